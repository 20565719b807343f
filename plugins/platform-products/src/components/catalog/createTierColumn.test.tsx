import type { Entity } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CatalogTable, CatalogTableRow } from '@backstage/plugin-catalog';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { exampleTiers } from '../../__testUtils__/exampleAnswers';
import { platformProductsApiRef } from '../../api';
import { createTierColumn } from './createTierColumn';

function component(name: string, tier?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(tier && {
        annotations: { 'platform-products/effective-tier': tier },
      }),
    },
    spec: {},
  };
}

const ladder = {
  ...exampleTiers,
  items: ['platinum', 'gold', 'bronze'].map((name, index) => ({
    ...exampleTiers.items[1],
    name,
    title: name.toUpperCase(),
    rank: index + 1,
  })),
};

const entities = [
  component('unknown'),
  component('bakery', 'bronze'),
  component('gateway', 'gold'),
  component('payments', 'platinum'),
  component('relic', 'iron'),
];

/** As apps do it: after the default columns, made anew with each change of the list. */
const columns = (): TableColumn<CatalogTableRow>[] => [
  CatalogTable.columns.createTitleColumn(),
  createTierColumn(),
];

function renderTable(getTiers: PlatformProductsApi['getTiers']) {
  renderInTestApp(
    <MockEntityListContextProvider
      value={{ entities, totalItems: entities.length }}
    >
      <CatalogTable columns={columns} />
    </MockEntityListContextProvider>,
    {
      apis: [
        [platformProductsApiRef, { getTiers } as PlatformProductsApi],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const shownTiers = () =>
  screen
    .getAllByRole('row')
    .map(row => row.textContent!)
    .map(text => /platinum|gold|bronze|iron/i.exec(text)?.[0] ?? 'none')
    .slice(1);

describe('createTierColumn', () => {
  it('shows the tier that counts for each entity, and nothing where there is none', async () => {
    renderTable(async () => ladder);

    expect(
      await screen.findByRole('columnheader', { name: 'Tier' }),
    ).toBeVisible();
    expect(await screen.findByText('PLATINUM')).toBeVisible();
    // What the ladder does not have is called by its name.
    expect(shownTiers()).toEqual([
      'BRONZE',
      'GOLD',
      'PLATINUM',
      'iron',
      'none',
    ]);
  });

  it('sorts by the rank on the ladder, with what has no tier last', async () => {
    const getTiers = jest.fn(async () => ladder);
    renderTable(getTiers);

    await screen.findByText('PLATINUM');
    await waitFor(() => expect(getTiers).toHaveBeenCalled());
    await userEvent.click(screen.getByText('Tier'));

    expect(shownTiers()).toEqual([
      'PLATINUM',
      'GOLD',
      'BRONZE',
      'iron',
      'none',
    ]);
  });

  it('sorts by name where the ladder cannot be had', async () => {
    renderTable(async () => {
      throw new Error('The line is cut');
    });

    await userEvent.click(await screen.findByText('Tier'));

    expect(shownTiers()).toEqual([
      'bronze',
      'gold',
      'iron',
      'platinum',
      'none',
    ]);
  });
});
