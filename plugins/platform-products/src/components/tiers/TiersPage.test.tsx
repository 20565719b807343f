import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleTiers } from '../../__testUtils__/exampleAnswers';
import { exampleApi, PagesApi } from '../../__testUtils__/exampleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { TiersPage } from './TiersPage';

function render(api?: Partial<PagesApi>, query = '') {
  return renderPage(<TiersPage />, { path: `/tiers${query}`, api });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('TiersPage', () => {
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
});
