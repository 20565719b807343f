import type { Page } from '@playwright/test';
import { annotate } from './exampleFile';
import { expect, settle, signIn, test } from './portal';

async function openOverview(page: Page) {
  await page.goto('/platform-products/overview');
  await expect(page.getByRole('region', { name: 'Coverage' })).toBeVisible();
}

test('a developer finds what to fix, fixes it, and gains a level', async ({
  page,
  browser,
}) => {
  const readiness = page.getByRole('region', {
    name: 'Production readiness',
    exact: true,
  });

  await test.step('overview', async () => {
    await signIn(page, 'Dana');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: 'Platform', exact: true })
      .click();
    await expect(page).toHaveURL(/\/platform-products\/overview/);
    await expect(page.getByRole('region', { name: 'Coverage' })).toBeVisible();
  });

  await test.step('scorecard', async () => {
    await page
      .getByRole('region', { name: 'Scorecard levels' })
      .getByRole('link', { name: 'Production readiness' })
      .click();
    await expect(page).toHaveURL(/\/scorecards\/production-readiness/);
  });

  await test.step('service', async () => {
    await page.getByLabel('Search by name').fill('storefront');
    await page
      .getByRole('region', { name: 'Entities', exact: true })
      .getByRole('link', { name: 'Storefront BFF' })
      .click();
    await expect(page).toHaveURL(/\/storefront-bff\/platform-products/);
  });

  await test.step('what to fix is shown', async () => {
    await expect(readiness).toContainText('Bronze, 3 checks to Silver');
    await expect(readiness).toContainText('Next steps to Silver');
    await expect(readiness).toContainText(
      'Add a docs folder and the annotation backstage.io/techdocs-ref.',
    );
    await expect(readiness).toContainText(
      'The on-call service of storefront-bff was never filled in.',
    );
  });

  annotate('commerce.yaml', 'storefront-bff', {
    'pagerduty.com/service-id': 'PHL131',
    'backstage.io/techdocs-ref': 'dir:.',
    'platform-products/slo-availability': '99.95',
  });

  await test.step('the level changes after a refresh', async () => {
    const sam = await browser.newPage();
    await signIn(sam, 'Sam');
    await openOverview(sam);
    await expect(async () => {
      await sam.getByRole('button', { name: 'Refresh now' }).click();
      await expect(sam.getByText('Refreshed.')).toBeVisible();
      await page.reload();
      await expect(readiness).toContainText('Silver,', { timeout: 5_000 });
      await expect(
        page.getByRole('region', { name: 'History', exact: true }),
      ).toContainText('from Bronze to Silver', { timeout: 5_000 });
    }).toPass({ timeout: 90_000, intervals: [1_000] });
    await sam.close();
  });
});

test('a product manager may refresh and reads the scorecards', async ({
  page,
}) => {
  await signIn(page, 'Priya');
  await openOverview(page);
  await expect(page.getByRole('button', { name: 'Refresh now' })).toBeVisible();
  await page.goto('/platform-products/scorecards');
  for (const title of [
    'Platform adoption',
    'Production readiness',
    'Security baseline',
  ]) {
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  }
});

test('an SRE goes from the tiers to a service without a valid one', async ({
  page,
}) => {
  await signIn(page, 'Sam');
  await page.goto('/platform-products/tiers');
  await page.getByRole('link', { name: 'Locker Gateway' }).first().click();
  await expect(page).toHaveURL(/\/locker-gateway\/platform-products/);
  await expect(
    page.getByRole('region', { name: 'Tier', exact: true }),
  ).toContainText('tier-9');
});

test('a guest reads like a developer and may not refresh', async ({ page }) => {
  await signIn(page, 'guest');
  await openOverview(page);
  await settle(page);
  await expect(page.getByRole('button', { name: 'Refresh now' })).toHaveCount(
    0,
  );
});

test('filters are in the address and survive a reload', async ({ page }) => {
  await signIn(page, 'Dana');
  await page.goto('/platform-products/scorecards/security-baseline');
  await page.getByLabel('Search by name').fill('ledger');
  await expect(page).toHaveURL(/[?&]\w+=ledger/);
  await page.reload();
  await expect(page.getByLabel('Search by name')).toHaveValue('ledger');
  await expect(page.getByRole('link', { name: 'Ledger' })).toBeVisible();
});
