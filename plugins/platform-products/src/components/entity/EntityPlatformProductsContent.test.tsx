import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityReport,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import {
  ordersHistory,
  ordersOlderHistory,
  ordersReport,
} from './__testUtils__/ordersReport';
import { exampleMigration } from '../migrations/__testUtils__/exampleMigrations';
import { formatDay } from '../common/formatDate';
import { renderOnEntityPage } from './__testUtils__/renderOnEntityPage';
import { EntityPlatformProductsContent } from './EntityPlatformProductsContent';

function renderTab(
  api: Partial<PlatformProductsApi> = {},
  options?: { path?: string },
) {
  renderOnEntityPage(
    <EntityPlatformProductsContent />,
    {
      getReport: async () => ordersReport,
      getEntityHistory: async (_ref, query) =>
        query?.cursor ? ordersOlderHistory : ordersHistory,
      ...api,
    },
    options,
  );
}

function withFirstCheck(
  change: Partial<EntityReport['scorecards'][number]['checks'][number]>,
): EntityReport {
  const [scorecard] = ordersReport.scorecards;
  const [check] = scorecard.checks;
  return {
    ...ordersReport,
    scorecards: [
      { ...scorecard, checks: [{ ...check, ...change }], nextSteps: [] },
    ],
  };
}

describe('EntityPlatformProductsContent', () => {
  it('shows every scorecard with its points and the levels reached', async () => {
    renderTab();

    expect(await screen.findByText(/14 of 20 points, 3 unknown/)).toBeVisible();
    expect(screen.getByText(/5 of 5 points/)).toBeVisible();
    const ladder = screen.getByRole('list', {
      name: 'Levels of Production readiness, lowest first',
    });
    expect(
      within(ladder)
        .getAllByRole('listitem')
        .map(level => level.textContent),
    ).toEqual(['ReachedBronze', 'ReachedSilver', 'Not reachedGold']);
    expect(within(ladder).getByText('Silver').closest('li')).toHaveAttribute(
      'aria-current',
      'step',
    );
  });

  it('puts the next steps before the checks, each with remedy, link and effort', async () => {
    renderTab();

    const heading = await screen.findByRole('heading', {
      name: 'Next steps to Gold',
    });
    const steps = within(heading.parentElement!).getAllByRole('listitem');
    expect(steps[0]).toHaveTextContent('Names an on-call rota');
    expect(steps[0]).toHaveTextContent('Add the annotation.');
    expect(steps[0]).toHaveTextContent('0.5 person-days');
    expect(within(steps[0]).getByRole('link')).toHaveAttribute(
      'href',
      'https://runbooks.example.com/oncall',
    );
    expect(steps[1]).toHaveTextContent('Restore was tested');
    expect(
      heading.compareDocumentPosition(
        screen.getByRole('heading', { name: 'To do (2)' }),
      ),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('shows of an open check the message, why it is asked and what was read', async () => {
    renderTab();

    const message = await screen.findByText('No PagerDuty service on orders');
    expect(message).toBeVisible();
    await userEvent.click(message);

    await waitFor(() =>
      expect(screen.getByText(/A page must reach a person\./)).toBeVisible(),
    );
    expect(
      screen.getByText('annotations["pagerduty.com/service-id"]'),
    ).toBeVisible();
    expect(screen.getAllByText(/: nothing is there/)[0]).toBeVisible();
  });

  it('puts deprecations before the scorecards', async () => {
    renderTab({
      getReport: async () => ({
        ...ordersReport,
        notices: { about: [], migrations: [exampleMigration()] },
      }),
    });

    const section = await screen.findByRole('region', { name: 'Deprecation' });
    expect(section).toHaveTextContent(/Depends on .*shipments-v1/);
    expect(
      section.compareDocumentPosition(screen.getByText(/14 of 20 points/)),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('names each outcome in words', async () => {
    renderTab();

    const check = await screen.findByRole('button', {
      name: /Names an on-call rota/,
    });
    expect(check).toHaveTextContent(/fail/i);
    expect(
      screen.getByRole('button', { name: /Restore was tested/ }),
    ).toHaveTextContent(/unknown/i);
    expect(
      screen.getByRole('button', { name: /Has an owner/ }),
    ).toHaveTextContent(/pass/i);
  });

  it('unfolds a passing check to its evidence', async () => {
    renderTab();

    const check = await screen.findByRole('button', { name: /Has an owner/ });
    expect(screen.getByText('spec.owner')).not.toBeVisible();
    await userEvent.click(check);

    await waitFor(() => expect(screen.getByText('spec.owner')).toBeVisible());
    expect(screen.getByText('"checkout"')).toBeVisible();
  });

  it('folds away what does not count for this entity', async () => {
    renderTab();

    await screen.findByText(/14 of 20 points, 3 unknown/);
    expect(screen.getByText('Meets web vitals')).not.toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: /Not counted here/ }),
    );

    await waitFor(() =>
      expect(screen.getByText('Meets web vitals')).toBeVisible(),
    );
  });

  it('says from when an upcoming check counts, and leads to that day', async () => {
    const getReport = jest.fn(async (_ref: string, options?: { at?: string }) =>
      options?.at
        ? { ...ordersReport, evaluatedAt: options.at, forecast: true }
        : ordersReport,
    );
    renderTab({ getReport });

    expect(await screen.findByText(/Counts from/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('link', {
        name: `Show how this looks on ${formatDay('2027-01-01')}`,
      }),
    );

    expect(await screen.findByText(/This is a forecast/)).toBeVisible();
    expect(getReport).toHaveBeenLastCalledWith('component:default/orders', {
      at: '2027-01-01T00:00:00.000Z',
    });
    await userEvent.click(screen.getByRole('link', { name: /today/ }));
    await waitFor(() =>
      expect(screen.queryByText(/This is a forecast/)).toBeNull(),
    );
  });

  it('judges at the moment in the address, and at none where that is not a date', async () => {
    const getReport = jest.fn(async () => ordersReport);
    renderTab({ getReport }, { path: '/?at=soon' });

    await screen.findByText(/14 of 20 points, 3 unknown/);
    expect(getReport).toHaveBeenLastCalledWith(
      'component:default/orders',
      undefined,
    );
  });

  it('shows what changed, newest first, and older changes on demand', async () => {
    renderTab();

    const history = await screen.findByRole('list', { name: 'History' });
    await waitFor(() =>
      expect(within(history).getAllByRole('listitem')).toHaveLength(2),
    );
    const [newest] = within(history).getAllByRole('listitem');
    expect(newest).toHaveTextContent(
      'Production readiness: from Bronze to Silver',
    );
    expect(newest).toHaveTextContent('the entity was changed');
    expect(history).toHaveTextContent(
      'Has an owner (Production readiness): from Fail to Pass',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show older' }));

    await waitFor(() =>
      expect(within(history).getAllByRole('listitem')).toHaveLength(3),
    );
    expect(within(history).getAllByRole('listitem')[2]).toHaveTextContent(
      'Tier: from nothing to Tier 1',
    );
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
  });

  it('keeps the changes that it has where older ones cannot be had', async () => {
    renderTab({
      getEntityHistory: async (_ref, query) => {
        if (query?.cursor) {
          throw new Error('The line is cut');
        }
        return ordersHistory;
      },
    });

    await userEvent.click(await screen.findByText('Show older'));

    expect(await screen.findByText(/The line is cut/)).toBeVisible();
    expect(screen.getByText(/from Bronze to Silver/)).toBeVisible();
  });

  it('shows metadata problems with path, found and allowed', async () => {
    renderTab();

    expect(await screen.findByText('spec.lifecycle')).toBeVisible();
    expect(screen.getByText(/Found: prodution/)).toBeVisible();
    expect(
      screen.getByText(/Allowed: one of experimental, production, deprecated/),
    ).toBeVisible();
  });

  it('makes no link of an address that is not a web address', async () => {
    renderTab({
      getReport: async () =>
        withFirstCheck({
          outcome: 'fail',
          // eslint-disable-next-line no-script-url
          remedy: { text: 'Read this.', url: 'javascript:alert(1)' },
        }),
    });

    expect(
      // eslint-disable-next-line no-script-url
      await screen.findByText(/javascript:alert\(1\)/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Read more/ })).toBeNull();
  });

  it('shows markup in a message as the text that it is', async () => {
    renderTab({
      getReport: async () =>
        withFirstCheck({ outcome: 'fail', message: '<b>bold</b>' }),
    });

    expect(await screen.findByText('<b>bold</b>')).toBeVisible();
  });

  it('says since when and why an older definition is in force', async () => {
    renderTab({
      getReport: async () => ({
        ...ordersReport,
        scorecards: [
          {
            ...ordersReport.scorecards[0],
            stale: {
              since: '2026-11-20T08:00:00.000Z',
              reason: 'level "golden" is not defined',
            },
          },
        ],
      }),
    });

    expect(
      await screen.findByText(/level "golden" is not defined/),
    ).toHaveTextContent(formatDay('2026-11-20'));
  });

  it('says what to do where no scorecard selects the entity', async () => {
    renderTab({
      getReport: async () => ({ ...ordersReport, scorecards: [] }),
    });

    expect(
      await screen.findByText('No scorecard applies to this entity'),
    ).toBeVisible();
  });

  it('has headings in order', async () => {
    renderTab();

    await screen.findByText(/14 of 20 points, 3 unknown/);
    const levels = screen
      .getAllByRole('heading')
      .map(heading => Number(heading.tagName.slice(1)));
    expect(levels[0]).toBe(2);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual(levels[index] + 1);
    });
  });
});
