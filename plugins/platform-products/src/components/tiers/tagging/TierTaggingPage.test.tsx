import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleTiers } from '../../../__testUtils__/exampleAnswers';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { exampleBulkPreview } from '../../../__testUtils__/exampleTiersAnswers';
import { renderPage } from '../../../__testUtils__/renderPage';
import { TierTaggingPage } from './TierTaggingPage';

function render(
  options: { query?: string; api?: Partial<PagesApi>; allowed?: boolean } = {},
) {
  const { query = '', api, allowed } = options;
  const example = exampleApi();
  const calls = {
    getEntities: jest.fn(example.getEntities),
    previewTiers: jest.fn(example.previewTiers),
    proposeTiers: jest.fn(example.proposeTiers),
    ...api,
  };
  renderPage(<TierTaggingPage />, {
    path: `/tiers/tagging${query}`,
    api: calls,
    mayRefresh: allowed,
  });
  return calls;
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

async function chooseTier(title: string) {
  await screen.findByRole('table');
  await userEvent.click(
    await screen.findByRole('button', { name: /New tier/ }),
  );
  await userEvent.click(await screen.findByRole('option', { name: title }));
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

async function fillIn(reason = 'They all take orders') {
  await chooseTier('Tier 1');
  await userEvent.type(screen.getByLabelText(/Reason/), reason);
}

describe('TierTaggingPage', () => {
  it('lists the components that the filters select', async () => {
    const { getEntities } = render({
      query: '?owner=group:default/checkout&tierState=not-set&tierState=odd',
    });

    const list = await section('1. Choose services');
    expect(await list.findByText(/^1–\d+ of \d+$/)).toBeVisible();
    expect(getEntities).toHaveBeenCalledWith({
      kind: ['component'],
      owner: ['group:default/checkout'],
      tierState: ['not-set'],
      limit: 25,
      cursor: undefined,
    });
  });

  it('stores nothing before somebody has seen what would be done', async () => {
    const { previewTiers, proposeTiers } = render({ query: '?search=service' });
    await fillIn();
    expect(
      screen.getByText(
        'First the preview: nothing is stored until you confirm.',
      ),
    ).toBeVisible();

    await press('Preview');

    const preview = await section('3. Look and confirm');
    expect(await preview.findByText('Get a proposal for Tier 1')).toBeVisible();
    expect(
      within(preview.getByRole('list', { name: 'From which tier' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Tier 1 → Tier 1: 4', 'No tier → Tier 1: 16']);
    expect(preview.getByText(/You do not own it/)).toBeVisible();
    expect(preview.getByText('and 1 more')).toBeVisible();
    expect(previewTiers).toHaveBeenCalledWith({
      selection: { filter: { kind: ['component'], search: 'service' } },
      tier: 'tier-1',
    });
    expect(proposeTiers).not.toHaveBeenCalled();
  });

  it('does what was seen, and says what became of it', async () => {
    const { proposeTiers } = render();
    await fillIn();
    await userEvent.type(
      screen.getByLabelText(/Evidence/),
      'https://incidents.example.com/42',
    );
    await press('Preview');

    await press('Propose for 20 services');

    expect(proposeTiers).toHaveBeenCalledWith({
      selection: { filter: { kind: ['component'] } },
      tier: 'tier-1',
      reason: 'They all take orders',
      evidence: 'https://incidents.example.com/42',
      expected: 32,
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /20 proposals were made\. 10 had it already\. 2 were refused:/,
    );
    expect(
      screen.getByRole('button', { name: 'See the proposals' }),
    ).toHaveAttribute('href', '/platform-products/tiers/proposals');

    expect(screen.getByRole('button', { name: 'Tag more' })).toHaveFocus();
    await press('Tag more');
    expect(screen.getByLabelText(/Reason/)).toHaveValue('');
  });

  it('looks again where the filters select another number by now', async () => {
    const proposeTiers = jest
      .fn(exampleApi().proposeTiers)
      .mockRejectedValueOnce(
        Object.assign(new Error('32 expected, 33 found'), { statusCode: 409 }),
      );
    const previewTiers = jest
      .fn(exampleApi().previewTiers)
      .mockResolvedValueOnce(exampleBulkPreview)
      .mockResolvedValueOnce({ ...exampleBulkPreview, selected: 33 });
    render({ api: { proposeTiers, previewTiers } });
    await fillIn();
    await press('Preview');
    await press('Propose for 20 services');

    expect(await screen.findByText(/Nothing was written/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Propose for/ }),
    ).not.toBeInTheDocument();
    await press('Preview again');
    await press('Propose for 20 services');

    expect(proposeTiers).toHaveBeenLastCalledWith(
      expect.objectContaining({ expected: 33 }),
    );
  });

  it('forgets a preview when something else is chosen', async () => {
    render();
    await fillIn();
    await press('Preview');
    await screen.findByRole('button', { name: /Propose for/ });

    await chooseTier('Tier 2');

    expect(
      screen.queryByRole('button', { name: /Propose for/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/First the preview/)).toBeVisible();
  });

  it('asks for a reason and for evidence that is a link', async () => {
    render();
    await chooseTier('Tier 1');
    await press('Preview');

    const confirm = await screen.findByRole('button', { name: /Propose for/ });
    expect(confirm).toBeDisabled();
    expect(screen.getByText('Give a reason above to confirm.')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/Reason/), 'Orders');
    expect(confirm).toBeEnabled();
    await userEvent.type(screen.getByLabelText(/Evidence/), 'the wiki');

    expect(confirm).toBeDisabled();
    expect(
      screen.getByText('Write a whole address that begins with https://'),
    ).toBeVisible();
  });

  it('assigns at once where the configuration and a permission let it', async () => {
    const { previewTiers } = render({
      api: {
        getTiers: async () => ({ ...exampleTiers, directTagging: true }),
      },
    });
    await fillIn();
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Assign at once, without a second person',
      }),
    );
    await press('Preview');

    expect(
      await screen.findByRole('button', { name: 'Assign to 20 services' }),
    ).toBeEnabled();
    expect(previewTiers).toHaveBeenCalledWith(
      expect.objectContaining({ direct: true }),
    );
  });

  it('offers no assigning at once where the configuration does not', async () => {
    render();
    await fillIn();

    expect(
      screen.queryByRole('checkbox', { name: /Assign at once/ }),
    ).not.toBeInTheDocument();
  });

  it('says why there is no preview', async () => {
    render({
      api: {
        previewTiers: async () => {
          throw new Error('12,000 entities selected, at most 10,000 allowed');
        },
      },
    });
    await fillIn();
    await press('Preview');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'at most 10,000 allowed',
    );
  });

  it('tells those who may propose nothing what they lack', async () => {
    render({ allowed: false });

    expect(
      await screen.findByText(/you need the permission for it/),
    ).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Preview' })).toBeDisabled(),
    );
  });
});
