import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import { TierReviewsPage } from './TierReviewsPage';

function render(
  options: { query?: string; api?: Partial<PagesApi>; allowed?: boolean } = {},
) {
  const { query = '', api, allowed } = options;
  return renderPage(<TierReviewsPage />, {
    path: `/tiers/reviews${query}`,
    api,
    mayRefresh: allowed,
  });
}

const select = async (name: string) =>
  userEvent.click(await screen.findByRole('checkbox', { name }));

const confirm = async (reason: string) => {
  await userEvent.click(
    screen.getByRole('button', { name: 'Confirm the tier' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), reason);
  await userEvent.click(dialog.getByRole('button', { name: 'Confirm' }));
};

describe('TierReviewsPage', () => {
  it('lists what is overdue, then month by month', async () => {
    render();

    await screen.findByRole('table', { name: 'Overdue: 2 on this page' });
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Overdue: 2 on this page',
      'February 2099: 2 on this page',
      'April 2099: 1 on this page',
    ]);
  });

  it('says since when a review is overdue, and who looked at it last', async () => {
    render();

    const overdue = within(
      await screen.findByRole('table', { name: /Overdue/ }),
    );
    expect(overdue.getByRole('row', { name: /Carts/ })).toHaveTextContent(
      'Never reviewed',
    );
    const orders = overdue.getByRole('row', { name: /Orders/ });
    expect(orders).toHaveTextContent(/Overdue since Jul 9, 2026.*\(.* ago\)/);
    expect(orders).toHaveTextContent(/Jan 10, 2026.*by sam/);
  });

  it('confirms what was looked at, with what it was', async () => {
    const confirmTiers = jest.fn(exampleApi().confirmTiers);
    const getTierReviews = jest.fn(exampleApi().getTierReviews);
    render({ api: { confirmTiers, getTierReviews } });

    await select('Select Carts');
    await select('Select Stock');
    await confirm('Read the last incidents');

    await waitFor(() => expect(getTierReviews).toHaveBeenCalledTimes(2));
    expect(confirmTiers).toHaveBeenCalledWith({
      entityRefs: ['component:default/carts', 'component:default/stock'],
      reason: 'Read the last incidents',
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says which were refused and why', async () => {
    render({
      api: {
        confirmTiers: async () => ({
          confirmed: [],
          refused: [
            {
              entityRef: 'component:default/carts',
              why: 'It is not in the catalog any more.',
            },
          ],
        }),
      },
    });

    await select('Select Carts');
    await confirm('Looked at it');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Carts: It is not in the catalog any more.',
    );
  });

  it('is narrowed by its address', async () => {
    const getTierReviews = jest.fn(exampleApi().getTierReviews);
    render({
      query: '?state=overdue&tier=tier-1&within=30',
      api: { getTierReviews },
    });

    expect(await screen.findByText('1–2 of 2')).toBeVisible();
    expect(getTierReviews).toHaveBeenCalledWith(
      expect.objectContaining({
        state: ['overdue'],
        tier: ['tier-1'],
        dueBefore: expect.stringMatching(/T00:00:00.000Z$/),
      }),
    );
  });

  it('shows the calendar to those who may not confirm, and says what they lack', async () => {
    render({ allowed: false });

    expect(
      await screen.findByText(/you need the permission to approve tiers/),
    ).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says where reviews come from when none is due', async () => {
    render({
      api: { getTierReviews: async () => ({ items: [], totalItems: 0 }) },
    });

    expect(await screen.findByText('No review is due')).toBeVisible();
    expect(screen.getByText(/reviewIntervalDays/)).toBeVisible();
  });

  it('hands out what is filtered as CSV', async () => {
    const getTierReviewsCsv = jest.fn(async () => 'entityRef\n');
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    URL.createObjectURL = jest.fn(() => 'blob:csv');
    URL.revokeObjectURL = jest.fn();
    render({ query: '?tier=tier-1', api: { getTierReviewsCsv } });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

    expect(getTierReviewsCsv).toHaveBeenCalledWith(
      expect.objectContaining({ tier: ['tier-1'] }),
    );
    click.mockRestore();
  });
});
