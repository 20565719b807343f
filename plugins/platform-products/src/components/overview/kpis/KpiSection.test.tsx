import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { exampleKpis } from '../../../__testUtils__/exampleProductsAnswers';
import { renderPage } from '../../../__testUtils__/renderPage';
import { OverviewPage } from '../OverviewPage';

function render(options: { query?: string; api?: Partial<PagesApi> } = {}) {
  const { query = '', api } = options;
  return renderPage(<OverviewPage />, { path: `/overview${query}`, api });
}

const figure = async (label: string) =>
  (await screen.findByText(label, { selector: 'dt' })).parentElement!;

const productRow = async (name: RegExp) =>
  within(
    await screen.findByRole('table', { name: 'Adoption of products' }),
  ).getByRole('row', { name });

const QUERY = '?quarter=2026-Q3';

describe('KpiSection', () => {
  it('says of each measure its value, what it stands on, and the quarter before', async () => {
    render({ query: QUERY });

    const onPath = await figure('New components on a golden path');
    expect(onPath).toHaveTextContent('50 %');
    expect(onPath).toHaveTextContent('of 20 new components, 80 % known');
    expect(onPath).toHaveTextContent('Down from 75 % in 2026-Q2: worse');
    const onboard = await figure('Median time to onboard');
    expect(onboard).toHaveTextContent('6 days');
    expect(onboard).toHaveTextContent('Down from 9.5 days in 2026-Q2: better');
    expect(onboard).toHaveTextContent('Target of 5 days not reached');
    expect(await figure('Migrations done of those due')).toHaveTextContent(
      /82 %.*As in 2026-Q2: 82 %.*Target of 80 % reached/,
    );
  });

  it('does not make a zero of what cannot be measured', async () => {
    render({ query: QUERY });

    expect(await figure('Median time to first value')).toHaveTextContent(
      /nothing to measure.*No figure for 2026-Q2/,
    );
  });

  it('sets the adoption of each product against its target, furthest first', async () => {
    render({ query: QUERY });

    expect(await productRow(/Lane Deploy/)).toHaveTextContent(
      /62 %.*of 140 eligible, 78 % known.*Up from 58 % in 2026-Q2: better.*Target of 80 % not reached/,
    );
    expect(await productRow(/Telemetry/)).toHaveTextContent(
      'Target of 80 % open: the unknown decide',
    );
    expect(
      screen
        .getAllByRole('link', { name: /Who is behind with/ })
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/platform-products/products/lane-deploy#behind',
      '/platform-products/products/telemetry#behind',
      '/platform-products/products/jenkins#behind',
    ]);
  });

  it('tells how each measure went over the quarters, in words where it is drawn', async () => {
    render();

    expect(
      within(await figure('Median time to onboard')).getByRole('img', {
        name: 'Median time to onboard by quarter: 2026-Q2 12 days, 2026-Q3 9.5 days, 2026-Q4 6 days',
      }),
    ).toBeVisible();
    const adoption = await productRow(/Lane Deploy/);
    expect(
      within(adoption).getByRole('img', {
        name: 'Adoption of Lane Deploy by quarter: 2026-Q2 40 %, 2026-Q3 58 %, 2026-Q4 62 %',
      }),
    ).toBeVisible();
  });

  it('draws nothing where nothing was ever measured', async () => {
    render();

    const card = within(await figure('Median time to first value'));
    expect(card.queryByRole('img')).toBeNull();
  });

  it('has the quarters as a table, with what each figure stands on', async () => {
    render();

    await userEvent.click(await screen.findByText('Quarters as a table'));
    const table = within(
      screen.getByRole('table', { name: 'Measures by quarter' }),
    );
    expect(
      table.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual([
      'Measure',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
    expect(
      table.getByRole('row', { name: /Adoption of Lane Deploy/ }),
    ).toHaveTextContent(/–40 %40 of 100.*58 %58 of 100.*62 %68 of 109/);
    expect(
      table.getByRole('row', { name: /Median time to onboard/ }),
    ).toHaveTextContent(/6 days10 journeys/);
    expect(
      table.getByRole('row', { name: /Median time to first value/ }),
    ).toHaveTextContent(/^Median time to first value–{8}$/);
  });

  it('leads from each measure to who is behind', async () => {
    render({ query: QUERY });

    const link = async (name: string) =>
      (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await link('Golden paths, and who is off them')).toBe(
      '/platform-products/golden-paths',
    );
    expect(await link('Notices, and who is behind')).toBe(
      '/platform-products/notices',
    );
    expect(await link('Show those without a valid tier')).toContain(
      'quarter=2026-Q3&tierState=not-set&tierState=invalid',
    );
  });

  it('keeps the quarter in the address', async () => {
    const getKpis = jest.fn(exampleApi().getKpis);
    render({ query: QUERY, api: { getKpis } });

    expect(
      await screen.findByRole('region', { name: 'The platform in 2026-Q3' }),
    ).toBeVisible();
    expect(getKpis).toHaveBeenLastCalledWith({ quarter: '2026-Q3' });

    await userEvent.click(screen.getByRole('button', { name: /^Quarter/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /current/ }),
    );

    await waitFor(() => expect(getKpis).toHaveBeenLastCalledWith({}));
  });

  it.each(['2999-Q1', 'soon'])(
    'shows the current quarter where the address asks for %s',
    async quarter => {
      const getKpis = jest.fn(exampleApi().getKpis);
      render({ query: `?quarter=${quarter}`, api: { getKpis } });

      await figure('Median time to onboard');
      expect(getKpis.mock.calls).toEqual([[{}]]);
    },
  );

  it('prints, with where the figures come from', async () => {
    window.print = jest.fn();
    render({ query: QUERY });

    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));

    expect(window.print).toHaveBeenCalledTimes(1);
    expect(
      screen.getByText(/^Quarter from Oct 1, 2026 to Dec 31, 2026\./),
    ).toHaveTextContent(/Catalog as of Nov 24, 2026.*Printed .* from http/);
  });

  it('says how to write a product where there is none', async () => {
    render({
      api: { getKpis: async () => ({ ...exampleKpis, products: [] }) },
    });

    expect(
      await screen.findByRole('link', { name: 'How to write one' }),
    ).toHaveAttribute('href', '/platform-products/products');
  });

  it('leaves the rest of the page standing where the measures fail', async () => {
    render({
      api: {
        getKpis: async () => {
          throw new Error('no measures today');
        },
      },
    });

    expect(await screen.findByText('no measures today')).toBeVisible();
    expect(
      await screen.findByRole('region', { name: 'Coverage' }),
    ).toBeVisible();
  });
});
