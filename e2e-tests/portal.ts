import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What the demo's sign-in page offers. */
export type Persona = 'Dana' | 'Priya' | 'Sam' | 'guest';

export type Theme = 'light' | 'dark';

export async function signIn(page: Page, persona: Persona) {
  await page.goto('/');
  const name = persona === 'guest' ? 'Enter' : `Sign in as ${persona}`;
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
}

/** Backstage keeps the theme that a person chose in the browser. */
export async function chooseTheme(page: Page, theme: Theme) {
  await page.addInitScript(
    chosen => window.localStorage.setItem('theme', chosen),
    theme,
  );
}

/** Waits until nothing on the page is loading any more. */
export async function settle(page: Page) {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/**
 * Flaws of the frame around the pages, which a plugin cannot mend: the tabs of the plugin header of
 * `@backstage/ui` name panels that are not there, and the table of the catalog has buttons within
 * the buttons that sort it.
 */
function isOfTheFrame(rule: string, target: string) {
  return (
    (rule === 'aria-valid-attr-value' && target.startsWith('#react-aria')) ||
    (rule === 'nested-interactive' && target.includes('MuiTableSortLabel'))
  );
}

/** Fails on anything that axe finds serious or critical, with the rule and the place. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // Backstage's own item of the sidebar: the number of unread ones is not in its name.
    .exclude('nav a[href="/notifications"]')
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        rule: id,
        target: target.join(' '),
        failureSummary,
      })),
    )
    .filter(({ rule, target }) => !isOfTheFrame(rule, target));
  expect(grave).toEqual([]);
}

/** A test that fails when the browser's console shows an error or a script throws. */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('console', message => {
        if (message.type() === 'error') {
          errors.push(`${message.page()?.url()}: ${message.text()}`);
        }
      });
      context.on('weberror', webError => {
        errors.push(`${webError.page()?.url()}: ${webError.error().stack}`);
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
