import type { Page } from '@playwright/test';
import { expect, settle, signIn, test } from './portal';

/** What is published stays, so a portal that runs on gets another version each time. */
const version = `1.0.${Date.now()}`;
const notes = `Builds are cached **per branch**.

- The first build of a branch takes as long as before.`;

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });

async function openProduct(page: Page) {
  await page.goto('/platform-products/products/lane-deploy');
  await expect(region(page, 'Adoption')).toBeVisible();
}

async function publish(page: Page, title: string, ofVersion: string) {
  await openProduct(page);
  await page.getByRole('button', { name: 'Publish release notes' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Version').fill(ofVersion);
  await dialog.getByRole('textbox', { name: 'Notes' }).fill(notes);
  await expect(
    dialog.getByRole('region', { name: 'Preview' }).getByText('per branch'),
  ).toHaveCSS('font-weight', /[67]00/);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Published\./)).toBeVisible();
}

const messageOf = (page: Page, title: string, ofVersion: string) =>
  page.getByText(`New in Lane Deploy ${ofVersion}: ${title}`);

test('a manager finds out who is behind, and writes down why', async ({
  page: priya,
  browser,
}) => {
  const reason = `Waits for the build of its schema, as of ${version}.`;
  const consumers = region(priya, 'Consumers');
  const row = priya.getByRole('row', { name: /Storefront BFF/ });

  await test.step('how far it has come', async () => {
    await signIn(priya, 'Priya');
    await openProduct(priya);
    await expect(region(priya, 'Adoption')).toContainText(
      /\d+ % of \d+ eligible; \d+ unknown/,
    );
    await expect(region(priya, 'Adoption')).toContainText('Target of 70 %');
  });

  await test.step('which team is behind, and with what', async () => {
    await region(priya, 'Who is behind')
      .getByRole('row', { name: /Checkout/ })
      .getByRole('link', { name: /of Checkout not adopted: show them/ })
      .click();
    await expect(priya).toHaveURL(/owner=group/);
    await settle(priya);
    await expect(row).toContainText('Not adopted');
    await expect(row).toContainText('Uses Jenkins');
    await expect(
      consumers.getByRole('row', { name: /Checkout API/ }),
    ).toHaveCount(0);
  });

  await test.step('why not', async () => {
    await row
      .getByRole('button', {
        name: /^(Say why not: Storefront BFF|Change why Storefront BFF)/,
      })
      .click();
    const dialog = priya.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText(reason);
    await priya.reload();
    await expect(row).toContainText(reason);
    await expect(row).toContainText('Priya Raman');
  });

  const dana = await browser.newPage();
  await test.step('the developer of the team reads it', async () => {
    await signIn(dana, 'Dana');
    await dana.goto(
      '/platform-products/products/lane-deploy?search=storefront-bff',
    );
    await expect(
      dana.getByRole('row', { name: /Storefront BFF/ }),
    ).toContainText(reason);
  });
  await dana.close();
});

test('a manager publishes release notes, and adopters hear of each once', async ({
  page: priya,
  browser,
}) => {
  const title = 'Faster builds';
  const next = { title: 'Quieter builds', version: `${version}-next` };
  const release = region(priya, 'Release notes')
    .getByRole('article')
    .filter({ hasText: `(${version})` });

  await test.step('the notes stand on the page of the product', async () => {
    await signIn(priya, 'Priya');
    await publish(priya, title, version);
    await expect(release).toContainText('The first build of a branch');
    await expect(release.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('the same notes once more are the same release', async () => {
    await publish(priya, title, version);
    await settle(priya);
    await expect(release).toHaveCount(1);
  });

  // Told after all that was written before: once it is there, nothing else is on its way.
  await publish(priya, next.title, next.version);

  const dana = await browser.newPage();
  await test.step('the owner of an adopter is told once of each', async () => {
    await signIn(dana, 'Dana');
    await expect(async () => {
      await dana.goto('/notifications');
      await expect(messageOf(dana, next.title, next.version)).toHaveCount(1, {
        timeout: 5_000,
      });
    }).toPass({ timeout: 120_000 });
    await expect(messageOf(dana, title, version)).toHaveCount(1);
    await messageOf(dana, title, version).click();
    await expect(dana).toHaveURL(/platform-products\/products\/lane-deploy/);
    await expect(
      region(dana, 'Release notes').getByRole('article').first(),
    ).toContainText(next.title);
    await expect(
      dana.getByRole('button', { name: 'Publish release notes' }),
    ).toHaveCount(0);
  });
  await dana.close();
});
