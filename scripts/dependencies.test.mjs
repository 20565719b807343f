import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  dependencyDigest,
  needsInstall,
  requireWritable,
} from './dependencies.mjs';
import { Failure } from './failure.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

describe('the dependencies', () => {
  let root;
  const write = (name, text) => writeFileSync(join(root, name), text);

  beforeEach(() => {
    root = temporaryFolder('test-');
    mkdirSync(join(root, 'plugins', 'one'), { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    write('package.json', JSON.stringify({ workspaces: ['plugins/*'] }));
    write('plugins/one/package.json', '{}');
    write('yarn.lock', 'a');
  });

  afterEach(() => {
    chmodSync(root, 0o755);
    rmSync(root, { recursive: true, force: true });
  });

  it('are installed the first time and not again', () => {
    assert.equal(needsInstall(root), true);
    write('node_modules/.installed-for', dependencyDigest(root));
    assert.equal(needsInstall(root), false);
  });

  it('are installed again when the lock file or any manifest changed', () => {
    write('node_modules/.installed-for', dependencyDigest(root));
    write('yarn.lock', 'b');
    assert.equal(needsInstall(root), true);
    write('yarn.lock', 'a');
    assert.equal(needsInstall(root), false);
    write('plugins/one/package.json', '{ "name": "one" }');
    assert.equal(needsInstall(root), true);
  });

  it(
    'are not tried in a folder that this user cannot write',
    { skip: process.getuid?.() === 0 && 'root may write everywhere' },
    () => {
      chmodSync(root, 0o555);
      assert.throws(
        () => requireWritable(root),
        error => error instanceof Failure && /not writable/.test(error.message),
      );
    },
  );

  it('are not tried in a folder that does not exist', () => {
    assert.throws(() => requireWritable(join(root, 'nowhere')), Failure);
  });
});
