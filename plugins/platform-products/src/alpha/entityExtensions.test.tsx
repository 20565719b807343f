import { Entity } from '@backstage/catalog-model';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../api';
import {
  ordersHistory,
  ordersReport,
} from '../components/entity/__testUtils__/ordersReport';
import { ordersEntity } from '../components/entity/__testUtils__/renderOnEntityPage';
import { entityExtensions } from './entityExtensions';

const plugin = createFrontendPlugin({
  pluginId: 'platform-products',
  extensions: entityExtensions,
});

function renderEntityPage(entity: Entity) {
  const api: Partial<PlatformProductsApi> = {
    getReport: async () => ordersReport,
    getEntityHistory: async () => ordersHistory,
  };
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [[platformProductsApiRef, api as PlatformProductsApi]],
  });
}

describe('entityExtensions', () => {
  it('adds card and tab to the page of a component', async () => {
    renderEntityPage(ordersEntity);

    expect(
      await screen.findByRole('link', { name: /all checks/ }),
    ).toBeVisible();
    expect(await screen.findByText(/14 of 20 points/)).toBeVisible();
  });

  it('leaves the pages of people alone', async () => {
    renderEntityPage({ ...ordersEntity, kind: 'User' });

    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('adds a filter to the catalog and widgets to the home page', () => {
    expect(
      plugin.getExtension('catalog-filter:platform-products/tier'),
    ).toBeDefined();
    expect(
      plugin.getExtension('home-page-widget:platform-products/my-services'),
    ).toBeDefined();
    expect(
      plugin.getExtension('home-page-widget:platform-products/my-migrations'),
    ).toBeDefined();
  });
});
