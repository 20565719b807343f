import { ensureDependencies } from './dependencies.mjs';
import { assertPortsFree } from './ports.mjs';
import { startProcess, stopAllOnSignal } from './processes.mjs';
import { ensureToolchain } from './toolchain.mjs';
import { waitUntilServed } from './waitUntilServed.mjs';

async function announce({ frontend, backend }, started) {
  const portal = `http://localhost:${frontend}`;
  const health = `http://localhost:${backend}/.backstage/health/v1/readiness`;
  await waitUntilServed([portal, health]);
  const seconds = Math.round((Date.now() - started) / 1_000);
  console.log(
    `\nThe portal is ready at ${portal} (${seconds} s). Ctrl-C stops it.\n`,
  );
}

/**
 * Sets up what is missing and runs the portal until it ends.
 *
 * @param ports - where the configuration has `frontend` and `backend` listen
 * @returns the exit code of the portal
 */
export async function startPortal({ root, ports, args = [] }) {
  const started = Date.now();
  stopAllOnSignal(0);
  await assertPortsFree(Object.values(ports));
  const env = await ensureToolchain(root);
  await ensureDependencies(root, env);
  console.log('Starting the portal …');
  const { exited } = startProcess('backstage-cli', ['repo', 'start', ...args], {
    cwd: root,
    env,
  });
  announce(ports, started);
  return exited;
}
