import type { Page } from '@playwright/test';
import { annotate } from './exampleFile';
import { expect, settle, signIn, test } from './portal';

/** The catalog follows a decision within a pass, a look at the tiers and a processing. */
const SOON = { timeout: 90_000, intervals: [2_000] };

async function openTierTab(page: Page, name: string) {
  await page.goto(`/catalog/default/component/${name}/platform-products`);
  const section = page.getByRole('region', { name: 'Tier', exact: true });
  await expect(section).toBeVisible();
  return section;
}

test('a developer proposes a tier, an SRE approves it, and the catalog shows it', async ({
  page: dana,
  browser,
}) => {
  await test.step('the developer proposes', async () => {
    await signIn(dana, 'Dana');
    const section = await openTierTab(dana, 'payment-adapter');
    await expect(section).toContainText('Tier 1');
    await section.getByRole('button', { name: 'Propose a tier…' }).click();
    const dialog = dana.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tier', exact: true }).click();
    await dana.getByRole('option', { name: /Tier 2/ }).click();
    await dialog
      .getByLabel(/^Reason/)
      .fill('Payments are taken again within the hour.');
    await dialog
      .getByLabel('What speaks for it')
      .fill('https://wiki.harbourlane.example/incidents/481');
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(section).toContainText('Tier 2 is proposed');
  });

  await test.step('nobody decides on what they proposed themselves', async () => {
    await expect(dana.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  });

  const sam = await browser.newPage();
  await test.step('the SRE approves', async () => {
    await signIn(sam, 'Sam');
    await sam.goto('/platform-products/tiers/proposals?search=payment');
    const row = sam.getByRole('row', { name: /Payment Adapter/ });
    await expect(row).toContainText('Payments are taken again');
    await row.getByRole('button', { name: /^Approve/ }).click();
    const dialog = sam.getByRole('dialog');
    await dialog.getByLabel(/^Reason/).fill('The incident bears it out.');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(row).toHaveCount(0);
  });

  await test.step('the service has it', async () => {
    await expect(async () => {
      const section = await openTierTab(dana, 'payment-adapter');
      // The file still says another one.
      await expect(section).toContainText('Tier 2, conflicting', {
        timeout: 3_000,
      });
    }).toPass(SOON);
    await dana.getByRole('button', { name: 'History of the tier' }).click();
    await expect(
      dana.getByRole('region', { name: 'Tier', exact: true }),
    ).toContainText('The incident bears it out.');
  });

  await test.step('the catalog shows it, and finds the service by it', async () => {
    await expect(async () => {
      await dana.goto('/catalog?filters[user]=all');
      await dana.getByPlaceholder('Search').fill('Payment Adapter');
      await expect(
        dana.getByRole('row', { name: /Payment Adapter/ }),
      ).toContainText('Tier 2', { timeout: 3_000 });
    }).toPass(SOON);
    await dana.goto('/catalog?filters[user]=all&filters[tier]=tier-2');
    await dana.getByPlaceholder('Search').fill('Payment Adapter');
    await expect(
      dana.getByRole('row', { name: /Payment Adapter/ }),
    ).toBeVisible();
  });

  await test.step('the developer hears of the decision', async () => {
    await expect(async () => {
      await dana.goto('/notifications');
      await expect(dana.getByText(/Payment Adapter/).first()).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 120_000 });
  });
  await sam.close();
});

test('an SRE tags many services at once, after seeing what it would do', async ({
  page,
}) => {
  await signIn(page, 'Sam');
  await page.goto(
    '/platform-products/tiers/tagging?kind=component&tierState=not-set',
  );
  await settle(page);
  await page.getByLabel(/^New tier/).click();
  await page.getByRole('option', { name: /Tier 4/ }).click();
  await page
    .getByLabel(/^Reason/)
    .fill('Untagged for a year: until somebody says otherwise.');
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('region', { name: /Look and confirm/ });
  await expect(preview).toContainText(/No tier/);
  await preview.getByRole('button', { name: /^Propose/ }).click();
  await expect(preview).toContainText(/proposals? (?:were|was) made/);
  await page.goto('/platform-products/tiers/proposals?tier=tier-4');
  await expect(
    page.getByRole('row', { name: /Untagged for a year/ }).first(),
  ).toBeVisible();
});

test('an SRE finds an inversion, and it goes when the file is mended', async ({
  page,
}) => {
  const findings =
    '/platform-products/tiers/findings?obligation=maximumTierGap&search=identity-broker';
  const finding = page.getByRole('row', { name: /Identity Broker/ });

  await signIn(page, 'Sam');
  await page.goto(findings);
  await expect(finding).toContainText('Not met');
  await finding.getByRole('link', { name: 'Show on the map' }).click();
  await expect(page.getByText(/^To mend it: raise the tier/)).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Telemetry Kit' }).first(),
  ).toBeVisible();

  annotate('platform.yaml', 'telemetry-kit', {
    'platform-products/tier': 'tier-2',
  });

  await expect(async () => {
    await page.goto(findings);
    await settle(page);
    await expect(finding).toHaveCount(0, { timeout: 3_000 });
  }).toPass(SOON);
});
