import { defineConfig, devices } from '@playwright/test';

const port = process.env.E2E_PORT ?? '7107';
const url = `http://localhost:${port}`;

export default defineConfig({
  testDir: './e2e-tests',
  globalSetup: './e2e-tests/globalSetup.ts',
  outputDir: './test-results/playwright',
  // One walk after another: they share one portal and one copy of the example company.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 20_000 },
  webServer: {
    command: 'node scripts/builtPortal.mjs',
    env: { E2E_PORT: port },
    url: `${url}/.backstage/health/v1/readiness`,
    timeout: 120_000,
    // A portal that runs already saves a minute while a walk is written.
    reuseExistingServer: !process.env.CI,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PLATFORM_PRODUCTS_CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
