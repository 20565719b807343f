import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainFailedInstall, requireDiskSpace } from './diagnosis.mjs';
import { explain, Failure } from './failure.mjs';

const registry = { url: 'https://registry.example/', reachable: true };

describe('what went wrong', () => {
  it('is told in one sentence before an install that the disk cannot hold', () => {
    assert.throws(() => requireDiskSpace('/repo', 3_000, 120), {
      message: 'Not enough disk space for /repo: 3000 MB needed, 120 MB free.',
    });
    requireDiskSpace('/repo', 3_000, 3_000);
  });

  it('names a full disk as the cause of a failed install', () => {
    const sentence = explainFailedInstall('/repo', 'yarn install', {
      free: 3,
      registry,
    });
    assert.match(sentence, /`yarn install` failed because the disk is full/);
  });

  it('names a registry out of reach as the cause of a failed install', () => {
    const sentence = explainFailedInstall('/repo', 'npm install', {
      free: 9_000,
      registry: { ...registry, reachable: false },
    });
    assert.match(sentence, /registry https:\/\/registry\.example\/ cannot be/);
  });

  it('points to the messages of an install that failed for another cause', () => {
    const sentence = explainFailedInstall('/repo', 'npm install', {
      free: 9_000,
      registry,
    });
    assert.match(sentence, /messages above/);
  });

  it('is one sentence for the errors of the file system', () => {
    for (const code of ['ENOSPC', 'EDQUOT', 'EROFS']) {
      const sentence = explain(Object.assign(new Error('x'), { code }));
      assert.match(sentence, /^The disk .+\.$/);
    }
    const denied = Object.assign(new Error('x'), {
      code: 'EACCES',
      path: '/a',
    });
    assert.match(explain(denied), /^No permission to use \/a/);
  });

  it('is the stack for an error that nobody foresaw', () => {
    assert.match(explain(new TypeError('odd')), /TypeError: odd\n {4}at /);
    assert.equal(explain(new Failure('plain')), 'plain');
  });
});
