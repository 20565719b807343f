import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  disabledScorecardRow,
  exampleScorecard,
  exampleSummary,
} from '../../__testUtils__/exampleAnswers';
import { exampleApi, PagesApi } from '../../__testUtils__/exampleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ScorecardPage } from './ScorecardPage';

function render(
  options: { name?: string; query?: string; api?: Partial<PagesApi> } = {},
) {
  const { name = 'production-readiness', query = '', api } = options;
  return renderPage(<ScorecardPage />, {
    path: `/scorecards/${name}${query}`,
    route: '/scorecards/:name',
    api,
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('ScorecardPage', () => {
  it('says what the scorecard is for, in words', async () => {
    render();

    expect(
      await screen.findByRole('heading', { name: 'Production readiness' }),
    ).toBeVisible();
    expect(
      screen.getByText(/kind is Component and spec.type is one of service/),
    ).toBeVisible();
  });

  it('shows how many entities stand at each level, with shares', async () => {
    render();

    const levels = within(await section('Levels')).getAllByRole('listitem');
    expect(levels.map(item => item.textContent)).toEqual([
      expect.stringMatching(/^No level yet: .* of 32\)$/),
      expect.stringMatching(/^Bronze: .* of 32\)$/),
      expect.stringMatching(/^Silver: .* of 32\)$/),
      expect.stringMatching(/^Gold: .* of 32\)$/),
    ]);
  });

  it('leads from a cell of the map to the entities that do not pass', async () => {
    render();
    const [first] = exampleSummary;
    const counts = first.checks['oncall-declared'];
    const cell = await screen.findByRole('link', {
      name: new RegExp(
        `^${first.title}, Names an on-call rota: .* ${counts.pass} of`,
      ),
    });

    await userEvent.click(cell);

    const entities = within(await section('Entities'));
    const missing = counts.fail + counts.unknown;
    expect(
      await entities.findByText(`1–${missing} of ${missing}`),
    ).toBeVisible();
    expect(
      entities.getByRole('columnheader', { name: 'Outcome' }),
    ).toBeVisible();
  });

  it('can be walked by arrow keys with one stop of the Tab key', async () => {
    render();
    const grid = await screen.findByRole('grid');
    const stops = within(grid)
      .getAllByRole('link')
      .filter(link => link.hasAttribute('data-cell') && link.tabIndex === 0);
    expect(stops).toHaveLength(1);

    stops[0].focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');

    expect(document.activeElement).toHaveAttribute('data-cell', '1-1');
    expect(document.activeElement).toHaveAttribute('tabindex', '0');
  });

  it('asks the server for the groups and the order of the address', async () => {
    const getScorecardSummary = jest.fn(exampleApi().getScorecardSummary);
    render({
      query: '?groupBy=system&order=name',
      api: { getScorecardSummary },
    });

    await section('Who passes which check');
    await waitFor(() =>
      expect(getScorecardSummary).toHaveBeenCalledWith(
        'production-readiness',
        expect.objectContaining({ groupBy: 'system', order: 'name' }),
      ),
    );
  });

  it('shows the table as the address filters it', async () => {
    const getEntities = jest.fn(exampleApi().getEntities);
    render({
      query:
        '?owner=group:default/search&check=slo-declared&outcome=fail&level=bronze',
      api: { getEntities },
    });

    await section('Entities');
    await waitFor(() =>
      expect(getEntities).toHaveBeenCalledWith(
        expect.objectContaining({
          scorecard: 'production-readiness',
          owner: ['group:default/search'],
          check: 'slo-declared',
          outcome: ['fail'],
          level: ['bronze'],
        }),
      ),
    );
  });

  it('turns pages and begins again when a filter changes', async () => {
    render();
    const entities = within(await section('Entities'));
    expect(await entities.findByText('1–25 of 32')).toBeVisible();

    await userEvent.click(entities.getByRole('button', { name: 'Next page' }));
    expect(await entities.findByText('26–32 of 32')).toBeVisible();

    await userEvent.type(entities.getByRole('searchbox'), 'service 3');
    expect(await entities.findByText('1–4 of 4')).toBeVisible();
  });

  it('says what to do where no entity matches', async () => {
    render({ query: '?search=nothing-like-it' });

    expect(await screen.findByText('No entity matches')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('1–25 of 32')).toBeVisible();
  });

  it('shows how a check is defined', async () => {
    render();
    const checks = within(await section('Checks'));

    await userEvent.click(
      checks.getByRole('button', { name: /Names an on-call rota/ }),
    );

    expect(checks.getByText('A page must reach a person.')).toBeVisible();
    expect(checks.getByText('spec.lifecycle is production')).toBeVisible();
    expect(
      checks.getByText(/'pagerduty.com\/service-id' in annotations/),
    ).toHaveTextContent('&&');
    expect(checks.getByText(/about 0.5 person-days/)).toBeVisible();
  });

  it('marks a check that does not count yet with its date', async () => {
    render();

    const checks = within(await section('Checks'));
    expect(
      checks.getByRole('button', { name: /Signs its container images/ }),
    ).toHaveTextContent('Upcoming: counts from Jan 1, 2027');
  });

  it('says what is wrong with a definition that was never usable', async () => {
    render({
      api: {
        getScorecard: async () => ({ ...disabledScorecardRow, checks: [] }),
      },
    });

    expect(
      await screen.findByText('This scorecard is not in force'),
    ).toBeVisible();
    expect(screen.getByText(/spec.checks\[0\].expect/)).toBeVisible();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('keeps showing the last good definition, and says since when', async () => {
    render({
      api: {
        getScorecard: async () => ({
          ...exampleScorecard,
          state: 'stale',
          stale: {
            since: '2026-11-20T08:00:00.000Z',
            reason: 'spec.levels is empty',
          },
        }),
      },
    });

    expect(await screen.findByText(/spec.levels is empty/)).toBeVisible();
    expect(await screen.findByRole('grid')).toBeVisible();
  });

  it('says that a scorecard does not exist', async () => {
    render({ name: 'nothing' });

    expect(await screen.findByText(/No scorecard "nothing"/)).toBeVisible();
  });

  it('keeps the rest of the page when one part fails', async () => {
    render({
      api: {
        getScorecardHistory: async () => {
          throw new Error('no history');
        },
      },
    });

    expect(await screen.findByText('no history')).toBeVisible();
    expect(await screen.findByRole('grid')).toBeVisible();
  });
});
