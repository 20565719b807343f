import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { exampleTierMap } from '../../../__testUtils__/exampleTiersAnswers';
import { renderPage } from '../../../__testUtils__/renderPage';
import { TierMapPage } from './TierMapPage';

function render(query = '', api: Partial<PagesApi> = {}) {
  const getTierMap = jest.fn(api.getTierMap ?? exampleApi().getTierMap);
  renderPage(<TierMapPage />, {
    path: `/tiers/map${query}`,
    api: { ...api, getTierMap },
  });
  return getTierMap;
}

const node = (name: RegExp) => screen.findByRole('button', { name });

const ORDERS = /^Orders\s?, checkout\s?, Component, Tier 1/;

beforeAll(() => {
  // The library asks for it at once; in this test nothing ever changes its size.
  global.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

describe('TierMapPage', () => {
  it('draws a lane for each tier, and what leans on too little with a word for it', async () => {
    render();

    expect(
      await screen.findByRole('application', {
        name: 'Map of tiers: 6 entities, 4 lines',
      }),
    ).toBeInTheDocument();
    ['Tier 1 (2)', 'Tier 2 (1)', 'tier-3 (1)', 'No tier (2)'].forEach(lane =>
      expect(screen.getByText(lane)).toBeInTheDocument(),
    );
    expect(await node(ORDERS)).toHaveAccessibleName(
      /Tier 1: leans on too little$/,
    );
    expect(
      await node(/^Stock API\s?, logistics\s?, API, Tier 2$/),
    ).toBeVisible();
    expect(
      await node(/^Batch\s?, Unowned\s?, Component, No tier$/),
    ).toBeVisible();
  });

  it('draws hops of an inversion dashed, and says so in the legend', async () => {
    render();

    await node(ORDERS);
    const lines = [...document.querySelectorAll('.react-flow__edge-path')];
    expect(
      lines.filter(line =>
        (line as SVGElement).style.strokeDasharray.includes('9'),
      ),
    ).toHaveLength(2);
    expect(lines).toHaveLength(4);
    expect(
      within(screen.getByRole('list', { name: 'Legend' })).getByText(
        'leans on, as part of an inversion',
      ),
    ).toBeVisible();
  });

  it('is one stop of the Tab key, in which arrow keys move', async () => {
    render();

    const orders = await node(ORDERS);
    const stops = () =>
      [...document.querySelectorAll('[data-entity]')].filter(
        button => button.getAttribute('tabindex') === '0',
      );
    expect(stops()).toHaveLength(1);
    orders.focus();
    await userEvent.keyboard('{ArrowDown}');

    const api = await node(/^Stock API/);
    expect(api).toHaveFocus();
    expect(stops()).toEqual([api]);
  });

  it('puts an entity in the middle by Enter, and tells its inversion in words', async () => {
    const getTierMap = render();

    (await node(ORDERS)).focus();
    await userEvent.keyboard('{Enter}');

    const panel = within(await screen.findByRole('region', { name: 'Orders' }));
    await waitFor(() =>
      expect(getTierMap).toHaveBeenLastCalledWith({
        focus: 'component:default/orders',
        depth: 1,
      }),
    );
    expect(
      (await panel.findByRole('list', { name: 'How Orders leans on Stock' }))
        .textContent,
    ).toBe('orders consumes stock-apistock provides stock-api');
    expect(panel.getByText(/which is tier-3:/)).toBeVisible();
    expect(panel.getByText(/raise the tier of what it leans on/)).toBeVisible();
    expect(
      panel.getByText('3 entities suffer: 2 × Tier 1, 1 × No tier'),
    ).toBeVisible();
    expect(panel.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
    expect(screen.getByRole('heading', { name: 'Orders' })).toHaveFocus();
  });

  it('goes on from neighbour to neighbour, further around, and back to the whole', async () => {
    const getTierMap = render('?focus=component:default/orders');

    const panel = within(await screen.findByRole('region', { name: 'Orders' }));
    await userEvent.click(panel.getByRole('button', { name: 'Mail' }));
    await screen.findByRole('region', { name: 'Mail' });
    await userEvent.click(await screen.findByRole('button', { name: /Hops/ }));
    await userEvent.click(await screen.findByRole('option', { name: '3' }));

    await waitFor(() =>
      expect(getTierMap).toHaveBeenLastCalledWith({
        focus: 'component:default/mail',
        depth: 3,
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the whole map' }),
    );
    await waitFor(() => expect(getTierMap).toHaveBeenLastCalledWith({}));
    expect(screen.queryByRole('region', { name: 'Mail' })).toBeNull();
  });

  it('tells the same as a table, hops of inversions first', async () => {
    render('?view=table');

    const table = within(
      await screen.findByRole('table', { name: 'Who leans on whom' }),
    );
    const rows = table.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(exampleTierMap.edges.length);
    await waitFor(() =>
      expect(rows[0]).toHaveTextContent(
        /Orders Tier 1.*consumesStock API Tier 2Part of an inversion/,
      ),
    );
    expect(rows[1]).toHaveTextContent(/Stock API.*is provided byStock/);
    expect(rows[3]).toHaveTextContent(/Carts.*depends onOrders.*no$/);
    expect(
      screen.getByRole('list', { name: 'Without a line on this map' }),
    ).toHaveTextContent('Batch');
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  it('turns into a table and back', async () => {
    render();
    await screen.findByRole('application');

    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(
      await screen.findByRole('table', { name: 'Who leans on whom' }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Map' }));
    expect(await screen.findByRole('application')).toBeInTheDocument();
  });

  it('is narrowed by its address and by its filters', async () => {
    const getTierMap = render(
      '?owner=group:default/checkout&system=system:default/shop&tier=tier-1&tier=none&kind=api',
    );

    await waitFor(() =>
      expect(getTierMap).toHaveBeenCalledWith({
        owner: ['group:default/checkout'],
        system: ['system:default/shop'],
        tier: ['tier-1', 'none'],
        kind: ['api'],
      }),
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Inversions only' }),
    );

    await waitFor(() =>
      expect(getTierMap).toHaveBeenLastCalledWith(
        expect.objectContaining({ inversions: 'only' }),
      ),
    );
  });

  it('says how much is shown, and how to see the rest', async () => {
    render('', {
      getTierMap: async () => ({ ...exampleTierMap, totalNodes: 1_234 }),
    });

    expect(
      await screen.findByText(
        'Shown are 6 of 1,234: the most critical ones. Filter to see the rest.',
      ),
    ).toBeVisible();
  });

  it('is glad where nothing leans on too little', async () => {
    render('?inversions=only', {
      getTierMap: async () => ({ nodes: [], edges: [], totalNodes: 0 }),
    });

    expect(await screen.findByText('No inversion')).toBeVisible();
  });

  it('says why there is no map, and tries again', async () => {
    const getTierMap = render('?view=table', {
      getTierMap: jest
        .fn(exampleApi().getTierMap)
        .mockRejectedValueOnce(new Error('No entity "component:default/x"')),
    });

    expect(
      await screen.findByText('No entity "component:default/x"'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('table')).toBeVisible();
    expect(getTierMap).toHaveBeenCalledTimes(2);
  });
});
