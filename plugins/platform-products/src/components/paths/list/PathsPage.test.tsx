import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import { PathsPage } from './PathsPage';

const render = (api: Partial<PagesApi> = {}, query = '') =>
  renderPage(<PathsPage />, { path: `/golden-paths${query}`, api });

describe('PathsPage', () => {
  it('lists each path with who is on it, done, behind, and of unknown origin', async () => {
    render();

    const table = await screen.findByRole('table', { name: 'Golden paths' });
    const row = within(table).getByRole('row', { name: /Node service/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Node service/),
      'platform',
      '3.2.0',
      '30',
      '40 % (12 of 30)',
      '30 % (9 of 30)',
      '60',
      '40 % (24 of 60)',
    ]);
    expect(
      within(row).getByRole('link', { name: 'Node service' }),
    ).toHaveAttribute('href', '/platform-products/golden-paths/node-service');
  });

  it('calls unknown origin by its name, and says that it is not off the path', async () => {
    render();

    expect(
      await screen.findByRole('columnheader', { name: 'Of unknown origin' }),
    ).toBeVisible();
    expect(screen.getByText(/that does not mean off the path/)).toBeVisible();
  });

  it('says which path is not in force', async () => {
    render();

    expect(
      await screen.findByRole('row', { name: /Web app/ }),
    ).toHaveTextContent('Not in force');
  });

  it('shows how a golden path is written where there is none', async () => {
    render({ getGoldenPaths: async () => ({ items: [], totalItems: 0 }) });

    expect(
      await screen.findByText('There is no golden path yet'),
    ).toBeVisible();
    expect(screen.getByText(/kind: GoldenPath/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Copy YAML of a golden path' }),
    ).toBeVisible();
  });

  it('offers to try again where the list cannot be had', async () => {
    const getGoldenPaths = jest
      .fn(exampleApi().getGoldenPaths)
      .mockRejectedValueOnce(new Error('The line is cut'));
    render({ getGoldenPaths });

    expect(await screen.findByText('The line is cut')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('table', { name: 'Golden paths' }),
    ).toBeVisible();
  });

  describe('the share of new components', () => {
    it('is of those whose origin is known, with the others beside it', async () => {
      render();

      expect(
        await screen.findByText(
          '2026-W47: 63 % (5 of 8) on a golden path; 2 of 10 of unknown origin',
        ),
      ).toBeVisible();
    });

    it('can be read as a table, the newest period first', async () => {
      render();

      await userEvent.click(
        await screen.findByRole('button', { name: /Show as table: 2026-W47/ }),
      );
      const [, newest, , none, oldest] = within(
        await screen.findByRole('table', { name: /2026-W47/ }),
      ).getAllByRole('row');
      expect(newest).toHaveTextContent(
        /2026-W47.*10532.*63 % \(5 of 8\)80 % \(8 of 10\)too early to tellLeft out: 5 too early to tell/,
      );
      expect(none).toHaveTextContent(/2026-W290?.*none to count/);
      expect(oldest).toHaveTextContent(
        /75 % \(3 of 4\)50 % \(1 of 2\)Left out: 1 that went away itself$/,
      );
    });

    it('is by quarter where that is chosen', async () => {
      const getPathShare = jest.fn(exampleApi().getPathShare);
      render({ getPathShare });
      await userEvent.click(
        await screen.findByRole('button', { name: 'By quarter' }),
      );

      expect(getPathShare).toHaveBeenLastCalledWith({ period: 'quarter' });
    });

    it('is by quarter where the address says so', async () => {
      const getPathShare = jest.fn(exampleApi().getPathShare);
      render({ getPathShare }, '?period=quarter');

      await screen.findByText(/2026-W47/);
      expect(getPathShare).toHaveBeenLastCalledWith({ period: 'quarter' });
    });

    it('says so where there was no new component', async () => {
      render({ getPathShare: async () => ({ periods: [] }) });

      expect(await screen.findByText('No new component yet')).toBeVisible();
    });
  });
});
