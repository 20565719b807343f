import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { exampleTimeline } from '../../../__testUtils__/exampleNotices';
import { renderPage } from '../../../__testUtils__/renderPage';
import { NoticesPage } from './NoticesPage';

function render(
  options: { query?: string; api?: Partial<PagesApi>; allowed?: boolean } = {},
) {
  const { query = '', api, allowed } = options;
  return renderPage(<NoticesPage />, {
    path: `/notices${query}`,
    api,
    mayRefresh: allowed,
  });
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('NoticesPage', () => {
  it('says at a glance how it goes', async () => {
    render();

    const summary = await section('At a glance');
    expect(await summary.findByText(/in 34 days/)).toBeVisible();
    expect(
      summary.getByRole('link', { name: 'Orders API v1 goes away' }),
    ).toBeVisible();
    expect(summary.getByText('70 % (14 of 20)')).toBeVisible();
    expect(summary.getByText('Nothing is known of 3')).toBeVisible();
    expect(summary.getByText('2 migrations still open')).toBeVisible();
    expect(await summary.findByRole('link', { name: '1 draft' })).toBeVisible();
  });

  it('tells each sunset in words, next to its bar', async () => {
    render();

    const timeline = await section('Time line of sunsets');
    const items = within(
      await timeline.findByRole('list', { name: /Notices by sunset/ }),
    ).getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveTextContent(
      /Logging library 1.x.*Sunset.*10 days ago/,
    );
    expect(items[1]).toHaveTextContent(
      /Orders API v1.*Deprecated.*in 34 days.*14 of 20 moved, 3 unseen/,
    );
  });

  it('shows which teams have sunsets close together', async () => {
    render();

    const map = await section('Who has to move for what');
    const row = await map.findByRole('row', { name: /logistics/ });
    expect(row).toHaveTextContent(/2 within 45 days/);
    expect(map.getByRole('row', { name: /Unowned/ })).toHaveTextContent('none');
  });

  it('leads from a cell of the map to the consumers of the team', async () => {
    render();

    const map = await section('Who has to move for what');
    expect(
      await map.findByRole('link', {
        name: 'logistics, Orders API v1 goes away: 4 open, 2 moved',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('owner=group%3Adefault%2Flogistics#consumers'),
    );
    expect(map.getByRole('img', { name: 'not affected' })).toBeVisible();
  });

  it('lets the map be walked by arrow keys with one stop of the Tab key', async () => {
    render();
    const map = await section('Who has to move for what');
    await map.findByRole('grid');
    const cell = (id: string) => document.querySelector(`[data-cell="${id}"]`);
    expect(cell('0-0')).toHaveAttribute('tabindex', '0');
    expect(cell('0-1')).toHaveAttribute('tabindex', '-1');

    (cell('0-0') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');

    expect(document.activeElement).toBe(cell('1-1'));
  });

  it('looks further ahead when asked to', async () => {
    const getTimeline = jest.fn(async () => exampleTimeline);
    render({ query: '?months=24', api: { getTimeline } });

    await section('Time line of sunsets');
    await waitFor(() => expect(getTimeline).toHaveBeenCalled());
    const [[{ from, to }]] = getTimeline.mock.calls as unknown as [
      [{ from: string; to: string }],
    ];
    const months = (Date.parse(to) - Date.parse(from)) / (30 * 86_400_000);
    expect(months).toBeGreaterThan(27);
  });

  it('lists notices in force, with where they come from', async () => {
    render();

    const table = within(await screen.findByRole('table', { name: 'Notices' }));
    const row = table.getByRole('row', { name: /Orders API v1/ });
    expect(row).toHaveTextContent('Deprecated');
    expect(row).toHaveTextContent('Compulsory');
    expect(row).toHaveTextContent('14 of 20 moved, 3 unseen');
    expect(row).toHaveTextContent('Origins disagree');
    expect(table.getByRole('row', { name: /Logging/ })).toHaveTextContent(
      'From the catalog',
    );
    expect(table.queryByText('Legacy login')).not.toBeInTheDocument();
    expect(
      table.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual([
      'Notice',
      'Stands at',
      'Sunset',
      'Migrations',
      'Subjects',
      'Owner',
      'Origin',
    ]);
  });

  it('is narrowed by its address', async () => {
    const getNotices = jest.fn(exampleApi().getNotices);
    render({
      query:
        '?state=draft&stage=planned&kind=advisory&origin=portal&owner=group:default/identity&search=login&state=nonsense',
      api: { getNotices },
    });

    expect(
      await screen.findByRole('link', { name: 'Legacy login' }),
    ).toBeVisible();
    expect(getNotices).toHaveBeenCalledWith(
      expect.objectContaining({
        state: ['draft'],
        stage: ['planned'],
        kind: ['advisory'],
        origin: ['portal'],
        owner: ['group:default/identity'],
        search: 'login',
      }),
    );
  });

  it('narrows the list as one types, and widens it again', async () => {
    render();
    const list = await section('Notices');

    await userEvent.type(list.getByRole('searchbox'), 'logging');
    expect(await list.findByText('1–1 of 1')).toBeVisible();

    await userEvent.click(list.getByRole('button', { name: 'Clear filters' }));
    expect(await list.findByText('1–2 of 2')).toBeVisible();
  });

  it('says what to do where there is no notice yet', async () => {
    render({
      api: {
        getNotices: async () => ({ items: [], totalItems: 0 }),
        getTimeline: async () => ({ notices: [], teams: [] }),
      },
    });

    expect(await screen.findByText('No notice yet')).toBeVisible();
    expect(screen.getByText(/add a DeprecationNotice/)).toBeVisible();
    expect(screen.getByText(/^No sunset from/)).toBeVisible();
    expect(screen.getByText(/No team has anything left/)).toBeVisible();
  });

  it('says so where no notice matches', async () => {
    render({ query: '?search=nothing-like-it' });

    expect(await screen.findByText('No notice matches')).toBeVisible();
  });

  it('keeps the list when the time line fails, and tries that again', async () => {
    const getTimeline = jest
      .fn(async () => exampleTimeline)
      .mockRejectedValueOnce(new Error('no time'));
    render({ api: { getTimeline } });

    const timeline = await section('Time line of sunsets');
    expect(await timeline.findByText('no time')).toBeVisible();
    expect(await screen.findByRole('table', { name: 'Notices' })).toBeVisible();

    await userEvent.click(timeline.getByRole('button', { name: 'Try again' }));
    expect(await timeline.findByText('Logging library 1.x')).toBeVisible();
  });

  it('offers a new notice to those who may write one', async () => {
    render();

    expect(
      await screen.findByRole('button', { name: 'New notice' }),
    ).toHaveAttribute('href', '/platform-products/notices/new');
  });

  it('offers no new notice to others', async () => {
    render({ allowed: false });

    await screen.findByRole('table', { name: 'Notices' });
    expect(
      screen.queryByRole('button', { name: 'New notice' }),
    ).not.toBeInTheDocument();
  });
});
