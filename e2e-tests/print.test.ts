import {
  chooseTheme,
  expect,
  settle,
  signIn,
  test,
  type Theme,
} from './portal';

const themes: Theme[] = ['light', 'dark'];

for (const theme of themes) {
  test(`the overview in the ${theme} theme is printed black on white, on one page`, async ({
    page,
  }) => {
    await chooseTheme(page, theme);
    await signIn(page, 'Priya');
    await page.goto('/platform-products/overview');
    const sheet = page.getByRole('region', {
      name: /^The platform in \d{4}-Q\d$/,
    });
    await expect(sheet).toBeVisible();
    await settle(page);
    await page.emulateMedia({ media: 'print' });

    for (const text of [
      'Median time to onboard',
      'Adoption of products',
      'Lane Deploy',
      /Catalog as of .* Printed /,
    ]) {
      await expect(sheet.getByText(text).first()).toBeVisible();
    }
    for (const name of ['Print', 'Refresh now']) {
      await expect(page.getByRole('button', { name })).toBeHidden();
    }
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(
      page.getByRole('heading', { name: 'Teams that need help' }),
    ).toHaveCount(0);
    await expect(sheet.getByText('Median time to onboard').first()).toHaveCSS(
      'color',
      'rgb(0, 0, 0)',
    );
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      'rgb(255, 255, 255)',
    );

    const pdf = await page.pdf({
      format: 'A4',
      path: `test-results/screens/overview-print-${theme}.pdf`,
    });
    // Chromium writes one such object for each page, and none of them compressed.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
