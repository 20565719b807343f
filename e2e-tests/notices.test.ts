import type { Page } from '@playwright/test';
import { removeFromList } from './exampleFile';
import { expect, settle, signIn, test } from './portal';

const title = 'Accounts API without search by name';

/** Types a whole ref, as the help below the field says. */
async function enterRef(page: Page, label: string, ref: string) {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(ref);
  await field.press('Enter');
}

async function openNotice(page: Page) {
  await page.goto(
    `/platform-products/notices?search=${encodeURIComponent(title)}`,
  );
  await page
    .getByRole('region', { name: 'Notices', exact: true })
    .getByRole('link', { name: title })
    .click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('a manager publishes a notice; a team hears of it, answers and moves', async ({
  page,
  browser,
}) => {
  const priya = page;

  await test.step('the manager drafts', async () => {
    await signIn(priya, 'Priya');
    await priya.goto('/platform-products/notices');
    await priya.getByRole('button', { name: 'New notice' }).click();
    await priya.getByRole('textbox', { name: 'Title' }).fill(title);
    await enterRef(priya, 'Owner', 'group:default/accounts');
    await priya.getByLabel(/^Advisory/).check();
    await enterRef(priya, 'What goes away', 'api:default/accounts');
    await priya.getByRole('button', { name: /^Next: Why/ }).click();
    await priya
      .getByRole('textbox', { name: 'Why it goes away' })
      .fill(
        'Names are personal data. <script>document.title = "taken"</script>',
      );
    await priya
      .getByRole('textbox', { name: 'What to do' })
      .fill('Look accounts up by **id**.');
    await priya.getByRole('button', { name: /^Next: Dates/ }).click();
    await priya.getByRole('textbox', { name: 'Sunset' }).fill('2027-08-31');
    await expect(priya.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('the manager sees who is affected before anybody is told', async () => {
    await priya.getByRole('button', { name: /^Next: Who is affected/ }).click();
    await expect(priya.getByRole('table', { name: 'By team' })).toContainText(
      'Checkout',
    );
    await priya.getByRole('button', { name: /^Next: Publish/ }).click();
    await expect(priya.getByText('Everything is there.')).toBeVisible();
  });

  await test.step('the manager publishes', async () => {
    await priya.getByRole('button', { name: 'Publish…' }).click();
    await priya
      .getByRole('dialog')
      .getByRole('button', { name: 'Publish', exact: true })
      .click();
    await expect(priya.getByRole('heading', { name: title })).toBeVisible();
    await expect(priya.getByText('0 % (0 of')).toBeVisible();
    // What an author writes is text, whatever it looks like.
    await expect(
      priya
        .getByRole('region', { name: 'What, why and what to do' })
        .getByText('<script>document.title'),
    ).toBeVisible();
    expect(await priya.title()).not.toContain('taken');
  });

  await test.step('the page of the API has the headers that it should send', async () => {
    await priya.goto('/catalog/default/api/accounts/platform-products');
    const headers = priya.getByRole('group', {
      name: `Response headers for ${title}`,
    });
    await expect(headers).toContainText(/Sunset: \w+, \d\d Aug 2027/);
    await expect(headers).toContainText('Link: <');
    await expect(
      headers.getByRole('button', {
        name: `Copy Response headers for ${title}`,
      }),
    ).toBeVisible();
  });

  const dana = await browser.newPage();
  await test.step('the developer is notified once and answers', async () => {
    await signIn(dana, 'Dana');
    await expect(async () => {
      await dana.goto('/notifications');
      await expect(dana.getByText(`Deprecated: ${title}`)).toHaveCount(1, {
        timeout: 5_000,
      });
    }).toPass({ timeout: 120_000 });
    await dana.getByRole('link', { name: `Deprecated: ${title}` }).click();
    await expect(dana).toHaveURL(/platform-products\/migrations/);
    const row = dana.getByRole('row', { name: /Storefront BFF/ });
    await row.getByRole('button', { name: /^Acknowledge/ }).click();
    await expect(row).toContainText('Acknowledged');
    await row.getByRole('button', { name: /^Plan/ }).click();
    await dana.getByLabel('Moved by').fill('2027-03-01');
    await dana
      .getByRole('dialog')
      .getByRole('button', { name: 'Save' })
      .click();
    await expect(row).toContainText('Planned for Mar 1, 2027');
  });

  removeFromList('commerce.yaml', 'storefront-bff', 'consumesApis', 'accounts');

  await test.step('the migration is seen by itself, and the burn-down moves', async () => {
    await expect(async () => {
      await openNotice(priya);
      const row = priya.getByRole('row', { name: /Storefront BFF/ });
      await expect(row).toContainText('Migrated', { timeout: 5_000 });
    }).toPass({ timeout: 120_000 });
    await expect(
      priya.getByRole('region', { name: 'Progress', exact: true }),
    ).toContainText(/\(1 of \d+\)/);
    await expect(
      priya.getByRole('region', { name: 'History', exact: true }),
    ).toContainText('Planned → Migrated');
  });
  await dana.close();
});

test('a developer sees on the page of a service what goes away and when', async ({
  page,
}) => {
  await signIn(page, 'Dana');
  await page.goto(
    '/catalog/default/component/storefront-bff/platform-products',
  );
  await expect(
    page.getByText(/Depends on Shipments API v1, which will be/),
  ).toBeVisible();
  await page.goto('/catalog/default/api/shipments-v1/platform-products');
  await expect(page.getByText(/^Deprecated, use/)).toBeVisible();
  await expect(page.getByText(/consumers left/)).toBeVisible();
});

test('notices are found by the search of the portal', async ({ page }) => {
  await signIn(page, 'Dana');
  await page.goto('/search?query=shipments&types%5B%5D=deprecation-notices');
  await settle(page);
  await expect(
    page.getByRole('link', { name: /Shipments API v1 is going away/ }),
  ).toBeVisible();
});
