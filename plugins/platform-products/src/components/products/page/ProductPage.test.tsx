import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { laneDeploy } from '../../../__testUtils__/exampleProductsAnswers';
import { renderPage } from '../../../__testUtils__/renderPage';
import { ProductPage } from './ProductPage';

function render(
  options: {
    name?: string;
    query?: string;
    api?: Partial<PagesApi>;
    allowed?: boolean;
  } = {},
) {
  const { name = 'lane-deploy', query = '', api, allowed } = options;
  return renderPage(<ProductPage />, {
    path: `/products/${name}${query}`,
    route: '/products/:name',
    api,
    mayRefresh: allowed,
  });
}

const section = (name: string) => screen.findByRole('region', { name });

const forbidden = () =>
  Object.assign(new Error('Not an owner'), { statusCode: 403 });

describe('ProductPage', () => {
  it('says what it is for without running what an author wrote into it', async () => {
    render();

    const value = await section('What it is for');
    expect(within(value).getByText('eleven minutes').tagName).toBe('STRONG');
    expect(within(value).queryByRole('img')).not.toBeInTheDocument();
    expect(value).toHaveTextContent('<img src="x"');
  });

  it('says how to start', async () => {
    render();

    const start = within(await section('How to start'));
    expect(start.getByRole('link', { name: 'Node service' })).toHaveAttribute(
      'href',
      '/platform-products/golden-paths/node-service',
    );
    expect(
      start.getByRole('link', { name: /Read the documentation/ }),
    ).toHaveAttribute('href', 'https://docs.harbourlane.example/lane-deploy');
    expect(start.getByText('#lane-deploy')).toBeVisible();
    expect(start.getByText('lane-deploy-primary')).toBeVisible();
  });

  it('shows adoption with its coverage, what it can be, and what counts', async () => {
    render();

    const adoption = await section('Adoption');
    expect(adoption).toHaveTextContent('62 % of 140 eligible; 31 unknown');
    expect(adoption).toHaveTextContent('Target of 80 % not reached');
    expect(adoption).toHaveTextContent('78 % (109 of 140)');
    expect(adoption).toHaveTextContent('49 % and 71 %');
    expect(adoption).toHaveTextContent(
      'meant for entities where kind is Component and spec.type is service',
    );
    expect(adoption).toHaveTextContent("deploys-with'] == 'lane'");
  });

  it('offers the trend against the target as a table too', async () => {
    render();

    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Show as table: Adoption of Lane Deploy against 80 %/,
      }),
    );

    expect(
      screen.getByRole('row', { name: 'Oct 1, 2026 56 % 50 130 40' }),
    ).toBeInTheDocument();
  });

  it('shows how far people come, from meant for to healthy', async () => {
    render();

    const bars = within(await section('From meant for to healthy'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(bars.map(text => text?.match(/\((\d+) of 140\)/)?.[1])).toEqual([
      '140',
      '90',
      '75',
      '68',
      '60',
    ]);
  });

  it('says why shares of the funnel are others than the rate of adoption', async () => {
    render();

    expect(await section('From meant for to healthy')).toHaveTextContent(
      'These shares are of all 140 it is meant for. The rate of adoption leaves out the 31 of whom nothing is known, so it is of 109.',
    );
  });

  it('shows what is open at its parts, the worst first, with ways to each', async () => {
    render();

    const findings = within(await section('Open findings'));
    expect(
      await findings.findByText(
        '2 of 4 parts have something open: 1 obligations not met, 1 leaning on something less critical, 4 failing checks.',
      ),
    ).toBeVisible();
    const runner = within(findings.getByRole('row', { name: /Build Runner/ }));
    expect(
      runner.getByText('Nobody is on call; tier-1 demands it.'),
    ).toBeVisible();
    expect(
      runner.getByText('It leans on something less critical.'),
    ).toBeVisible();
    expect(
      runner.getByRole('link', { name: 'Show on the map: Build Runner' }),
    ).toHaveAttribute(
      'href',
      '/platform-products/tiers/map?focus=component%3Adefault%2Fbuild-runner',
    );
    expect(
      runner.getByRole('link', {
        name: 'Production readiness: 3 failing checks of Build Runner',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/build-runner\/platform-products$/),
    );
  });

  it('says so where nothing is open', async () => {
    const totals = { open: 0, obligations: 0, inverted: 0, failing: 0 };
    render({
      api: {
        getProductFindings: async () => ({
          items: [],
          totals: { ...totals, parts: 3 },
        }),
      },
    });

    expect(
      await screen.findByText('Nothing is open at any of 3 parts.'),
    ).toBeVisible();
  });

  it('leaves the rest of the page standing where findings fail', async () => {
    render({
      api: {
        getProductFindings: async () => {
          throw new Error('no findings today');
        },
      },
    });

    expect(await screen.findByText('no findings today')).toBeVisible();
    expect(
      await screen.findByRole('table', { name: 'Consumers' }),
    ).toBeInTheDocument();
  });

  it('sets new against old', async () => {
    render();

    const table = within(
      await screen.findByRole('table', { name: 'New against old' }),
    );
    expect(
      table.getByRole('row', { name: /In the last 180 days/ }),
    ).toHaveTextContent(/90 % of 20 eligible.*Target of 80 % reached/);
  });

  it('says who is behind and leads to those', async () => {
    render();

    const table = within(
      await screen.findByRole('table', { name: 'Who is behind' }),
    );
    const link = table.getByRole('link', {
      name: '24 of Checkout not adopted: show them',
    });
    await userEvent.click(link);

    const consumers = await section('Consumers');
    expect(consumers).toHaveFocus();
    expect(await within(consumers).findByText('1–1 of 1')).toBeVisible();
    expect(within(consumers).getByText('Carts')).toBeVisible();
  });

  it('narrows the consumers to a system that is behind', async () => {
    const { getProductSummary, getProductConsumers } = exampleApi();
    const consumers = jest.fn(getProductConsumers);
    render({
      query: '?groupBy=system',
      api: {
        getProductConsumers: consumers,
        getProductSummary: async (...asked) => {
          const { items } = await getProductSummary(...asked);
          return { items: [{ ...items[0], key: 'system:default/shop' }] };
        },
      },
    });

    await userEvent.click(
      await screen.findByRole('link', { name: /not adopted: show them$/ }),
    );

    await waitFor(() =>
      expect(consumers).toHaveBeenLastCalledWith(
        'lane-deploy',
        expect.objectContaining({
          system: ['system:default/shop'],
          state: ['not-adopted'],
        }),
      ),
    );
  });

  it('offers who is behind as CSV, grouped as shown', async () => {
    const getProductSummaryCsv = jest.fn(async () => 'key\n');
    URL.createObjectURL = jest.fn(() => 'blob:1');
    URL.revokeObjectURL = jest.fn();
    render({ query: '?groupBy=tier', api: { getProductSummaryCsv } });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Download CSV: Who is behind',
      }),
    );

    expect(getProductSummaryCsv).toHaveBeenCalledWith('lane-deploy', {
      groupBy: 'tier',
    });
  });

  it('asks who is behind by tier, domain or system, as the address says', async () => {
    const getProductSummary = jest.fn(exampleApi().getProductSummary);
    render({ query: '?groupBy=domain', api: { getProductSummary } });

    await screen.findByRole('table', { name: 'Who is behind' });
    expect(getProductSummary).toHaveBeenCalledWith(
      'lane-deploy',
      expect.objectContaining({ groupBy: 'domain' }),
    );
  });

  it('lists for whom it is meant, since when they use it, and if not, why not', async () => {
    render();

    const table = within(
      await screen.findByRole('table', { name: 'Consumers' }),
    );
    expect(table.getByRole('row', { name: /Orders/ })).toHaveTextContent(
      /shop.*Adopted.*Oct 5, 2026/,
    );
    const carts = table.getByRole('row', { name: /Carts/ });
    expect(carts).toHaveTextContent('Not adopted');
    expect(carts).toHaveTextContent('Uses Jenkins');
    expect(carts).toHaveTextContent(/Builds need a GPU.*sam, Nov 2, 2026/);
    expect(table.getByRole('row', { name: /Stock/ })).toHaveTextContent(
      /Unowned.*Unknown/,
    );
  });

  it('lets somebody say why not', async () => {
    const api = exampleApi();
    const setAdoptionNote = jest.fn(api.setAdoptionNote);
    render({ api: { ...api, setAdoptionNote } });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Say why not: Stock',
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Why Stock does not use Lane Deploy',
      }),
    );
    await userEvent.type(dialog.getByRole('textbox'), ' Runs on a mainframe ');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Runs on a mainframe')).toBeVisible();
    expect(setAdoptionNote).toHaveBeenCalledWith(
      'lane-deploy',
      'component:default/stock',
      { text: 'Runs on a mainframe' },
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('lets a note be taken back', async () => {
    const setAdoptionNote = jest.fn(exampleApi().setAdoptionNote);
    render({ api: { setAdoptionNote } });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Change why Carts does not use it',
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take it back' }),
    );

    await waitFor(() =>
      expect(setAdoptionNote).toHaveBeenCalledWith(
        'lane-deploy',
        'component:default/carts',
        { text: null },
      ),
    );
  });

  it('says who may write a note to who may not, and keeps what was typed', async () => {
    render({
      api: {
        setAdoptionNote: async () => {
          throw forbidden();
        },
      },
    });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Say why not: Stock',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Mainframe');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /You may not do this.*Not an owner/,
    );
    expect(dialog.getByRole('textbox')).toHaveValue('Mainframe');
  });

  it('names what is for the same, with how many use it', async () => {
    render();

    const table = within(
      await screen.findByRole('table', { name: 'Products for the same' }),
    );
    expect(table.getByRole('row', { name: /Jenkins/ })).toHaveTextContent(
      '9 % (12 of 140)',
    );
    expect(table.getByRole('link', { name: 'Jenkins' })).toHaveAttribute(
      'href',
      '/platform-products/products/jenkins',
    );
  });

  it('lists notices about the product and its parts, each once', async () => {
    const { items } = await exampleApi().getNotices();
    const getNotices = jest.fn(async () => ({ items: items.slice(0, 1) }));
    render({ api: { getNotices } });

    const table = within(
      await screen.findByRole('table', { name: 'Deprecations' }),
    );
    expect(table.getAllByRole('row')).toHaveLength(2);
    expect(getNotices.mock.calls).toEqual([
      [{ subject: 'platformproduct:default/lane-deploy' }],
      [{ subject: 'component:default/build-runner' }],
      [{ subject: 'component:default/signer' }],
    ]);
  });

  it('shows what is promised, and of what it is made with the tier of each part', async () => {
    render();

    expect(
      await screen.findByRole('row', {
        name: 'availability 99.5 % 28d nothing yet 99.9 % by Build Runner',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /^latency not promised/ }),
    ).toHaveTextContent('99 % by Build Runner');
    const parts = within(await screen.findByRole('table', { name: 'Parts' }));
    expect(await parts.findByText('Tier 1')).toBeInTheDocument();
    expect(parts.getByRole('row', { name: /signer/ })).toHaveTextContent(
      'Not in the catalog',
    );
  });

  it('publishes release notes after a look at them', async () => {
    const publishRelease = jest.fn(exampleApi().publishRelease);
    render({ api: { publishRelease } });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish release notes' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Title/ }),
      'Faster',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Notes/ }),
      'Twice as **fast**',
    );
    const preview = within(dialog.getByRole('region', { name: 'Preview' }));
    expect(preview.getByText('fast').tagName).toBe('STRONG');
    await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));

    expect(await screen.findByText(/^Published\./)).toBeVisible();
    expect(publishRelease).toHaveBeenCalledTimes(1);
    expect(publishRelease).toHaveBeenCalledWith('lane-deploy', {
      title: 'Faster',
      notes: 'Twice as **fast**',
    });
  });

  it('lets everybody read release notes and offers to publish to who may', async () => {
    render({ allowed: false });

    expect(
      await screen.findByRole('article', { name: 'Signed by default' }),
    ).toHaveTextContent(/4\.1\.0.*Nov 10, 2026.*pat.*Every build is signed/);
    expect(
      screen.queryByRole('button', { name: 'Publish release notes' }),
    ).not.toBeInTheDocument();
  });

  it('notes one visit, and shows the page where it cannot', async () => {
    const noteProductVisit = jest.fn(async () => {
      throw new Error('no');
    });
    render({ api: { noteProductVisit } });

    await section('Adoption');
    await screen.findByRole('table', { name: 'Consumers' });
    expect(noteProductVisit.mock.calls).toEqual([['lane-deploy']]);
  });

  it('notes no visit of a product that there is not', async () => {
    const noteProductVisit = jest.fn();
    render({ name: 'gone', api: { noteProductVisit } });

    expect(await screen.findByText('No product "gone"')).toBeVisible();
    expect(noteProductVisit).not.toHaveBeenCalled();
  });

  it('says what is missing of a product that says little', async () => {
    render({
      name: 'jenkins',
      api: { getReleases: async () => ({ items: [] }) },
    });

    expect(
      await screen.findByText(/Nobody has written down how to start/),
    ).toBeVisible();
    expect(screen.getByText(/what it is for\. Its owner can/)).toBeVisible();
    expect(
      screen.getByText(/Nobody has promised a service level/),
    ).toBeVisible();
    expect(screen.getByText(/It names no parts/)).toBeVisible();
    expect(
      screen.getByText(/newest text of this product is not usable/),
    ).toBeVisible();
  });

  it('offers the consumers as CSV', async () => {
    const getProductConsumersCsv = jest.fn(async () => 'entityRef\n');
    URL.createObjectURL = jest.fn(() => 'blob:1');
    URL.revokeObjectURL = jest.fn();
    render({ query: '?state=unknown', api: { getProductConsumersCsv } });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

    expect(getProductConsumersCsv).toHaveBeenCalledWith(laneDeploy.name, {
      state: ['unknown'],
    });
  });
});
