import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { exampleApi } from './__testUtils__/exampleApi';
import plugin from './alpha';
import { platformProductsApiRef } from './api';

function renderAt(path: string) {
  renderTestApp({
    features: [catalogPlugin, plugin],
    initialRouteEntries: [path],
    apis: [[platformProductsApiRef, exampleApi() as PlatformProductsApi]],
  });
}

describe('the plugin in an app of the new frontend system', () => {
  it('stands in the navigation and opens with the overview', async () => {
    renderAt('/platform-products');

    expect(
      await screen.findByRole('region', { name: 'Coverage' }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Overview' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('leads from the list of scorecards to one and back, below the same tab', async () => {
    renderAt('/platform-products/scorecards');

    await userEvent.click(
      await screen.findByRole('link', { name: 'Production readiness' }),
    );
    expect(await screen.findByRole('grid')).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Scorecards' })).toHaveAttribute(
      'aria-selected',
      'true',
    );

    await userEvent.click(screen.getByRole('link', { name: /All scorecards/ }));
    expect(
      await screen.findByRole('table', { name: 'Scorecards' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['/platform-products/golden-paths', 'Golden paths'],
    ['/platform-products/golden-paths/node-service', 'Funnel'],
    ['/platform-products/tiers', 'Ladder'],
    ['/platform-products/notices', 'Time line of sunsets'],
    ['/platform-products/notices/new', 'What goes away'],
    ['/platform-products/migrations', 'My migrations'],
    ['/platform-products/problems', 'Problems'],
  ])('shows %s', async (path, section) => {
    renderAt(path);

    expect(
      await screen.findByRole('region', { name: section }),
    ).toBeInTheDocument();
  });
});
