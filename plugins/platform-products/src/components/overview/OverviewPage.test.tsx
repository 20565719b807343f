import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  exampleOverview,
  exampleStatus,
} from '../../__testUtils__/exampleAnswers';
import type { PagesApi } from '../../__testUtils__/exampleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { OverviewPage } from './OverviewPage';

function render(
  api: Partial<PagesApi> = {},
  options: { query?: string; mayRefresh?: boolean } = {},
) {
  const { query = '', mayRefresh } = options;
  return renderPage(<OverviewPage />, {
    path: `/overview${query}`,
    api,
    mayRefresh,
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('OverviewPage', () => {
  it('says of how many components each figure speaks', async () => {
    render();

    const coverage = within(await section('Coverage'));
    expect(coverage.getByText('75 % (24 of 32)')).toBeInTheDocument();
    expect(coverage.getByText('Show the 8 without an owner')).toBeVisible();
    expect(
      coverage.getByText('1 in metadata, 1 in definitions; 2 of them errors'),
    ).toBeVisible();
  });

  it('shows bars of tiers that add up to all components', async () => {
    render();

    const bars = within(await section('Tiers')).getAllByRole('listitem');
    const counts = bars.map(bar =>
      Number(bar.textContent?.match(/\((\d+) of 32\)/)?.[1]),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(32);
  });

  it('narrows the table of components to what a figure counts', async () => {
    render();
    const link = await screen.findByText('Show the 8 without an owner');

    await userEvent.click(link);

    const components = within(await section('Components'));
    expect(await components.findByText('1–8 of 8')).toBeVisible();
    expect(await section('Components')).toHaveFocus();
  });

  it('puts the team with the most help needed at the top and links to its components', async () => {
    render();

    const table = await screen.findByRole('table', {
      name: 'Teams that need help',
    });
    const [, first] = within(table).getAllByRole('row');
    const { failing } = exampleOverview.teams[0];
    expect(
      within(first).getByRole('link', {
        name: new RegExp(`^${failing} failing checks`),
      }),
    ).toHaveAttribute('href', expect.stringContaining('owner='));
  });

  it('offers a trend as a table too', async () => {
    render();

    await userEvent.click(
      await screen.findByRole('button', { name: /^Show as table: Levels of/ }),
    );

    expect(
      screen.getByRole('row', { name: /Nov 24, 2026.* 32$/ }),
    ).toBeInTheDocument();
  });

  it('says why it cannot be shown and tries again', async () => {
    const getOverview = jest
      .fn()
      .mockRejectedValueOnce(new Error('backend asleep'))
      .mockResolvedValue(exampleOverview);
    render({ getOverview });
    expect(await screen.findByText('backend asleep')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await section('Coverage')).toBeVisible();
  });

  it('shows no zeros before the first pass, but what is going on', async () => {
    const status = { ...exampleStatus, state: 'waiting' as const };
    render({ getOverview: async () => ({ ...exampleOverview, status }) });

    expect(
      await screen.findByText(/Figures appear when the first pass/),
    ).toBeVisible();
    expect(screen.queryByText('Coverage')).not.toBeInTheDocument();
  });

  it('warns when the figures are old, and says why', async () => {
    const status = {
      ...exampleStatus,
      state: 'stale' as const,
      runs: [
        {
          id: 7,
          state: 'failed' as const,
          startedAt: '2026-11-24T05:00:00.000Z',
          trigger: 'schedule' as const,
          read: 0,
          changed: 0,
          evaluated: 0,
          removed: 0,
          transitions: 0,
          error: 'the catalog did not answer',
        },
      ],
    };
    render({ getOverview: async () => ({ ...exampleOverview, status }) });

    expect(await screen.findByText(/These figures are old/)).toHaveTextContent(
      'the catalog did not answer',
    );
  });

  it('refreshes and then shows the new figures', async () => {
    const getOverview = jest.fn(async () => exampleOverview);
    const getStatus = async () => ({
      ...exampleStatus,
      runs: [
        {
          id: 8,
          state: 'complete' as const,
          startedAt: '2026-11-24T04:01:02.000Z',
          trigger: 'refresh' as const,
          read: 32,
          changed: 0,
          evaluated: 0,
          removed: 0,
          transitions: 0,
        },
      ],
    });
    render({ getOverview, getStatus });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh now' }),
    );

    expect(await screen.findByText('Refreshed.')).toBeVisible();
    await waitFor(() => expect(getOverview).toHaveBeenCalledTimes(2));
  });

  it('offers no refresh to who may not', async () => {
    render({}, { mayRefresh: false });

    await section('Coverage');
    expect(
      screen.queryByRole('button', { name: 'Refresh now' }),
    ).not.toBeInTheDocument();
  });
});
