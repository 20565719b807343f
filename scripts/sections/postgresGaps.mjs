import { basename } from 'node:path';

const sqlite = /SQLITE|SQLite/;
const postgres = /POSTGRES|PostgreSQL/;

function ran(file, engine) {
  return file.assertionResults.some(
    ({ status, fullName }) => status !== 'pending' && engine.test(fullName),
  );
}

/**
 * Backstage's test databases leave out an engine they cannot reach without a word. So every test
 * file that names SQLite in a test must have run a test on PostgreSQL too.
 *
 * @returns one sentence per gap
 */
export function findPostgresGaps(results) {
  const files = results.testResults;
  if (!files.some(file => ran(file, postgres))) {
    return ['no test ran on PostgreSQL'];
  }
  return files
    .filter(file => ran(file, sqlite) && !ran(file, postgres))
    .map(file => `${basename(file.name)} ran on SQLite but not on PostgreSQL`);
}
