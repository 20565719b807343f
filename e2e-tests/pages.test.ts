import {
  chooseTheme,
  expect,
  expectAccessible,
  type Persona,
  settle,
  signIn,
  test,
  type Theme,
} from './portal';

const service = '/catalog/default/component/storefront-bff';

/**
 * Every page of the suite, and those of others on which it shows something, each with a text that
 * is there once the page is.
 */
const pages: Record<string, { path: string; shows: string; as?: Persona }> = {
  home: { path: '/', shows: 'My services' },
  overview: {
    path: '/platform-products/overview',
    shows: 'Teams that need help',
  },
  scorecards: {
    path: '/platform-products/scorecards',
    shows: 'Security baseline',
  },
  scorecard: {
    path: '/platform-products/scorecards/production-readiness',
    shows: 'Who passes which check',
  },
  tiers: { path: '/platform-products/tiers', shows: 'Services by tier' },
  'tiers-map': {
    path: '/platform-products/tiers/map',
    shows: 'Arrow keys move between the entities',
  },
  'tiers-map-focus': {
    path: '/platform-products/tiers/map?focus=component:default/basket',
    shows: 'Leans directly on',
  },
  'tiers-findings': {
    path: '/platform-products/tiers/findings',
    shows: 'How to fix',
  },
  'tiers-proposals': {
    path: '/platform-products/tiers/proposals',
    shows: 'Waiting for a decision',
  },
  'tiers-reviews': {
    path: '/platform-products/tiers/reviews',
    shows: 'Last reviewed',
  },
  'tiers-tagging': {
    path: '/platform-products/tiers/tagging',
    shows: 'Look and confirm',
  },
  products: {
    path: '/platform-products/products',
    shows: 'Capability map',
  },
  product: {
    path: '/platform-products/products/lane-deploy',
    shows: 'Who is behind',
  },
  'golden-paths': {
    path: '/platform-products/golden-paths',
    shows: 'New components on a golden path',
  },
  'golden-path': {
    path: '/platform-products/golden-paths/node-service',
    shows: 'Time to onboard',
  },
  notices: {
    path: '/platform-products/notices',
    shows: 'Time line of sunsets',
  },
  notice: {
    path: '/platform-products/notices/catalog.default.shipments-v1',
    shows: 'Response headers',
  },
  'new-notice': {
    path: '/platform-products/notices/new',
    shows: 'Must consumers move?',
    as: 'Priya',
  },
  migrations: {
    path: '/platform-products/migrations',
    shows: 'Shipments API v1',
    as: 'Dana',
  },
  problems: { path: '/platform-products/problems', shows: 'tier-9' },
  'entity-card': {
    path: service,
    shows: 'Show all checks and next steps',
  },
  'entity-tab': {
    path: `${service}/platform-products`,
    shows: 'Metadata problems',
  },
  'subject-tab': {
    path: '/catalog/default/api/shipments-v1/platform-products',
    shows: 'consumers left',
  },
  catalog: { path: '/catalog?filters[user]=all', shows: 'Basket' },
};

const themes: Theme[] = ['light', 'dark'];

for (const theme of themes) {
  test.describe(`in the ${theme} theme`, () => {
    for (const [name, { path, shows, as = 'Sam' }] of Object.entries(pages)) {
      test(`the page ${name} is accessible and quiet`, async ({ page }) => {
        await chooseTheme(page, theme);
        await signIn(page, as);
        await page.goto(path);
        await expect(page.getByText(shows).first()).toBeVisible();
        await settle(page);
        await page.screenshot({
          path: `test-results/screens/${name}-${theme}.png`,
          fullPage: true,
        });
        await expectAccessible(page);
      });
    }

    test('the sign-in page is accessible and quiet', async ({ page }) => {
      await chooseTheme(page, theme);
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Enter' })).toBeVisible();
      await page.screenshot({
        path: `test-results/screens/sign-in-${theme}.png`,
      });
      await expectAccessible(page);
    });
  });
}
