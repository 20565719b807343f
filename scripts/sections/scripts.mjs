import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { temporaryFolder } from '../temporaryFolder.mjs';

/** The totals that Node's test runner writes at the end of its TAP output. */
export function readTapCounts(tap) {
  const read = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {
    passed: read('pass'),
    failed: read('fail') + read('cancelled'),
    skipped: read('skipped') + read('todo'),
  };
}

export const scriptsSection = {
  name: 'scripts',
  title: 'Tests of the scripts and of the lint walls',
  async run({ root, env }) {
    const folder = temporaryFolder('scripts-');
    const tap = join(folder, 'results.tap');
    const reporters = [
      ['spec', 'stdout'],
      ['tap', tap],
    ].flatMap(([reporter, destination]) => [
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${destination}`,
    ]);
    try {
      const code = await run(
        'node',
        ['--test', ...reporters, 'scripts/**/*.test.mjs'],
        { cwd: root, env },
      );
      const counted = readTapCounts(readFileSync(tap, 'utf8'));
      return code === 0 || counted.failed > 0
        ? counted
        : { ...counted, failed: 1, notes: ['scripts: the test runner failed'] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
