import { Entity } from '@backstage/catalog-model';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen } from '@testing-library/react';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { exampleTiers } from '../__testUtils__/exampleAnswers';
import { exampleUnknownOrigin } from '../__testUtils__/examplePathsAnswers';
import { platformProductsApiRef } from '../api';
import {
  ordersHistory,
  ordersReport,
} from '../components/entity/__testUtils__/ordersReport';
import {
  ordersTier,
  ordersTierEvents,
} from '../components/entity/__testUtils__/ordersTier';
import { ordersEntity } from '../components/entity/__testUtils__/renderOnEntityPage';
import { entityExtensions } from './entityExtensions';

// Pages of the catalog are chunks of their own, which a busy machine takes a while to load.
configure({ asyncUtilTimeout: 30_000 });

const plugin = createFrontendPlugin({
  pluginId: 'platform-products',
  extensions: entityExtensions,
});

const api: Partial<PlatformProductsApi> = {
  getReport: async () => ordersReport,
  getEntityHistory: async () => ordersHistory,
  getTiers: async () => exampleTiers,
  getEntityTier: async () => ordersTier,
  getEntityTierHistory: ordersTierEvents,
  // Without a link to a page: no page is there.
  getEntityPaths: async () => ({
    ...exampleUnknownOrigin,
    suggestion: undefined,
  }),
};

const taggedEntity = {
  ...ordersEntity,
  metadata: {
    ...ordersEntity.metadata,
    annotations: { 'platform-products/effective-tier': 'tier-1' },
  },
};

function renderEntityPage(entity: Entity) {
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [[platformProductsApiRef, api as PlatformProductsApi]],
  });
}

describe('entityExtensions', () => {
  it('adds cards and tab to the page of a component', async () => {
    renderEntityPage(ordersEntity);

    expect(
      await screen.findByRole('link', { name: /all checks/ }),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: /steps and what to do/ }),
    ).toBeVisible();
    expect(await screen.findByText(/14 of 20 points/)).toBeVisible();
    // The card says the tier; one for it alone is off until it is wanted.
    expect(
      screen.queryByRole('link', { name: /obligations, consumers/ }),
    ).toBeNull();
  });

  it('puts the tier among the links below the title, where there is one', async () => {
    renderTestApp({
      features: [catalogPlugin, plugin],
      initialRouteEntries: ['/catalog/default/component/orders'],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [taggedEntity] })],
        [platformProductsApiRef, api as PlatformProductsApi],
      ],
    });

    const links = await screen.findAllByRole('link', { name: /Tier 1/ });
    expect(links[0]).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
  }, 60_000);

  it('leaves the pages of people alone', async () => {
    renderEntityPage({ ...ordersEntity, kind: 'User' });

    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('adds filters to catalog and search, and widgets to the home page', () => {
    expect(
      plugin.getExtension('catalog-filter:platform-products/tier'),
    ).toBeDefined();
    expect(
      plugin.getExtension('search-filter:platform-products/tier'),
    ).toBeDefined();
    expect(
      plugin.getExtension('home-page-widget:platform-products/my-services'),
    ).toBeDefined();
    expect(
      plugin.getExtension('home-page-widget:platform-products/my-migrations'),
    ).toBeDefined();
  });
});
