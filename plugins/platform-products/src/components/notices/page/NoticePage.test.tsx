import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import {
  daysFromNow,
  draftNotice,
  exampleProgress,
  libraryNotice,
  ordersNotice,
} from '../../../__testUtils__/exampleNotices';
import { staleRevision } from '../../../__testUtils__/exampleNoticesApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { NoticePage } from './NoticePage';

function render(
  options: {
    id?: string;
    notice?: Partial<Notice>;
    query?: string;
    api?: Partial<PagesApi>;
    allowed?: boolean;
  } = {},
) {
  const { id = ordersNotice.id, notice, query = '', api, allowed } = options;
  return renderPage(<NoticePage />, {
    path: `/notices/${id}${query}`,
    route: '/notices/:id',
    api: {
      ...(notice && {
        getNotice: async () => ({ ...ordersNotice, ...notice }),
      }),
      ...api,
    },
    mayRefresh: allowed,
  });
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const command = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

const dialog = async () => within(await screen.findByRole('dialog'));

describe('NoticePage', () => {
  it('says what goes away, why, what to do and by when', async () => {
    render();

    expect(
      await screen.findByRole('heading', { name: 'Orders API v1 goes away' }),
    ).toBeVisible();
    const what = await section('What, why and what to do');
    expect(what.getByText('split shipments')).toBeVisible();
    expect(
      what.getByRole('link', { name: /docs.example.com\/orders-v2/ }),
    ).toHaveAttribute('href', 'https://docs.example.com/orders-v2');
    expect(what.getByText(/About 2 person-days/)).toBeVisible();
    expect(what.getByRole('link', { name: /orders-v2$/ })).toBeVisible();

    const when = await section('By when');
    expect(when.getByText(/GMT\+[12] \(in 34 days\)/)).toBeVisible();
    expect(when.getByText('Dates are those of Europe/Berlin.')).toBeVisible();
    expect(when.getByText('Brown-outs')).toBeVisible();
  });

  it('shows text of others as text, and links only to the web', async () => {
    render({
      notice: {
        title: '<img src=x onerror=alert(1)>',
        content: {
          ...ordersNotice.content,
          reason: '<script>alert(1)</script> [look](javascript:alert(1))',
          guide: `${['java', 'script'].join('')}:alert(1)`,
        },
      },
    });

    const what = await section('What, why and what to do');
    expect(what.getByText(/<script>alert\(1\)<\/script>/)).toBeVisible();
    expect(what.queryByRole('link', { name: /look|javascript/ })).toBeNull();
    expect(document.querySelector('img[src="x"], main script')).toBeNull();
    expect(
      screen.getByRole('heading', { name: /<img src=x/ }),
    ).toBeInTheDocument();
  });

  it('shows completion with what is not known, and where everybody is', async () => {
    render();

    const progress = await section('Progress');
    expect(progress.getByText('70 % (14 of 20)')).toBeVisible();
    expect(progress.getByText('Nothing is known of 3')).toBeVisible();
    const states = within(
      progress.getByRole('list', { name: 'Migrations by state' }),
    ).getAllByRole('listitem');
    expect(states.map(item => item.textContent)).toContain(
      'Blocked5 % (1 of 20)',
    );
  });

  it('burns down against the even pace, in words and as a table', async () => {
    render();

    const progress = await section('Progress');
    const asTable = await progress.findByRole('button', {
      name: /^Show as table: Open migrations from .*: 6 left, 4 if all went evenly/,
    });
    await userEvent.click(asTable);

    const table = within(
      progress.getByRole('table', { name: /Open migrations/ }),
    );
    expect(
      table.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Day', 'Open', 'Even pace', 'Moved', 'Exempt']);
    // Two counted days before, today, the last counted day and the sunset.
    expect(table.getAllByRole('row').length).toBeGreaterThanOrEqual(5);
  });

  it('lists consumers with their state and why they are affected', async () => {
    render();

    const table = within(
      await screen.findByRole('table', { name: 'Consumers' }),
    );
    const returns = table.getByRole('row', { name: /^returns/ });
    expect(returns).toHaveTextContent('Blocked');
    expect(returns).toHaveTextContent('v2 has no refunds yet.');
    expect(returns).toHaveTextContent('returns consumes orders-v1');
    expect(table.getByRole('row', { name: /newcomer/ })).toHaveTextContent(
      'Started after deprecation',
    );
    expect(table.getByRole('row', { name: /report-job/ })).toHaveTextContent(
      'Added by hand',
    );
    expect(table.getByRole('row', { name: /packing/ })).toHaveTextContent(
      /Plannedfor .*in 14 days/,
    );
  });

  it('narrows the consumers by its address', async () => {
    const getNoticeConsumers = jest.fn(exampleApi().getNoticeConsumers);
    render({
      query:
        '?state=blocked&owner=group:default/logistics&backSliding=true&tier=tier-1&origin=relation',
      api: { getNoticeConsumers },
    });

    expect(await screen.findByText('1–1 of 1')).toBeVisible();
    expect(getNoticeConsumers).toHaveBeenCalledWith(
      ordersNotice.id,
      expect.objectContaining({
        state: ['blocked'],
        owner: ['group:default/logistics'],
        backSliding: true,
        tier: ['tier-1'],
        origin: 'relation',
      }),
    );
  });

  it('leads from a team to its consumers', async () => {
    render();

    const teams = await section('Teams');
    await userEvent.click(
      await teams.findByRole('link', { name: 'Show consumers of logistics' }),
    );

    const consumers = await section('Consumers');
    expect(await consumers.findByText('1–3 of 3')).toBeVisible();
  });

  it('says which origin disagrees in what', async () => {
    render();

    const conflicts = await section('Another origin says something else');
    const row = conflicts.getByRole('row', { name: /sunsetAt/ });
    expect(row).toHaveTextContent('2027-03-01');
    expect(row).toHaveTextContent('2027-06-01');
    expect(
      conflicts.getByRole('link', { name: 'catalog.default.orders-v1-sunset' }),
    ).toBeVisible();
  });

  it('tells what happened, by whom, before and after', async () => {
    render();

    const history = await section('History');
    expect(
      await history.findByText('sunsetAt: 2027-02-01 → 2027-03-01'),
    ).toBeVisible();
    expect(history.getByText('Refunds come later.')).toBeVisible();
    expect(history.getByText(/^The portal/)).toBeVisible();
  });

  it('offers the response headers for copying', async () => {
    render();

    const headers = await section('Response headers');
    expect(
      headers.getByText(/Sunset: Mon, 01 Mar 2027 00:00:00 GMT/),
    ).toBeVisible();
    expect(
      headers.getByRole('button', { name: 'Copy Response headers' }),
    ).toBeVisible();
  });

  it('has no headers where no API goes away', async () => {
    render({ notice: { headers: undefined } });

    await section('History');
    expect(
      screen.queryByRole('region', { name: 'Response headers' }),
    ).toBeNull();
  });

  it('leads to the source of a notice that is written in Git', async () => {
    render({ id: libraryNotice.id });

    expect(
      await screen.findByRole('link', { name: /Edit at the source/ }),
    ).toHaveAttribute('href', libraryNotice.editUrl);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  it('offers only what the caller may do', async () => {
    render({ notice: { actions: ['resume'] } });

    const actions = within(
      await screen.findByRole('group', { name: 'Actions' }),
    );
    expect(
      actions.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['Resume…']);
  });

  it('asks for a reason before it pauses, and shows that it has', async () => {
    const changeNotice = jest.fn(exampleApi().changeNotice);
    render({ api: { changeNotice } });

    await command('Pause…');
    const { getByRole, getByText } = await dialog();
    expect(getByText(/Reminders rest/)).toBeVisible();
    expect(getByRole('button', { name: 'Pause' })).toBeDisabled();
    await userEvent.type(getByRole('textbox', { name: /Reason/ }), 'Freeze');
    await userEvent.click(getByRole('button', { name: 'Pause' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changeNotice).toHaveBeenCalledWith(ordersNotice.id, 'pause', {
      revision: 4,
      reason: 'Freeze',
    });
  });

  it('does nothing when the question is left by Escape', async () => {
    const changeNotice = jest.fn();
    render({ api: { changeNotice } });

    await command('Complete…');
    expect(
      (await dialog()).getByText('6 migrations are still open and stay so.'),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changeNotice).not.toHaveBeenCalled();
  });

  it('sends only dates that were changed when it postpones', async () => {
    const postponeNotice = jest.fn(async () => ordersNotice);
    render({
      notice: {
        content: {
          ...ordersNotice.content,
          deprecatedAt: '2026-11-01',
          sunsetAt: '2027-03-01',
          removedAt: '2027-04-01',
        },
      },
      api: { postponeNotice },
    });

    await command('Postpone…');
    const { getByRole, getByLabelText } = await dialog();
    await userEvent.type(getByRole('textbox', { name: /Reason/ }), 'Refunds');
    expect(getByRole('button', { name: 'Postpone' })).toBeDisabled();
    const sunset = getByLabelText('Sunset');
    await userEvent.clear(sunset);
    await userEvent.type(sunset, '2027-03-15');
    await userEvent.click(getByRole('button', { name: 'Postpone' }));

    await waitFor(() =>
      expect(postponeNotice).toHaveBeenCalledWith(ordersNotice.id, {
        revision: 4,
        reason: 'Refunds',
        sunsetAt: '2027-03-15',
      }),
    );
  });

  it('overwrites nothing when somebody else was faster', async () => {
    const getNotice = jest.fn(async () => ordersNotice);
    render({
      api: {
        getNotice,
        changeNotice: async () => {
          throw staleRevision();
        },
      },
    });

    await command('Withdraw…');
    const { getByRole, findByText } = await dialog();
    await userEvent.type(getByRole('textbox', { name: /Reason/ }), 'Wrong');
    await userEvent.click(getByRole('button', { name: 'Withdraw' }));

    expect(await findByText(/nothing was overwritten/)).toBeVisible();
    const before = getNotice.mock.calls.length;
    await command('Show how it stands now');
    await waitFor(() =>
      expect(getNotice.mock.calls.length).toBeGreaterThan(before),
    );
  });

  it('says why a command failed, and stays open', async () => {
    render({
      api: {
        changeNotice: async () => {
          throw new Error('not today');
        },
      },
    });

    await command('Complete…');
    const { getByRole, findByText } = await dialog();
    await userEvent.click(getByRole('button', { name: 'Complete' }));

    expect(await findByText('It could not be done: not today')).toBeVisible();
  });

  describe('with a broken policy', () => {
    const override = {
      requestedBy: 'user:default/paula',
      requestedAt: daysFromNow(-1),
      reason: 'The vendor stops.',
      violations: [
        {
          rule: 'minimum-notice' as const,
          message: '30 days of notice, demanded are 180',
          tier: 'tier-1',
        },
      ],
    };

    it('lets a second person approve, with a reason', async () => {
      const decideOverride = jest.fn(async () => ordersNotice);
      render({
        notice: {
          override,
          actions: ['approve-override', 'reject-override'],
        },
        api: { decideOverride },
      });

      expect(
        await screen.findByText('Waits for a second person'),
      ).toBeVisible();
      expect(screen.getByText(/30 days of notice.*tier tier-1/)).toBeVisible();
      await command('Approve');
      const { getByRole } = await dialog();
      await userEvent.type(getByRole('textbox', { name: /Reason/ }), 'Agreed');
      await userEvent.click(getByRole('button', { name: 'Approve' }));

      await waitFor(() =>
        expect(decideOverride).toHaveBeenCalledWith(
          ordersNotice.id,
          'approve',
          { revision: 4, reason: 'Agreed' },
        ),
      );
    });

    it('tells the author that somebody else has to', async () => {
      render({ notice: { override, actions: ['edit'] } });

      expect(await screen.findByText(/Only somebody else than/)).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    });
  });

  it('takes a consumer that was found by hand', async () => {
    const addNoticeConsumer = jest.fn(exampleApi().addNoticeConsumer);
    render({ api: { addNoticeConsumer } });

    await command('Add a consumer…');
    const { getByRole, getByLabelText } = await dialog();
    await userEvent.type(getByLabelText('Entity'), 'component:default/batch');
    await userEvent.type(
      getByRole('textbox', { name: /How do you know/ }),
      'Gateway log',
    );
    await userEvent.click(getByRole('button', { name: 'Add' }));

    await waitFor(() =>
      expect(addNoticeConsumer).toHaveBeenCalledWith(ordersNotice.id, {
        entityRef: 'component:default/batch',
        reason: 'Gateway log',
      }),
    );
  });

  it('takes comments and shows those of others', async () => {
    const addNoticeComment = jest.fn(exampleApi().addNoticeComment);
    render({ api: { addNoticeComment } });

    const comments = await section('Comments');
    expect(await comments.findByText('v2')).toBeVisible();
    expect(comments.getByRole('button', { name: 'Send' })).toBeDisabled();
    await userEvent.type(
      comments.getByRole('textbox', { name: 'Your comment' }),
      'When?',
    );
    await userEvent.click(comments.getByRole('button', { name: 'Send' }));

    await waitFor(() =>
      expect(addNoticeComment).toHaveBeenCalledWith(ordersNotice.id, {
        text: 'When?',
      }),
    );
  });

  it('shows of a draft what is written, and nothing of consumers', async () => {
    render({ id: draftNotice.id });

    expect(await screen.findByText(/A draft: consumers do not/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publish…' })).toHaveAttribute(
      'href',
      expect.stringContaining('edit?step=publish'),
    );
    expect(screen.queryByRole('region', { name: 'Consumers' })).toBeNull();
  });

  it('says what to do where nobody depends on the subjects', async () => {
    render({
      notice: { progress: exampleProgress({}), conflicts: [] },
      api: {
        getNoticeConsumers: async () => ({ items: [], totalItems: 0 }),
        getTimeline: async () => ({ notices: [], teams: [] }),
      },
    });

    const progress = await section('Progress');
    expect(progress.getByText(/can be added by hand/)).toBeVisible();
    expect(
      await screen.findByText('No team has an open migration.'),
    ).toBeVisible();
  });

  it('says that a notice does not exist, and tries again', async () => {
    render({ id: 'nothing' });

    expect(await screen.findByText(/No notice "nothing"/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('keeps the rest of the page when one part fails', async () => {
    render({
      api: {
        getBurnDown: async () => {
          throw new Error('no chart');
        },
      },
    });

    expect(await screen.findByText('no chart')).toBeVisible();
    expect(
      await screen.findByRole('table', { name: 'Consumers' }),
    ).toBeVisible();
  });
});
