import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { run, startProcess, stopProcess } from './processes.mjs';

const stdio = ['ignore', 'pipe', 'ignore'];

describe('child processes', () => {
  it('hand back their exit code', async () => {
    assert.equal(await run('node', ['-e', 'process.exit(7)'], { stdio }), 7);
  });

  it('count as failed when a signal ended them', async () => {
    const code = `process.kill(process.pid, 'SIGKILL')`;
    assert.equal(await run('node', ['-e', code], { stdio }), 1);
  });

  it('count as failed when their program is missing', async () => {
    assert.equal(await run('no-such-program', []), 127);
  });

  it(
    'end with all that they started, even when they ignore being asked',
    { timeout: 20_000 },
    async () => {
      const grandchild = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1e6); console.log('ready')`;
      const code = `
      process.on('SIGTERM', () => {});
      require('node:child_process').spawn('node', ['-e', ${JSON.stringify(
        grandchild,
      )}], { stdio: 'inherit' });
      setInterval(() => {}, 1e6);`;
      const { child } = startProcess('node', ['-e', code], { stdio });
      await once(child.stdout, 'data');
      // Both write to the same pipe: it closes when the last of them is gone.
      const closed = once(child.stdout, 'close');
      await stopProcess(child, 200);
      await closed;
    },
  );
});
