import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../__testUtils__/renderPage';
import { TiersRoutes } from './TiersRoutes';

const render = (path: string) =>
  renderPage(<TiersRoutes />, { path, route: '/tiers/*' });

const current = () =>
  screen
    .getAllByRole('tab')
    .filter(tab => tab.getAttribute('aria-current') === 'page')
    .map(({ textContent }) => textContent);

describe('TiersRoutes', () => {
  it.each([
    ['/tiers', 'At a glance', 'Ladder'],
    ['/tiers/map?view=table', 'Map', 'Map'],
    ['/tiers/findings', 'Findings', 'Findings'],
    ['/tiers/proposals', 'Proposals', 'Proposals'],
    ['/tiers/reviews', 'Reviews', 'Reviews'],
    ['/tiers/tagging', 'Tagging', '1. Choose services'],
  ])('shows %s and marks where one is', async (path, tab, section) => {
    render(path);

    expect(
      await screen.findByRole('region', { name: section }),
    ).toBeInTheDocument();
    expect(current()).toEqual([tab]);
  });

  it('leads from one page to another by links that keep the focus', async () => {
    render('/tiers');
    await screen.findByRole('region', { name: 'Ladder' });
    const tab = screen.getByRole('tab', { name: 'Reviews' });
    expect(tab).toHaveAttribute('href', '/platform-products/tiers/reviews');

    await userEvent.click(tab);

    expect(
      await screen.findByRole('region', { name: 'Reviews' }),
    ).toBeInTheDocument();
    expect(current()).toEqual(['Reviews']);
    expect(tab).toHaveFocus();
  });
});
