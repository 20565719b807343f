import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, waitFor } from '@testing-library/react';
import { platformProductsApiRef } from 'backstage-plugin-platform-products';
import platformProductsPlugin from 'backstage-plugin-platform-products/alpha';
import { catalogModule } from './catalogModule';

// The page is a chunk of its own, which a busy machine takes a while to load.
configure({ asyncUtilTimeout: 30_000 });

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders',
      namespace: 'default',
      annotations: { 'platform-products/effective-tier': 'tier-1' },
    },
    spec: { type: 'service', owner: 'checkout', lifecycle: 'production' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
];

function renderCatalog(query: string) {
  renderTestApp({
    features: [catalogPlugin, platformProductsPlugin, catalogModule],
    initialRouteEntries: [`/catalog?${query}`],
    apis: [
      [catalogApiRef, catalogApiMock({ entities })],
      [
        platformProductsApiRef,
        { getTiers: async () => ({ items: [] }) } as any,
      ],
    ],
  });
}

const headers = () =>
  screen.getAllByRole('columnheader').map(cell => cell.textContent);

describe('the catalog page of the demo', () => {
  it('shows the tier of each service beside its name, and the filter by tier', async () => {
    renderCatalog('filters[kind]=component&filters[user]=all');

    await waitFor(() =>
      expect(screen.getByRole('row', { name: /orders tier-1/ })).toBeVisible(),
    );
    expect(headers().slice(0, 2)).toEqual(['Name', 'Tier']);
    expect(await screen.findByLabelText('Tier')).toBeVisible();
  }, 60_000);

  it('has no such column in a list of teams', async () => {
    renderCatalog('filters[kind]=group&filters[user]=all');

    await waitFor(() =>
      expect(screen.getByRole('row', { name: /checkout/ })).toBeVisible(),
    );
    expect(headers()).not.toContain('Tier');
  }, 60_000);
});
