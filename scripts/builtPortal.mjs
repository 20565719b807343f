/*
 * Serves the production build of the portal, frontend and backend on one port, as a deployment would
 * after unpacking the bundle. Only the installed dependencies are not installed again: the bundle is
 * unpacked inside the repository, so that Node finds them on its way up. The examples are copied, so
 * that the browser walk can edit them.
 *
 *   E2E_PORT=7107 node scripts/builtPortal.mjs
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMain } from './failure.mjs';
import { startProcess, stopAllOnSignal } from './processes.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const portal = join(root, '.data', 'e2e');
const configs = ['app-config.yaml', 'app-config.e2e.yaml'];

/** The bundle's packages as Node should find them: themselves built, not the sources. */
function linkPackages() {
  const modules = join(portal, 'node_modules');
  mkdirSync(modules);
  for (const parent of ['packages', 'plugins']) {
    for (const name of readdirSync(join(portal, parent))) {
      const folder = join(portal, parent, name);
      const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
      symlinkSync(folder, join(modules, JSON.parse(manifest).name));
      const nested = join(root, parent, name, 'node_modules');
      if (existsSync(nested)) {
        symlinkSync(nested, join(folder, 'node_modules'));
      }
    }
  }
}

function unpack() {
  rmSync(portal, { recursive: true, force: true });
  mkdirSync(portal, { recursive: true });
  const dist = join(root, 'packages', 'backend', 'dist');
  for (const archive of ['skeleton.tar.gz', 'bundle.tar.gz']) {
    execFileSync('tar', ['-xzf', join(dist, archive), '-C', portal]);
  }
  for (const name of [...configs, 'examples']) {
    cpSync(join(root, name), join(portal, name), { recursive: true });
  }
  linkPackages();
}

runMain(() => {
  stopAllOnSignal(0);
  unpack();
  return startProcess(
    process.execPath,
    ['packages/backend', ...configs.flatMap(name => ['--config', name])],
    {
      cwd: portal,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
        E2E_PORT: process.env.E2E_PORT ?? '7107',
        E2E_DATA: join(portal, 'database'),
        E2E_EXAMPLES: join(portal, 'examples'),
      },
    },
  ).exited;
});
