import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, installBrowser } from '../findBrowser.mjs';
import { freePort } from '../ports.mjs';
import { run } from '../processes.mjs';
import { temporaryFolder } from '../temporaryFolder.mjs';

/** Playwright's totals; a test that passed at its second attempt has failed once and counts so. */
export function readPlaywrightCounts({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** What the absence of a browser means: a failure in CI, a loud skip on a person's machine. */
export function withoutBrowser(isCi) {
  const note =
    'browser: NOT RUN, no Chromium found; install one or name it in PLATFORM_PRODUCTS_CHROMIUM';
  return isCi ? { failed: 1, notes: [note] } : { skipped: 1, notes: [note] };
}

async function walk({ root, env }, executable, report) {
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    cwd: root,
    env: {
      ...env,
      PLATFORM_PRODUCTS_CHROMIUM: executable,
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  });
  if (!existsSync(report)) {
    return { failed: 1, notes: ['browser: Playwright ended without a report'] };
  }
  const counts = readPlaywrightCounts(JSON.parse(readFileSync(report, 'utf8')));
  return code === 0 || counts.failed > 0
    ? counts
    : { ...counts, failed: 1, notes: ['browser: Playwright failed'] };
}

export const browserSection = {
  name: 'browser',
  title: 'Browser walk through the built portal',
  async run(context) {
    const { root, env } = context;
    const executable = findBrowser(root) ?? (await installBrowser(root, env));
    if (!executable) {
      return withoutBrowser(Boolean(process.env.CI));
    }
    if (!existsSync(join(root, 'packages/backend/dist/bundle.tar.gz'))) {
      return {
        failed: 1,
        notes: ['browser: there is no build; run the section `build` first'],
      };
    }
    const folder = temporaryFolder('browser-');
    try {
      return await walk(context, executable, join(folder, 'report.json'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
