import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Migration,
  MigrationsQuery,
  Notice,
  SetMigrations,
} from 'backstage-plugin-platform-products-common';
import type { PagesApi } from '../../__testUtils__/exampleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import {
  exampleMigration,
  exampleSubjectNotice,
  inDays,
} from './__testUtils__/exampleMigrations';
import { MigrationsPage } from './MigrationsPage';
import { OPEN_STATES } from './migrationStates';

const orders = exampleMigration();
const carts = exampleMigration({
  consumer: {
    entityRef: 'component:default/carts',
    title: 'Carts',
    state: 'blocked',
    note: 'No client for <b>Go</b> yet',
    tier: 'tier-1',
  },
});
const logs = exampleMigration({
  notice: {
    id: 'notice-2',
    title: 'Log library 2 is over',
    kind: 'advisory',
    stage: 'sunset',
    subjects: ['component:default/log-2'],
    sunsetAt: inDays(-20),
  },
  consumer: {
    state: 'planned',
    plannedFor: '2099-01-15T00:00:00.000Z',
    backSliding: true,
    path: [
      {
        from: 'component:default/orders',
        type: 'dependsOn',
        to: 'component:default/log-2',
      },
    ],
  },
});
const foreign = exampleMigration({
  consumer: {
    entityRef: 'component:default/returns',
    title: 'Returns',
    owner: undefined,
    editable: false,
    origin: 'other',
    path: [],
  },
});
const all = [logs, orders, carts, foreign];

function render(options: { api?: Partial<PagesApi>; query?: string } = {}) {
  const asked: MigrationsQuery[] = [];
  renderPage(<MigrationsPage />, {
    path: `/migrations${options.query ?? ''}`,
    api: {
      getMigrations: async query => {
        asked.push(query ?? {});
        return { items: all, totalItems: all.length };
      },
      ...options.api,
    },
  });
  return asked;
}

async function findRow(name: RegExp) {
  const table = await screen.findByRole('table', { name: 'My migrations' });
  return within(table).getByRole('row', { name });
}

const select = async (migration: Migration) =>
  userEvent.click(
    await screen.findByRole('checkbox', {
      name: `Select ${migration.consumer.title} for ${migration.notice.title}`,
    }),
  );

describe('MigrationsPage', () => {
  it('says who has to move off what by when, and what to use instead', async () => {
    render();

    const row = await findRow(/Orders.*Shipments API v1 goes away/);
    expect(within(row).getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
    expect(
      within(row).getByRole('link', { name: 'Shipments API v1 goes away' }),
    ).toHaveAttribute('href', '/platform-products/notices/notice-1');
    expect(row).toHaveTextContent(/\d{4}, .*\(in 34 days\)/);
    expect(row).toHaveTextContent('Unseen');
    expect(row).toHaveTextContent('Compulsory');
    expect(row).toHaveTextContent(/Use .*shipments-v2 instead/);
    expect(row).toHaveTextContent('Effort: 3 person-days');
    expect(
      within(row).getByRole('link', { name: /Migration guide/ }),
    ).toHaveAttribute('href', 'https://docs.example.com/shipments-v2');
  });

  it('explains why an entity is a consumer', async () => {
    render();

    const row = await findRow(/Log library 2/);
    expect(
      within(row).getByRole('list', { name: 'Why Orders is a consumer' }),
    ).toHaveTextContent('orders depends on log-2');
    expect(row).toHaveTextContent('Began to depend on it after');
    expect(await findRow(/Returns/)).toHaveTextContent('Added by hand');
  });

  it('shows a plan as a day, and what a team says as the text that it is', async () => {
    render();

    expect(await findRow(/Log library 2/)).toHaveTextContent(
      /Planned for Jan 15, 2099 \(in \d+ years\)/,
    );
    expect(await findRow(/Carts/)).toHaveTextContent(
      'No client for <b>Go</b> yet',
    );
  });

  it('asks for what is still to be done, until all is wanted', async () => {
    const asked = render();

    await screen.findByRole('table');
    expect(asked[0]).toMatchObject({ state: OPEN_STATES });
    expect(asked[0]).not.toHaveProperty('owner');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Show finished and exempt too' }),
    );

    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).not.toHaveProperty('state');
  });

  it('is narrowed by its address, as notifications do', async () => {
    const asked = render({
      query: '?notice=notice-1&state=blocked&owner=group:default/checkout',
    });

    await screen.findByRole('table');
    expect(asked[0]).toMatchObject({
      noticeId: 'notice-1',
      state: ['blocked'],
      owner: ['group:default/checkout'],
    });
    expect(screen.getByLabelText('Notice')).toHaveValue(
      'Shipments API v1 goes away',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).not.toHaveProperty('noticeId');
  });

  it('offers the notices that concern the reader, once they are asked for', async () => {
    const getNotices = jest.fn(async () => ({
      items: [exampleSubjectNotice({ id: 'n9', title: 'Queue v0' })],
    }));
    const asked = render({ api: { getNotices } });

    await screen.findByRole('table');
    expect(getNotices).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText('Notice'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Queue v0' }),
    );

    await waitFor(() =>
      expect(asked[asked.length - 1]).toMatchObject({ noticeId: 'n9' }),
    );
  });

  it('names the notice of the address also where nothing is listed for it', async () => {
    render({
      query: '?notice=n9',
      api: {
        getMigrations: async () => ({ items: [], totalItems: 0 }),
        getNotice: async id =>
          exampleSubjectNotice({ id, title: 'Queue v0' }) as Notice,
      },
    });

    expect(await screen.findByText(/Take off a filter/)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByLabelText('Notice')).toHaveValue('Queue v0'),
    );
  });

  it('acknowledges at once', async () => {
    const setMigration = jest.fn(async () => orders.consumer);
    const asked = render({ api: { setMigration } });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Acknowledge Shipments API v1 goes away for Orders',
      }),
    );

    await waitFor(() => expect(asked).toHaveLength(2));
    expect(setMigration).toHaveBeenCalledWith(
      'notice-1',
      'component:default/orders',
      { state: 'acknowledged' },
    );
  });

  it('says why an acknowledgement was refused', async () => {
    render({
      api: {
        setMigration: async () => {
          throw new Error('The notice is completed');
        },
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: /^Acknowledge/ }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The notice is completed',
    );
  });

  it('plans in a dialog', async () => {
    const setMigration = jest.fn(async () => orders.consumer);
    const asked = render({ api: { setMigration } });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Plan Shipments API v1 goes away for Orders',
      }),
    );
    await userEvent.type(
      await screen.findByLabelText(/Moved by/),
      '2099-02-01',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toHaveLength(2);
    expect(setMigration).toHaveBeenCalledWith(
      'notice-1',
      'component:default/orders',
      { state: 'planned', plannedFor: '2099-02-01T00:00:00.000Z' },
    );
  });

  it('offers nothing to change where the reader may not', async () => {
    render();

    const row = await findRow(/Returns/);
    expect(within(row).queryByRole('button')).toBeNull();
    expect(within(row).queryByRole('checkbox')).toBeNull();
  });

  it('sets the selected ones notice by notice, and says what was refused', async () => {
    const setMigrations = jest.fn(
      async (id: string, { entityRefs }: SetMigrations) =>
        id === 'notice-1'
          ? {
              changed: [entityRefs[0]],
              refused: [{ entityRef: entityRefs[1], why: 'It has a freeze.' }],
            }
          : { changed: entityRefs, refused: [] },
    );
    const asked = render({ api: { setMigrations } });

    await select(orders);
    await select(carts);
    await select(logs);
    expect(screen.getByText('3 selected')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Set state of selected' }),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: /In progress/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The state of 2 migrations was set.');
    expect(alert).toHaveTextContent('Carts: It has a freeze.');
    expect(setMigrations.mock.calls).toEqual([
      [
        'notice-2',
        {
          entityRefs: ['component:default/orders'],
          change: { state: 'in-progress' },
        },
      ],
      [
        'notice-1',
        {
          entityRefs: ['component:default/orders', 'component:default/carts'],
          change: { state: 'in-progress' },
        },
      ],
    ]);

    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(await screen.findByText('0 selected')).toBeVisible();
  });

  it('selects by keyboard all that the reader may change', async () => {
    render();

    const everything = await screen.findByRole('checkbox', {
      name: 'Select all on this page that you may change',
    });
    everything.focus();
    await userEvent.keyboard(' ');
    expect(screen.getByText('3 selected')).toBeVisible();
    expect(everything).toBeChecked();

    await userEvent.keyboard(' ');
    expect(screen.getByText('0 selected')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Set state of selected' }),
    ).toBeDisabled();
  });

  it('shows progress while it loads', async () => {
    render({ api: { getMigrations: () => new Promise(() => {}) } });

    expect(await screen.findByTestId('progress')).toBeInTheDocument();
  });

  it('says what it means where there is nothing', async () => {
    const getMigrations = jest.fn(async () => ({ items: [], totalItems: 0 }));
    render({ api: { getMigrations } });

    expect(await screen.findByText('Nothing left to migrate')).toBeVisible();
    expect(screen.getByText(/No published notice asks/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show finished and exempt ones' }),
    );
    await waitFor(() => expect(getMigrations).toHaveBeenCalledTimes(2));
  });

  it('says that filters may hide something', async () => {
    render({
      query: '?state=blocked',
      api: { getMigrations: async () => ({ items: [], totalItems: 0 }) },
    });

    expect(await screen.findByText(/Take off a filter/)).toBeVisible();
  });

  it('offers to try again after an error, and does', async () => {
    const getMigrations = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce({ items: all, totalItems: 4 });
    render({ api: { getMigrations } });

    expect(await screen.findByText(/The line is cut/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await findRow(/Carts/)).toBeVisible();
  });
});
