import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  DefaultEntityFilters,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  PlatformProductsApi,
  Tiers,
  tiersSchema,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { TierFilter } from './TierFilter';
import { TierPicker } from './TierPicker';

const tiers: Tiers = tiersSchema.parse({
  items: [
    {
      name: 'tier-1',
      rank: 1,
      title: 'Mission critical',
      obligations: {},
      entities: 4,
      inherited: 1,
    },
    {
      name: 'tier-2',
      rank: 2,
      title: 'Important',
      obligations: {},
      entities: 9,
      inherited: 0,
    },
  ],
  coverage: {
    entities: 20,
    own: 12,
    inherited: 1,
    invalid: 0,
    notSet: 7,
    conflicting: 0,
  },
  kinds: ['component'],
  precedence: 'portal',
  directTagging: false,
});

/** Shows what the catalog would be asked for. */
function AskedOfCatalog() {
  const { filters } = useEntityList<
    DefaultEntityFilters & { tier?: TierFilter }
  >();
  return (
    <output>
      {JSON.stringify(filters.tier?.getCatalogFilters() ?? 'all')}
    </output>
  );
}

function renderPicker(options?: {
  getTiers?: PlatformProductsApi['getTiers'];
  inAddress?: string | string[];
}) {
  const api = { getTiers: options?.getTiers ?? (async () => tiers) };
  const queryParameters = { tier: options?.inAddress };
  renderInTestApp(
    <MockEntityListContextProvider<DefaultEntityFilters & { tier?: TierFilter }>
      value={{ queryParameters }}
    >
      <TierPicker />
      <AskedOfCatalog />
    </MockEntityListContextProvider>,
    { apis: [[platformProductsApiRef, api as PlatformProductsApi]] },
  );
}

const asked = () => JSON.parse(screen.getByRole('status').textContent!);

describe('TierPicker', () => {
  it('asks the catalog for entities that have any of the chosen tiers, wherever from', async () => {
    renderPicker();

    const input = await screen.findByLabelText('Tier');
    expect(asked()).toBe('all');
    await userEvent.click(input);
    await userEvent.click(
      await screen.findByRole('option', { name: 'Mission critical' }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Important' }));

    expect(asked()).toEqual({
      'metadata.annotations.platform-products/effective-tier': [
        'tier-1',
        'tier-2',
      ],
    });
  });

  it('asks for all again when the last tier is taken out', async () => {
    renderPicker({ inAddress: 'tier-1' });

    await waitFor(() => expect(asked()).not.toBe('all'));
    await userEvent.click(await screen.findByTitle('Clear'));

    expect(asked()).toBe('all');
  });

  it('takes up the tiers in the address, one or several', async () => {
    renderPicker({ inAddress: ['tier-1', 'tier-2'] });

    expect(await screen.findByText('Mission critical')).toBeVisible();
    expect(screen.getByText('Important')).toBeVisible();
    expect(asked()).toEqual({
      'metadata.annotations.platform-products/effective-tier': [
        'tier-1',
        'tier-2',
      ],
    });
  });

  it('says that inherited and assigned tiers are found too, with the next pass', async () => {
    renderPicker();

    expect(await screen.findByLabelText('Tier')).toHaveAccessibleDescription(
      /inherited .* assigned .* next pass/,
    );
  });

  it('offers to try again where the tiers cannot be had', async () => {
    const getTiers = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce(tiers);
    renderPicker({ getTiers });

    await userEvent.click(
      await screen.findByRole('button', { name: /again|retry/i }),
    );

    expect(await screen.findByLabelText('Tier')).toBeVisible();
  });
});

describe('TierFilter', () => {
  it('is written to the address by the names of the tiers', () => {
    expect(new TierFilter(['tier-1']).toQueryValue()).toEqual(['tier-1']);
  });
});
