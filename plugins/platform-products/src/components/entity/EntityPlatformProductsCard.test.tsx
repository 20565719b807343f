import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  exampleMigration,
  exampleSubjectNotice,
} from '../migrations/__testUtils__/exampleMigrations';
import { ordersReport } from './__testUtils__/ordersReport';
import { ordersTier } from './__testUtils__/ordersTier';
import {
  notFound,
  renderOnEntityPage,
} from './__testUtils__/renderOnEntityPage';
import { EntityPlatformProductsCard } from './EntityPlatformProductsCard';

const card = <EntityPlatformProductsCard />;

describe('EntityPlatformProductsCard', () => {
  it('shows the level of each scorecard and the way to the next one', async () => {
    renderOnEntityPage(card, { getReport: async () => ordersReport });

    expect(await screen.findByText('Silver, 2 checks to Gold')).toBeVisible();
    expect(screen.getByText('Production readiness')).toBeVisible();
    expect(screen.getByText('Gold, the highest level')).toBeVisible();
  });

  it('leads to the tab and says how many metadata problems wait there', async () => {
    renderOnEntityPage(card, { getReport: async () => ordersReport });

    expect(
      await screen.findByRole('link', { name: /all checks/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/platform-products',
    );
    expect(screen.getByText('1 metadata problem')).toBeVisible();
  });

  it('says how many obligations of the tier are open, and what is proposed', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ordersReport,
      getEntityTier: async () => ordersTier,
    });

    expect(await screen.findByText(/obligations? not met/)).toBeVisible();
  });

  it('does without the obligations where they cannot be had', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ordersReport,
      getEntityTier: async () => {
        throw new Error('The line is cut');
      },
    });

    expect(await screen.findByText(/Inherited from/)).toBeVisible();
    expect(screen.queryByText('The line is cut')).toBeNull();
  });

  it('names the system that a tier is inherited from', async () => {
    renderOnEntityPage(card, { getReport: async () => ordersReport });

    expect(await screen.findByText(/Inherited from/)).toHaveTextContent(
      'annotation platform-products/tier',
    );
    expect(screen.getByRole('link', { name: /shop/ })).toHaveAttribute(
      'href',
      '/catalog/default/system/shop',
    );
  });

  it('names the place of an own tier and every place that disagrees', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ({
        ...ordersReport,
        tier: {
          state: 'own',
          name: 'tier-1',
          rank: 1,
          source: 'annotation platform-products/tier',
          raw: 'tier-1',
          conflicts: [{ source: 'spec.tier', raw: 'tier-3' }],
        },
      }),
    });

    expect(
      await screen.findByText(/Set by annotation platform-products\/tier/),
    ).toBeVisible();
    expect(screen.getByText(/spec\.tier says "tier-3"/)).toBeVisible();
  });

  it('says what was found and what is allowed where the tier is wrong', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ({
        ...ordersReport,
        tier: {
          state: 'invalid',
          raw: 'platinum',
          source: 'spec.tier',
          allowed: 'one of tier-1, tier-2',
        },
      }),
    });

    const reason = await screen.findByText(/says "platinum"/);
    expect(reason).toHaveTextContent('spec.tier');
    expect(reason).toHaveTextContent('one of tier-1, tier-2');
  });

  it('says what to do where no tier is set', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ({ ...ordersReport, tier: { state: 'not-set' } }),
    });

    expect(
      await screen.findByText(/Add the annotation platform-products\/tier/),
    ).toBeVisible();
  });

  it('says so where no scorecard selects the entity', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ({ ...ordersReport, scorecards: [] }),
    });

    expect(
      await screen.findByText('No scorecard applies to this entity.'),
    ).toBeVisible();
  });

  it('says in few words what goes away and what is still to be moved', async () => {
    renderOnEntityPage(card, {
      getReport: async () => ({
        ...ordersReport,
        notices: {
          about: [exampleSubjectNotice()],
          migrations: [
            exampleMigration(),
            exampleMigration({
              notice: { id: 'old' },
              consumer: { state: 'migrated' },
            }),
          ],
        },
      }),
    });

    const [subject, consumer, ...others] = await screen.findAllByRole('note');
    expect(subject).toHaveTextContent('12 consumers left.');
    expect(consumer).toHaveTextContent(/will be switched off on/);
    expect(consumer).not.toHaveTextContent('instead');
    expect(
      within(consumer).getByRole('button', { name: /^Acknowledge/ }),
    ).toBeVisible();
    expect(others).toEqual([]);
  });

  it('leaves the response headers of an API to the tab, and does not ask for them', async () => {
    const getNotice = jest.fn();
    renderOnEntityPage(card, {
      getReport: async () => ({
        ...ordersReport,
        entityRef: 'api:default/shipments-v1',
        kind: 'API',
        notices: { about: [exampleSubjectNotice()], migrations: [] },
      }),
      getNotice,
    });

    expect(await screen.findByRole('note')).toBeVisible();
    expect(getNotice).not.toHaveBeenCalled();
  });

  it('offers to try again after an error, and does', async () => {
    const getReport = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce(ordersReport);
    renderOnEntityPage(card, { getReport });

    expect(await screen.findByText(/The line is cut/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /again|retry/i }));

    expect(await screen.findByText('Silver, 2 checks to Gold')).toBeVisible();
  });

  it('tells when an entity that is not known yet will have been read', async () => {
    renderOnEntityPage(card, {
      getReport: async () => {
        throw await notFound();
      },
      getStatus: async () => ({
        state: 'fresh',
        intervalSeconds: 300,
        running: false,
        entities: 80,
        scorecards: { active: 3, stale: 0, disabled: 0 },
        runs: [],
      }),
    });

    expect(await screen.findByText(/within 5 minutes/)).toBeVisible();
  });

  it('promises no time for an entity that is not known yet if the interval is not to be had', async () => {
    renderOnEntityPage(card, {
      getReport: async () => {
        throw await notFound();
      },
      getStatus: async () => {
        throw new Error('The line is cut');
      },
    });

    expect(await screen.findByText(/with the next pass/)).toBeVisible();
  });
});
