import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { run } from '../processes.mjs';
import { temporaryFolder } from '../temporaryFolder.mjs';
import { findPostgresGaps } from './postgresGaps.mjs';

/** Jest's totals; a file that could not run at all counts as one failure. */
export function readJestCounts(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** Turns Jest's report into a result, in which a PostgreSQL that was left out is a failure. */
export function judge(results, exitCode) {
  const counts = readJestCounts(results);
  const notes = findPostgresGaps(results).map(gap => `unit: ${gap}`);
  const failed = counts.failed + notes.length;
  if (exitCode !== 0 && failed === 0) {
    return { ...counts, failed: 1, notes: ['unit: Jest failed as a whole'] };
  }
  return {
    ...counts,
    // That PostgreSQL was really used is a check of its own.
    passed: counts.passed + (notes.length === 0 ? 1 : 0),
    failed,
    notes,
  };
}

export const unitSection = {
  name: 'unit',
  title: 'Unit and integration tests, on SQLite and PostgreSQL',
  async run({ root, env }) {
    const folder = temporaryFolder('unit-');
    const report = join(folder, 'jest.json');
    const postgres = await startPostgres(root, env);
    try {
      const code = await run(
        'backstage-cli',
        ['repo', 'test', '--json', `--outputFile=${report}`],
        {
          cwd: root,
          env: {
            ...env,
            BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
            BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          },
        },
      );
      return existsSync(report)
        ? judge(JSON.parse(readFileSync(report, 'utf8')), code)
        : { failed: 1, notes: ['unit: Jest ended without a report'] };
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
