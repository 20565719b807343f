import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const manifest = {
  engines: { node: '22 || 24' },
  packageManager: 'yarn@4.13.0',
  workspaces: [],
};

/** In an empty repository, on a machine whose tools are shell scripts of the test's making. */
describe('npm start', () => {
  let root;
  let bin;

  function tool(name, body) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  }

  async function start(backend) {
    const ports = {
      frontend: await freePort(),
      backend: backend ?? (await freePort()),
    };
    const main = `
      import { runMain } from '${scripts}/failure.mjs';
      import { startPortal } from '${scripts}/startPortal.mjs';
      runMain(() => startPortal(${JSON.stringify({ root, ports })}));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', main], {
      cwd: root,
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { status, stdout, lastLine: stderr.trim().split('\n').pop() };
  }

  beforeEach(() => {
    root = temporaryFolder('start-');
    bin = join(root, 'bin');
    mkdirSync(bin);
    writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(root, 'yarn.lock'), '');
    tool('node', 'echo v24.1.0');
    tool('yarn', 'echo 4.13.0');
    tool('backstage-cli', 'exit 3');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('installs, then starts the portal and ends with its exit code', async () => {
    const { status, stdout } = await start();
    assert.match(stdout, /Installing dependencies/);
    assert.match(stdout, /Starting the portal/);
    assert.equal(status, 3);
  });

  it('installs nothing when nothing changed', async () => {
    await start();
    const { stdout } = await start();
    assert.doesNotMatch(stdout, /dependencies/);
    assert.match(stdout, /Starting the portal/);
  });

  it('says that the registry cannot be reached when tools cannot be fetched', async () => {
    tool('node', 'echo v20.1.0');
    tool(
      'npm',
      '[ "$1" = config ] && echo https://registry.example/ || exit 1',
    );
    const { status, lastLine } = await start();
    assert.equal(status, 1);
    assert.match(lastLine, /registry https:\/\/registry\.example\/ cannot be/);
  });

  it('says which tool does not run although it was fetched', async () => {
    tool('node', 'echo v20.1.0');
    tool('npm', 'exit 0');
    const { status, lastLine } = await start();
    assert.equal(status, 1);
    assert.match(lastLine, /^node@24\S+ does not run on this machine/);
  });

  it('says that dependencies could not be installed', async () => {
    tool('yarn', '[ "$1" = --version ] && echo 4.13.0 || exit 1');
    tool('npm', 'exit 0');
    const { status, lastLine } = await start();
    assert.equal(status, 1);
    assert.match(lastLine, /^`yarn install --immutable` failed/);
  });

  it('says which port is taken before it does anything else', async t => {
    const server = createServer().listen(0);
    t.after(() => server.close());
    await once(server, 'listening');
    const { port } = server.address();
    const { status, stdout, lastLine } = await start(port);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(lastLine, new RegExp(`^Port ${port} is taken by another`));
  });
});
