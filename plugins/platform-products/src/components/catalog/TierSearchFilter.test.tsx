import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  searchApiRef,
  SearchContextProvider,
  SearchResult,
} from '@backstage/plugin-search-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { exampleTiers } from '../../__testUtils__/exampleAnswers';
import { platformProductsApiRef } from '../../api';
import { TierSearchFilter } from './TierSearchFilter';

describe('TierSearchFilter', () => {
  it('asks for documents of the chosen tier, by its name', async () => {
    const query = jest.fn(async () => ({ results: [] }));
    renderInTestApp(
      <SearchContextProvider>
        <TierSearchFilter className="filter" />
        <SearchResult>{() => <div />}</SearchResult>
      </SearchContextProvider>,
      {
        apis: [
          [searchApiRef, { query }],
          [
            platformProductsApiRef,
            { getTiers: async () => exampleTiers } as PlatformProductsApi,
          ],
        ],
      },
    );

    await waitFor(() => expect(screen.getByTestId('select')).toBeVisible());
    await userEvent.click(await screen.findByText('All'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Tier 2' }),
    );

    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ filters: { tier: 'tier-2' } }),
        expect.anything(),
      ),
    );
  });
});
