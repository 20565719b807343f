import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PagesApi } from '../../__testUtils__/exampleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ProblemsPage } from './ProblemsPage';

function render(api?: Partial<PagesApi>, query = '') {
  return renderPage(<ProblemsPage />, { path: `/problems${query}`, api });
}

describe('ProblemsPage', () => {
  it('says where what was found, what is allowed and how to mend it', async () => {
    render();

    const table = await screen.findByRole('table', { name: 'Problems' });
    const row = within(table).getByRole('row', { name: /service-03/ });
    expect(row).toHaveTextContent('spec.tier');
    expect(row).toHaveTextContent('gold');
    expect(row).toHaveTextContent('one of tier-1, tier-2');
    expect(row).toHaveTextContent('Name a tier of the ladder');
    expect(row).toHaveTextContent(/Nov 20, 2026.*\(.* ago\)/);
  });

  it('is narrowed by its address', async () => {
    render({}, '?about=definition');

    expect(await screen.findByText('1–1 of 1')).toBeVisible();
    expect(screen.queryByText(/service-03/)).not.toBeInTheDocument();
  });

  it('is glad where there is nothing to mend', async () => {
    render({ getProblems: async () => ({ items: [], totalItems: 0 }) });

    expect(await screen.findByText('No problem')).toBeVisible();
  });

  it('hands out the filtered list as CSV', async () => {
    const getProblemsCsv = jest.fn(async () => 'entityRef\n');
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    URL.createObjectURL = jest.fn(() => 'blob:csv');
    URL.revokeObjectURL = jest.fn();
    render({ getProblemsCsv }, '?severity=error');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

    expect(getProblemsCsv).toHaveBeenCalledWith({ severity: 'error' });
    expect(click).toHaveBeenCalled();
    click.mockRestore();
  });

  it('says when the CSV could not be made', async () => {
    render({
      getProblemsCsv: async () => {
        throw new Error('too tired');
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('too tired');
  });
});
