import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { exampleMigration } from './__testUtils__/exampleMigrations';
import { OPEN_STATES } from './migrationStates';
import { MyMigrations } from './MyMigrations';

const page = { items: [exampleMigration()], totalItems: 1 };

function renderWidget(getMigrations: PlatformProductsApi['getMigrations']) {
  renderInTestApp(<MyMigrations />, {
    apis: [[platformProductsApiRef, { getMigrations } as PlatformProductsApi]],
    mountedRoutes: {
      '/platform-products': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('MyMigrations', () => {
  it('asks for what the reader still has to do, and nothing else', async () => {
    const getMigrations = jest.fn(async () => page);
    renderWidget(getMigrations);

    await screen.findByRole('table', { name: 'My migrations' });
    expect(getMigrations).toHaveBeenCalledTimes(1);
    expect(getMigrations).toHaveBeenCalledWith({
      state: OPEN_STATES,
      limit: 8,
    });
  });

  it('says who has to move off what by when, and how far it is', async () => {
    renderWidget(async () => page);

    const [, row] = await screen.findAllByRole('row');
    expect(row).toHaveTextContent('(in 34 days)');
    expect(row).toHaveTextContent('Unseen');
    expect(within(row).getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
    expect(
      within(row).getByRole('link', { name: 'Shipments API v1 goes away' }),
    ).toHaveAttribute('href', '/platform-products/notices/notice-1');
    expect(
      screen.getByRole('link', { name: 'Open my migrations' }),
    ).toHaveAttribute('href', '/platform-products/migrations');
  });

  it('leads to all where there are more than it shows', async () => {
    renderWidget(async () => ({ ...page, totalItems: 31 }));

    expect(
      await screen.findByRole('link', { name: 'Show all 31' }),
    ).toHaveAttribute('href', '/platform-products/migrations');
  });

  it('says what it means where there is nothing', async () => {
    renderWidget(async () => ({ items: [], totalItems: 0 }));

    expect(await screen.findByText(/Nothing to migrate/)).toBeVisible();
  });

  it('offers to try again after an error, and does', async () => {
    renderWidget(
      jest
        .fn()
        .mockRejectedValueOnce(new Error('The line is cut'))
        .mockResolvedValueOnce(page),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(await screen.findByRole('table')).toBeVisible();
  });
});
