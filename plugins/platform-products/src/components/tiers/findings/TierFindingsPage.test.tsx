import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import { TierFindingsPage } from './TierFindingsPage';

function render(api?: Partial<PagesApi>, query = '') {
  return renderPage(<TierFindingsPage />, {
    path: `/tiers/findings${query}`,
    api,
  });
}

async function rowOf(name: RegExp) {
  const table = await screen.findByRole('table', { name: 'Findings' });
  return within(table).getByRole('row', { name });
}

describe('TierFindingsPage', () => {
  it('says who does not meet what, why, since when and how to fix it', async () => {
    render();

    const row = await rowOf(/Orders.*Notice before a sunset/);
    await waitFor(() => expect(row).toHaveTextContent('Tier 1'));
    expect(row).toHaveTextContent('Not met');
    expect(row).toHaveTextContent('The notice gives 30 days');
    expect(row).toHaveTextContent('Ask who deprecates it for a later sunset.');
    expect(row).toHaveTextContent('Nov 2, 2026');
    expect(within(row).getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
    expect(
      within(row).getByRole('link', { name: 'Open the notice' }),
    ).toHaveAttribute('href', '/platform-products/notices/notice-1');
  });

  it('tells an inversion by its way, and leads to it on the map', async () => {
    render();

    const row = await rowOf(/Leans on nothing too little/);
    const way = within(row).getByRole('list', {
      name: 'How Orders leans on component:default/stock',
    });
    expect(
      within(way)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['orders consumes stock-api', 'stock provides stock-api']);
    expect(
      within(row).getByRole('link', { name: 'Show on the map' }),
    ).toHaveAttribute(
      'href',
      '/platform-products/tiers/map?focus=component%3Adefault%2Forders',
    );
  });

  it('is narrowed by its address, and leaves out what it cannot mean', async () => {
    const getTierFindings = jest.fn(exampleApi().getTierFindings);
    render(
      { getTierFindings },
      '?obligation=slos&obligation=beauty&state=unknown&state=met&tier=tier-3&kind=component&owner=group:default/logistics&search=st',
    );

    expect(await rowOf(/Stock.*Objectives.*availability/)).toHaveTextContent(
      'Unknown',
    );
    expect(getTierFindings).toHaveBeenCalledWith({
      obligation: ['slos'],
      state: ['unknown'],
      tier: ['tier-3'],
      kind: ['component'],
      owner: ['group:default/logistics'],
      search: 'st',
      limit: 50,
      cursor: undefined,
    });
  });

  it('asks for one obligation when it is chosen', async () => {
    const getTierFindings = jest.fn(exampleApi().getTierFindings);
    render({ getTierFindings });

    await userEvent.click(await screen.findByLabelText('Obligation'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Objectives' }),
    );

    await waitFor(() =>
      expect(getTierFindings).toHaveBeenLastCalledWith(
        expect.objectContaining({ obligation: ['slos'] }),
      ),
    );
    expect(await screen.findByText('1–1 of 1')).toBeVisible();
  });

  it('hands out what is filtered as CSV', async () => {
    const getTierFindingsCsv = jest.fn(async () => 'entityRef\n');
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    URL.createObjectURL = jest.fn(() => 'blob:csv');
    URL.revokeObjectURL = jest.fn();
    render({ getTierFindingsCsv }, '?tier=tier-1');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

    expect(getTierFindingsCsv).toHaveBeenCalledWith({ tier: ['tier-1'] });
    click.mockRestore();
  });

  it('is glad where nothing is amiss, and says when filters may hide something', async () => {
    const none = {
      getTierFindings: async () => ({ items: [], totalItems: 0 }),
    };
    render(none);
    expect(
      await screen.findByText('Every service keeps to what its tier demands.'),
    ).toBeVisible();

    render(none, '?search=x');
    expect(await screen.findByText(/Take off a filter/)).toBeVisible();
  });

  it('offers to try again after an error', async () => {
    const getTierFindings = jest
      .fn(exampleApi().getTierFindings)
      .mockRejectedValueOnce(new Error('The line is cut'));
    render({ getTierFindings });

    expect(await screen.findByText('The line is cut')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await rowOf(/Stock.*Objectives/)).toBeVisible();
  });
});
