import { screen, within } from '@testing-library/react';
import type { PagesApi } from '../../__testUtils__/exampleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ScorecardsPage } from './ScorecardsPage';

function render(api?: Partial<PagesApi>) {
  return renderPage(<ScorecardsPage />, { path: '/scorecards', api });
}

describe('ScorecardsPage', () => {
  it('lists scorecards with their state and leads to each', async () => {
    render();

    const table = await screen.findByRole('table', { name: 'Scorecards' });
    expect(
      within(table).getByRole('link', { name: 'Production readiness' }),
    ).toHaveAttribute(
      'href',
      '/platform-products/scorecards/production-readiness',
    );
    expect(
      within(table).getByRole('row', { name: /Security baseline/ }),
    ).toHaveTextContent('Not in force');
  });

  it('tells how to begin where there is none', async () => {
    render({ getScorecards: async () => ({ items: [], totalItems: 0 }) });

    expect(await screen.findByText('There is no scorecard yet')).toBeVisible();
  });
});
