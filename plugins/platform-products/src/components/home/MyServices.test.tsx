import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntitiesPage,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { ownedServices } from './__testUtils__/ownedServices';
import { MyServices } from './MyServices';

function renderWidget(getEntities: PlatformProductsApi['getEntities']) {
  renderInTestApp(<MyServices />, {
    apis: [
      [platformProductsApiRef, { getEntities } as PlatformProductsApi],
      mockApis.identity({
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada', 'group:default/checkout'],
      }),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

function manyServices(count: number, total: number): EntitiesPage {
  const items = Array.from({ length: count }, (_, index) => ({
    ...ownedServices.items[0],
    entityRef: `component:default/service-${index}`,
    title: `Service ${index}`,
  }));
  return { items, totalItems: total };
}

describe('MyServices', () => {
  it('asks for the components that the user or their groups own', async () => {
    const getEntities = jest.fn(async () => ownedServices);
    renderWidget(getEntities);

    await screen.findByRole('table', { name: 'My services' });
    expect(getEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: ['component'],
        owner: ['user:default/ada', 'group:default/checkout'],
      }),
    );
  });

  it('shows the most critical service first, with its lowest level and open checks', async () => {
    renderWidget(async () => ownedServices);

    const [, orders, , leaflets] = await screen.findAllByRole('row');
    expect(orders).toHaveTextContent('Bronze, production-readiness');
    expect(orders).toHaveTextContent('3 checks to do');
    expect(within(orders).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
    expect(leaflets).toHaveTextContent('No scorecard applies');
  });

  it('shows a screenful first and the rest on demand', async () => {
    renderWidget(async () => manyServices(12, 12));

    await screen.findByRole('table');
    expect(screen.getAllByRole('row')).toHaveLength(1 + 8);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));

    expect(screen.getAllByRole('row')).toHaveLength(1 + 12);
  });

  it('says so where there are more than it reads', async () => {
    renderWidget(async () => manyServices(100, 340));

    expect(await screen.findByText(/100 of 340/)).toBeVisible();
  });

  it('says what makes a service mine where none is', async () => {
    renderWidget(async () => ({ items: [], totalItems: 0 }));

    expect(
      await screen.findByText(/No component is owned by you/),
    ).toBeVisible();
  });

  it('offers to try again after an error, and does', async () => {
    const getEntities = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce(ownedServices);
    renderWidget(getEntities);

    await userEvent.click(
      await screen.findByRole('button', { name: /again|retry/i }),
    );

    expect(await screen.findByRole('table')).toBeVisible();
  });
});
