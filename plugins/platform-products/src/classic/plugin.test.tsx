import { identityApiRef } from '@backstage/core-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  overviewSchema,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { exampleTiers } from '../__testUtils__/exampleAnswers';
import { exampleEntityPaths } from '../__testUtils__/examplePathsAnswers';
import { platformProductsApiRef } from '../api';
import { rootRouteRef } from '../routes';
import {
  ordersHistory,
  ordersReport,
} from '../components/entity/__testUtils__/ordersReport';
import { ordersTier } from '../components/entity/__testUtils__/ordersTier';
import { ownedServices } from '../components/home/__testUtils__/ownedServices';
import { ordersEntity } from '../components/entity/__testUtils__/renderOnEntityPage';
import { exampleMigration } from '../components/migrations/__testUtils__/exampleMigrations';
import {
  EntityDeprecationCard,
  EntityGoldenPathCard,
  EntityPlatformProductsCard,
  EntityPlatformProductsContent,
  EntityTierCard,
  EntityTierChip,
  HomePageMyMigrations,
  HomePageMyServices,
  PlatformProductsPage,
  platformProductsPlugin,
} from './plugin';

const taggedEntity = {
  ...ordersEntity,
  metadata: {
    ...ordersEntity.metadata,
    annotations: { 'platform-products/effective-tier': 'tier-1' },
  },
};

const status = {
  state: 'fresh',
  asOf: '2026-11-24T10:00:00.000Z',
  intervalSeconds: 300,
  running: false,
  entities: 80,
  scorecards: { active: 3, stale: 0, disabled: 0 },
  runs: [],
} as const;

const overview = overviewSchema.parse({
  status,
  entities: { components: 40, unowned: 3, scored: 37 },
  tiers: [
    {
      name: 'tier-1',
      rank: 1,
      title: 'Mission critical',
      entities: 12,
      inherited: 4,
    },
  ],
  tierCoverage: {
    entities: 40,
    own: 8,
    inherited: 4,
    invalid: 1,
    notSet: 27,
    conflicting: 0,
  },
  scorecards: [],
  teams: [],
  problems: { metadata: 5, definition: 0, errors: 1 },
});

async function renderClassicApp(
  api: Partial<PlatformProductsApi>,
  page: { path: string; route: string; element: ReactElement },
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [platformProductsApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [entityPresentationApiRef, DefaultEntityPresentationApi.createLocal()],
        [
          identityApiRef,
          mockApis.identity({
            ownershipEntityRefs: ['group:default/checkout'],
          }),
        ],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        <Route path={page.route} element={page.element} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [page.path],
      mountedRoutes: {
        '/platform-products': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

function renderOnEntityPage(
  element: ReactElement,
  api: Partial<PlatformProductsApi> = {},
) {
  return renderClassicApp(
    {
      getReport: async () => ordersReport,
      getEntityHistory: async () => ordersHistory,
      getTiers: async () => exampleTiers,
      getEntityTier: async () => ordersTier,
      getEntityPaths: async () => exampleEntityPaths,
      ...api,
    },
    {
      path: '/orders',
      route: '/orders',
      element: <EntityProvider entity={taggedEntity}>{element}</EntityProvider>,
    },
  );
}

describe('the plugin in an app of the classic frontend system', () => {
  it('brings its client along', () => {
    const apis = [...platformProductsPlugin.getApis()].map(({ api }) => api.id);

    expect(apis).toEqual([platformProductsApiRef.id]);
  });

  it('shows the overview at its root, and the other pages as tabs', async () => {
    await renderClassicApp(
      {
        getMigrations: async () => ({ items: [], totalItems: 0 }),
        getOverview: async () => overview,
        getStatus: async () => ({ ...status, runs: [] }),
        getEntities: async () => ({ items: [], totalItems: 0 }),
        getProblems: async () => ({ items: [], totalItems: 0 }),
      },
      {
        path: '/platform-products',
        route: '/platform-products/*',
        element: <PlatformProductsPage />,
      },
    );

    expect(
      await screen.findByRole('heading', { name: 'Platform products' }),
    ).toBeVisible();
    expect(await screen.findByText('Mission critical')).toBeVisible();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual([
      'Overview',
      'Products',
      'Scorecards',
      'Golden paths',
      'Tiers',
      'Notices',
      'My migrations',
      'Problems',
    ]);

    await userEvent.click(screen.getByRole('tab', { name: 'My migrations' }));

    expect(await screen.findByText('Nothing left to migrate')).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Problems' }));

    expect(
      await screen.findByRole('region', { name: 'Problems' }),
    ).toBeVisible();
    expect(screen.queryByText('Mission critical')).toBeNull();
  });

  it('shows the tab of an entity', async () => {
    await renderOnEntityPage(<EntityPlatformProductsContent />);

    expect(await screen.findByText(/14 of 20 points, 3 unknown/)).toBeVisible();
    expect(screen.getByText(/from Bronze to Silver/)).toBeVisible();
  });

  it('shows the card of an entity', async () => {
    await renderOnEntityPage(<EntityPlatformProductsCard />);

    expect(await screen.findByText('Silver, 2 checks to Gold')).toBeVisible();
  });

  it('shows the card of the tier of an entity', async () => {
    await renderOnEntityPage(<EntityTierCard />);

    expect(await screen.findByText('2 obligations not met')).toBeVisible();
  });

  it('shows the card of the golden path of an entity', async () => {
    await renderOnEntityPage(<EntityGoldenPathCard />);

    expect(await screen.findByText('Next step: Says what it is')).toBeVisible();
  });

  it('has the tier as a chip for headers, without asking for it', async () => {
    await renderOnEntityPage(<EntityTierChip />, {
      getEntityTier: () => {
        throw new Error('Not to be asked');
      },
    });

    expect(await screen.findByText('Tier 1')).toBeVisible();
  });

  it('shows the deprecations of an entity', async () => {
    await renderOnEntityPage(<EntityDeprecationCard />, {
      getReport: async () => ({
        ...ordersReport,
        notices: { about: [], migrations: [exampleMigration()] },
      }),
    });

    expect(
      await screen.findByText(/which will be switched off on/),
    ).toBeVisible();
  });

  it('shows the migrations of the user on the home page', async () => {
    await renderClassicApp(
      { getMigrations: async () => ({ items: [exampleMigration()] }) },
      { path: '/', route: '/', element: <HomePageMyMigrations /> },
    );

    expect(
      await screen.findByRole('table', { name: 'My migrations' }),
    ).toBeVisible();
  });

  it('shows the services of the user on the home page', async () => {
    await renderClassicApp(
      { getEntities: async () => ownedServices },
      { path: '/', route: '/', element: <HomePageMyServices /> },
    );

    expect(
      await screen.findByRole('table', { name: 'My services' }),
    ).toBeVisible();
  });
});
