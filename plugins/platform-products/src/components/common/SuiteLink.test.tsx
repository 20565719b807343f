import { screen } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { SuiteLink } from './SuiteLink';

describe('SuiteLink', () => {
  it.each([
    ['platformproduct:default/lane-deploy', '/products/lane-deploy'],
    ['goldenpath:default/node-service', '/golden-paths/node-service'],
    ['Scorecard:default/ready', '/scorecards/ready'],
  ])('leads from %s to its page in the suite', async (entityRef, path) => {
    renderPage(<SuiteLink entityRef={entityRef} />, { path: '/notices' });

    expect(await screen.findByRole('link')).toHaveAttribute(
      'href',
      `/platform-products${path}`,
    );
  });

  it('leads to the catalog where the suite has no page', async () => {
    renderPage(<SuiteLink entityRef="component:default/orders" />, {
      path: '/notices',
    });

    expect(await screen.findByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/orders',
    );
  });
});
