import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleTiers } from '../../../__testUtils__/exampleAnswers';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import { TiersOverviewPage } from './TiersOverviewPage';

function render(api?: Partial<PagesApi>, query = '') {
  return renderPage(<TiersOverviewPage />, { path: `/tiers${query}`, api });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('TiersOverviewPage', () => {
  it('says in words what a tier demands', async () => {
    render();

    const ladder = within(await section('Ladder'));
    [
      'SLO availability: at least 99.95 %',
      'Scorecard production-readiness: at least silver',
      'Somebody is on call',
      'Restored within 1 hour (RTO)',
      'Loses at most 5 minutes of data (RPO)',
      'At least 180 days between the announcement of a deprecation and its sunset',
      'Leans on nothing more than 1 tier less critical',
      'Tier reviewed every 180 days',
    ].forEach(text => expect(ladder.getByText(text)).toBeVisible());
    expect(ladder.getByText('Demands nothing')).toBeVisible();
  });

  it('leads from a tier to its components', async () => {
    render();

    await userEvent.click(await screen.findByText('Show components of Tier 1'));

    const { entities } = exampleTiers.items[0];
    const table = within(await section('Components by tier'));
    expect(
      await table.findByText(`1–${entities} of ${entities}`),
    ).toBeVisible();
  });

  it.each([
    ['Not set', 'not-set'],
    ['Invalid: names no tier of the ladder', 'invalid'],
    ['Conflicting: another place names another tier', 'conflicting'],
  ])('lists components by what is amiss: %s', async (label, tierState) => {
    const getEntities = jest.fn(exampleApi().getEntities);
    render({ getEntities });

    await userEvent.click(await screen.findByRole('link', { name: label }));

    await waitFor(() =>
      expect(getEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({
          kind: ['component'],
          tierState: [tierState],
        }),
      ),
    );
  });

  it('leaves out of the question what the address asks for in vain', async () => {
    const getEntities = jest.fn(exampleApi().getEntities);
    render({ getEntities }, '?tierState=bogus&outcome=fail');

    await waitFor(() => expect(getEntities).toHaveBeenCalled());
    expect(getEntities.mock.calls[0][0]).toEqual({
      kind: ['component'],
      limit: 25,
      cursor: undefined,
    });
  });

  it('tells where tiers are configured when there is none', async () => {
    render({ getTiers: async () => ({ ...exampleTiers, items: [] }) });

    expect(await screen.findByText('No tier is configured')).toBeVisible();
  });

  it('counts what needs attention, and leads to where it is dealt with', async () => {
    render();

    const attention = within(await section('What needs attention'));
    await waitFor(() =>
      expect(attention.queryByText('Loading…')).not.toBeInTheDocument(),
    );
    const numbers = Object.fromEntries(
      attention
        .getAllByRole('term')
        .map(term => [term.textContent, term.nextElementSibling?.textContent]),
    );
    expect(numbers).toEqual({
      'Without a tier': '20',
      'Portal and files disagree': '2',
      'Obligations not met': '2',
      'Lean on too little': '1',
      'Proposals waiting': '3',
      'Reviews overdue': '2',
    });
    [
      ['Settle them', '/tiers/proposals?show=disagreements'],
      ['Show findings', '/tiers/findings?state=not-met'],
      ['Show inversions', '/tiers/map?inversions=only'],
      ['Decide', '/tiers/proposals'],
      ['Show reviews', '/tiers/reviews?state=overdue'],
    ].forEach(([name, path]) =>
      expect(attention.getByRole('link', { name })).toHaveAttribute(
        'href',
        `/platform-products${path}`,
      ),
    );
  });

  it('keeps the other numbers where one cannot be had, and tries that again', async () => {
    const getTierReviews = jest
      .fn(exampleApi().getTierReviews)
      .mockRejectedValueOnce(new Error('no time'));
    render({ getTierReviews });

    const attention = within(await section('What needs attention'));
    expect(
      await attention.findByText('This could not be counted.'),
    ).toBeVisible();
    expect(attention.getByText('Without a tier')).toBeVisible();
    await userEvent.click(attention.getByRole('button', { name: 'Try again' }));

    expect(
      await attention.findByRole('link', { name: 'Show reviews' }),
    ).toBeVisible();
  });

  it('shows how the components of each team spread over the tiers', async () => {
    render();

    const groups = within(await section('Services by tier'));
    const row = await groups.findByRole('row', { name: /checkout/ });
    expect(
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    ).toEqual(['14', '3', '5', '6', '4', '1']);
    expect(
      within(row).getByRole('link', { name: 'checkout, Not met: 4 of 14' }),
    ).toHaveAttribute(
      'href',
      '/platform-products/tiers/findings?owner=group%3Adefault%2Fcheckout&kind=component&state=not-met',
    );
    expect(
      within(row).getByRole('link', { name: 'checkout, Inverted: 1 of 14' }),
    ).toHaveAttribute(
      'href',
      '/platform-products/tiers/map?owner=group%3Adefault%2Fcheckout&kind=component&inversions=only',
    );
    expect(
      groups.getByRole('img', { name: 'logistics, No tier: none' }),
    ).toBeVisible();
  });

  it('leads from a cell to the components that it counts', async () => {
    const getEntities = jest.fn(exampleApi().getEntities);
    render({ getEntities });

    await userEvent.click(
      await screen.findByRole('link', { name: 'Unowned, No tier: 2 of 2' }),
    );

    await waitFor(() =>
      expect(getEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({
          owner: ['none'],
          tierState: ['invalid', 'not-set'],
        }),
      ),
    );
  });

  it('groups by system when the address says so', async () => {
    const getTierSummary = jest.fn(exampleApi().getTierSummary);
    render({ getTierSummary }, '?groupBy=system');

    await section('Services by tier');
    await waitFor(() =>
      expect(getTierSummary).toHaveBeenCalledWith(
        expect.objectContaining({ groupBy: 'system' }),
      ),
    );
    expect(
      await screen.findByRole('columnheader', { name: 'System' }),
    ).toBeVisible();
  });

  it('draws how it came about, and tells it as a table too', async () => {
    render();

    const trend = within(await section('Trend'));
    await userEvent.click(
      await trend.findByRole('button', {
        name: /Show as table: Components by tier/,
      }),
    );

    const row = within(trend.getByRole('table')).getByRole('row', {
      name: /Oct 5, 2026/,
    });
    expect(row).toHaveTextContent('Oct 5, 2026452231');
  });

  it('says why it withholds the trend from those who do not see all', async () => {
    render({
      getTierHistory: async () => ({ points: [], withheld: true }),
    });

    expect(
      await screen.findByText(/some of them are hidden from you/),
    ).toBeVisible();
  });
});
