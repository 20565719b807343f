import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import { ProductsPage } from './ProductsPage';

function render(options: { query?: string; api?: Partial<PagesApi> } = {}) {
  const { query = '', api } = options;
  return renderPage(<ProductsPage />, { path: `/products${query}`, api });
}

const card = (name: string) => screen.findByRole('article', { name });

describe('ProductsPage', () => {
  it('maps what there is by domain and capability, what names none last', async () => {
    render();

    await card('Lane Deploy');
    expect(
      screen
        .getAllByRole('heading')
        .map(({ textContent }) => textContent)
        .slice(1),
    ).toEqual([
      'platform',
      'Continuous  Delivery',
      'Jenkins',
      'Lane Deploy',
      'No domain',
      'Observability',
      'Telemetry',
    ]);
    expect(screen.getByText('2 products for one capability')).toBeVisible();
  });

  it('says of each whose it is, how ripe, and how far adopted with what is unknown', async () => {
    render();

    const deploy = await card('Lane Deploy');
    expect(deploy).toHaveTextContent(/Owner.*platform/);
    expect(deploy).toHaveTextContent('generally available');
    expect(deploy).toHaveTextContent('68 of 140 eligible');
    expect(deploy).toHaveTextContent('62 % of 140 eligible; 31 unknown');
    expect(deploy).toHaveTextContent('68 of the 109 known have adopted it');
    expect(await within(deploy).findByText('Tier 1')).toBeVisible();
  });

  it('says whether the target is reached, and where nobody can say', async () => {
    render();

    expect(await card('Lane Deploy')).toHaveTextContent(
      'Target of 80 % not reached',
    );
    expect(await card('Telemetry')).toHaveTextContent(
      'Target of 80 % open: the unknown decide',
    );
    expect(await card('Jenkins')).toHaveTextContent('No target');
  });

  it('leads to the product and to what goes away of it', async () => {
    render();

    const deploy = within(await card('Lane Deploy'));
    expect(deploy.getByRole('link', { name: 'Lane Deploy' })).toHaveAttribute(
      'href',
      '/platform-products/products/lane-deploy',
    );
    expect(
      deploy.getByRole('link', { name: '1 deprecation notice in force' }),
    ).toHaveAttribute(
      'href',
      '/platform-products/products/lane-deploy#deprecations',
    );
  });

  it('says so where the newest text of a product is not in force', async () => {
    render();

    expect(await card('Jenkins')).toHaveTextContent(
      'In force, newest text not usable',
    );
  });

  it('keeps its filters in the address', async () => {
    const getProducts = jest.fn(exampleApi().getProducts);
    render({
      query: '?lifecycle=production&search=tele',
      api: { getProducts },
    });

    expect(await card('Telemetry')).toBeVisible();
    expect(screen.queryByText('Lane Deploy')).not.toBeInTheDocument();
    expect(getProducts).toHaveBeenCalledWith(
      expect.objectContaining({ lifecycle: ['production'], search: 'tele' }),
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );

    expect(await card('Lane Deploy')).toBeVisible();
  });

  it('offers for a filter what any product says', async () => {
    render();
    await card('Telemetry');

    await userEvent.click(screen.getByRole('textbox', { name: 'Lifecycle' }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'deprecated' }),
    );

    await waitFor(() =>
      expect(screen.queryByText('Telemetry')).not.toBeInTheDocument(),
    );
    expect(await card('Jenkins')).toBeVisible();
  });

  it('says how to write a product where there is none', async () => {
    render({
      api: { getProducts: async () => ({ items: [], totalItems: 0 }) },
    });

    expect(await screen.findByText('There is no product yet')).toBeVisible();
    expect(screen.getByText(/kind: PlatformProduct/)).toBeVisible();
  });

  it('does not say that there is none where the filters hide all', async () => {
    render({ query: '?search=nothing-like-it' });

    expect(await screen.findByText('No product matches')).toBeVisible();
    expect(screen.queryByText(/kind: PlatformProduct/)).not.toBeInTheDocument();
  });

  it('says why it cannot be shown and tries again', async () => {
    const getProducts = jest
      .fn(exampleApi().getProducts)
      .mockRejectedValueOnce(new Error('backend asleep'))
      .mockRejectedValueOnce(new Error('backend asleep'));
    render({ api: { getProducts } });

    expect(await screen.findByText('backend asleep')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await card('Lane Deploy')).toBeVisible();
  });
});
