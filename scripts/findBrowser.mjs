import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './processes.mjs';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function playwrightBrowser(root) {
  const require = createRequire(join(root, 'package.json'));
  return require('@playwright/test').chromium.executablePath();
}

/** The Chromium that an environment variable names, the system's, or Playwright's own. */
export function findBrowser(root, env = process.env, exists = existsSync) {
  const named = env.PLATFORM_PRODUCTS_CHROMIUM || env.CHROMIUM_PATH;
  const candidates = named ? [named] : [...usualPaths, playwrightBrowser(root)];
  return candidates.find(exists);
}

/** Lets Playwright fetch its own Chromium, where its download host can be reached. */
export async function installBrowser(root, env) {
  console.log('No Chromium found, asking Playwright to fetch one …');
  await run('playwright', ['install', 'chromium'], { cwd: root, env });
  return findBrowser(root);
}
