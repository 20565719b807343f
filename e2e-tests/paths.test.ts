import type { Locator, Page } from '@playwright/test';
import { ship } from './exampleFile';
import { expect, settle, signIn, test } from './portal';

/** A portal that runs on while a walk is written makes a service of a name once. */
const name = `parcel-photos-${Date.now().toString(36)}`;

/** The catalog reads a file again within seconds; then a pass judges it. */
const SOON = { timeout: 90_000, intervals: [2_000] };

const regionOf = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });

/** The number in the first text of a place that matches. */
async function numberIn(place: Locator, pattern: RegExp): Promise<number> {
  const text = place.getByText(pattern).first();
  await expect(text).toBeVisible();
  return Number(pattern.exec(await text.innerText())![1]);
}

async function journeysTimed(page: Page): Promise<number> {
  await page.goto('/platform-products/golden-paths/node-service');
  return numberIn(
    regionOf(page, 'Time to onboard'),
    /of (\d+) journeys whose start is known/,
  );
}

async function openJourneys(page: Page) {
  await page.goto(
    `/platform-products/golden-paths/node-service?search=${name}`,
  );
  await settle(page);
}

/** What stands on the card of a measure. */
function measure(page: Page, title: string) {
  return page
    .locator('#kpis dl > div')
    .filter({ has: page.getByText(title, { exact: true }) });
}

async function openOverview(page: Page) {
  await page.goto('/platform-products/overview');
  await expect(measure(page, 'Median time to onboard')).toBeVisible();
}

test('a developer makes a service from a template and takes it along its golden path', async ({
  page,
}) => {
  const path = regionOf(page, 'Golden path');
  const openService = () =>
    page.goto(`/catalog/default/component/${name}/platform-products`);
  let timed = 0;
  let onboarded = 0;
  let fresh = 0;

  await test.step('how it was before', async () => {
    await signIn(page, 'Dana');
    timed = await journeysTimed(page);
    await openOverview(page);
    onboarded = await numberIn(
      measure(page, 'Median time to onboard'),
      /of (\d+) journeys/,
    );
    fresh = await numberIn(
      measure(page, 'New components on a golden path'),
      /of (\d+) new components/,
    );
  });

  await test.step('the template makes it', async () => {
    await page.goto('/create');
    await page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Node service' }) })
      .getByRole('button', { name: 'Choose' })
      .last()
      .click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page
      .getByRole('textbox', { name: 'Description' })
      .fill('Keeps a photo of each parcel: "before" and after.');
    const owner = page.getByRole('textbox', { name: 'Owner' });
    await owner.fill('Checkout');
    await page.getByRole('option', { name: 'Checkout' }).click();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(
      page.getByRole('link', { name: 'Open in the catalog' }),
    ).toBeVisible({ timeout: 90_000 });
  });

  await test.step('it is listed among the journeys of the path', async () => {
    const journey = page.getByRole('link', { name, exact: true });
    await expect(async () => {
      await openJourneys(page);
      await expect(journey).toBeVisible({ timeout: 3_000 });
    }).toPass(SOON);
    await journey.click();
    await expect(page).toHaveURL(new RegExp(`/component/${name}/`));
  });

  await test.step('it is on the path, since it was made, with what to do next', async () => {
    await expect(path).toContainText('4 of 9 steps completed');
    await expect(path).toContainText('It is on the golden path Node service.');
    await expect(path).toContainText(
      'annotation platform-products/golden-path says "node-service@3.2.0".',
    );
    await expect(path).toContainText(/Started \w+/);
    await expect(path).toContainText('Onboarded: not yet');
    const steps = path.getByRole('list', { name: /^Steps of Node service/ });
    await expect(
      steps.getByRole('listitem').filter({ hasText: 'Ships with Lane Deploy' }),
    ).toContainText('Push once, and add the annotation');
  });

  ship(name, 'production', {
    'harbourlane.example/deploys-with': 'lane-deploy',
    'harbourlane.example/code-scanning': 'enabled',
  });

  await test.step('it has onboarded', async () => {
    await expect(async () => {
      await openService();
      await expect(path).toContainText(/Onboarded: \w+ \d/, { timeout: 5_000 });
    }).toPass(SOON);
    await expect(path).toContainText(/First value: \w+ \d/);
    await expect(path).toContainText('Next step: Promises an availability');
  });

  await test.step('the page of the path counts how long that took', async () => {
    expect(await journeysTimed(page)).toBe(timed + 1);
    await openJourneys(page);
    const row = page.getByRole('row', { name: new RegExp(name) });
    await expect(row).toContainText('7 of 9 steps');
    await expect(row).not.toContainText('Nobody saw it start');
    await expect(row).not.toContainText('Not yet');
  });

  await test.step('so does the quarter', async () => {
    await openOverview(page);
    const time = measure(page, 'Median time to onboard');
    await expect(time).toContainText(/\d+(\.\d)? days?/);
    await expect(time).toContainText(`of ${onboarded + 1} journeys`);
    const share = measure(page, 'New components on a golden path');
    await expect(share).toContainText(/\d+ %/);
    await expect(share).toContainText(`of ${fresh + 1} new components`);
  });
});

test('the share of new components on a golden path is told by week and by quarter', async ({
  page,
}) => {
  await signIn(page, 'Priya');
  await page.goto('/platform-products/golden-paths');
  const share = regionOf(page, 'New components on a golden path');
  await expect(share).toContainText(/\d{4}-W\d\d: /);
  await share.getByRole('button', { name: 'By quarter' }).click();
  await expect(page).toHaveURL(/period=quarter/);
  await share.getByRole('button', { name: /^Show as table/i }).click();
  await settle(page);
  const quarters = share.getByRole('table').getByRole('row');
  await expect(
    quarters.filter({ hasText: /\d+ % \(\d+ of \d+\)/ }),
  ).not.toHaveCount(0);
});
