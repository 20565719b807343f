import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from './failure.mjs';
import { startProcess, stopProcess } from './processes.mjs';

/**
 * A real PostgreSQL of its own on a free port, with its data in a temporary folder.
 *
 * @returns its connection string, and how to stop and remove it
 */
export async function startPostgres(root, env) {
  const { child, exited } = startProcess(
    'node',
    [join(root, 'scripts', 'postgresServer.mjs')],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [url] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => []),
  ]);
  if (!url) {
    throw new Failure('The PostgreSQL for tests does not start.');
  }
  return { url, stop: () => stopProcess(child) };
}
