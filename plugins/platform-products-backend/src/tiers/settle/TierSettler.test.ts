import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { lcg } from '../../__testUtils__/lcg';
import { scorecard } from '../../ingest/__testUtils__/testCatalog';
import { related } from '../../notices/__testUtils__/noticeWorld';
import { commandWorld } from '../../notices/__testUtils__/commandWorld';
import { endOrPauseNotice } from '../../notices/commands/endOrPauseNotice';
import { postponeNotice } from '../../notices/commands/postponeNotice';
import { setMigration } from '../../notices/commands/setMigrations';
import { ScorecardDefinitions } from '../../read/ScorecardDefinitions';
import { toDate } from '../../store/rows';
import { TierWorld } from '../__testUtils__/tierWorld';
import { tierSourceOf } from '../TierSource';
import { findingRows } from './findingRows';
import { judgeEntities } from './judgeEntities';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ORDERS = 'api:default/orders';

/** Four tiers, the first of which obliges to these things. */
function ladder(obligations: JsonObject, second: JsonObject = {}): JsonObject {
  return {
    tiers: [
      { name: 'tier-1', title: 'Tier 1', obligations },
      { name: 'tier-2', title: 'Tier 2', obligations: second },
      { name: 'tier-3', title: 'Tier 3' },
      { name: 'tier-4', title: 'Tier 4' },
    ],
  };
}

const gapOfOne = ladder({ maximumTierGap: 1 }, { maximumTierGap: 1 });

/** A component with a tier that depends on others. */
function leaning(
  name: string,
  tier: number | undefined,
  on: string[] = [],
  annotations: Record<string, string> = {},
): Entity {
  const dependsOn = on.map(other => `component:default/${other}`);
  return related(
    'Component',
    name,
    { dependsOn },
    {
      annotations,
      ...(tier !== undefined && { spec: { tier: `tier-${tier}` } }),
    },
  );
}

describe.each(databases.eachSupportedId())('obligations on %s', id => {
  async function start(settings: JsonObject): Promise<TierWorld> {
    return TierWorld.start(await databases.init(id), settings);
  }

  it('become findings, each with why and how to mend it, and a standing', async () => {
    const world = await start(
      ladder({
        slos: { availability: 99.9 },
        scorecards: { ready: 'silver' },
        minimumNoticeDays: 90,
        maximumTierGap: 1,
        onCall: true,
        reviewIntervalDays: 30,
        rtoMinutes: 60,
        rpoMinutes: 15,
      }),
    );
    world.catalog.put(
      scorecard('ready', [
        { name: 'described', expect: "entity.metadata.description != ''" },
        { name: 'owned', expect: 'true', level: 'silver' },
      ]),
      related('API', 'orders'),
      related(
        'Component',
        'bad',
        {
          dependsOn: ['component:default/mail'],
          consumesApi: [ORDERS],
        },
        {
          description: '',
          annotations: {
            'platform-products/slo-availability': 'high',
            'platform-products/rpo-minutes': '30',
          },
          spec: { tier: 'tier-1' },
        },
      ),
      related(
        'Component',
        'good',
        {},
        {
          description: 'Sells',
          annotations: {
            'platform-products/slo-availability': '99.95',
            'platform-products/rto-minutes': '60',
            'platform-products/rpo-minutes': '5',
            'platform-products/last-reviewed-at': '2026-11-20',
            'pagerduty.com/service-id': 'P1',
          },
          spec: { tier: 'tier-1' },
        },
      ),
      leaning('mail', 4),
      leaning('untiered', undefined),
    );
    await world.pass();
    await world.addNotice('short', {
      subjects: [ORDERS],
      announcedAt: '2026-11-24',
      sunsetAt: '2026-12-24',
    });
    await world.pass();

    const found = await world.findings();
    expect(found.map(line => line.slice(0, line.indexOf(':')))).toEqual([
      'bad maximumTierGap not-met',
      'bad minimumNoticeDays short not-met',
      'bad onCall not-met',
      'bad reviewIntervalDays not-met',
      'bad rpoMinutes not-met',
      'bad rtoMinutes not-met',
      'bad scorecards ready not-met',
      'bad slos availability unknown',
    ]);
    expect(found[5]).toBe(
      'bad rtoMinutes not-met: It has no recovery time objective; Tier 1 demands 60 minutes or less. Set annotation platform-products/rto-minutes to 60 or less, and show in a drill that it is kept.',
    );
    expect(found[6]).toBe(
      'bad scorecards ready not-met: It is at no level of ready; Tier 1 demands Silver. Pass the check "described".',
    );
    expect(await world.standings()).toEqual({
      bad: '7 not met, 1 unknown, inverted, due now',
      good: '0 not met, 0 unknown, due 2026-12-20',
    });
    const rows = await world.knex('tier_findings').select('*');
    const byObligation = (name: string) =>
      rows.find(row => row.obligation === name);
    expect(JSON.parse(byObligation('minimumNoticeDays').mentions)).toEqual([
      'notice:short',
    ]);
    expect(JSON.parse(byObligation('maximumTierGap').mentions)).toEqual([
      'component:default/mail',
    ]);
    expect(JSON.parse(byObligation('maximumTierGap').path)).toEqual([
      {
        from: 'component:default/bad',
        type: 'dependsOn',
        to: 'component:default/mail',
      },
    ]);
    expect(byObligation('onCall')).toMatchObject({
      tier: 'tier-1',
      tier_rank: 1,
      owner: 'group:default/team-a',
      path: null,
      mentions: '[]',
    });
    expect(await world.knex('tier_dirty').select('*')).toEqual([]);
  });

  it('are met again at the next pass when the file that leans too low is mended', async () => {
    const world = await start(gapOfOne);
    world.catalog.put(
      leaning('shop', 1, ['cart']),
      leaning('cart', 2, ['mail']),
      leaning('mail', 4),
      leaning('till', 1, ['cart']),
    );
    await world.pass();
    expect(await world.findings()).toEqual([
      'cart maximumTierGap not-met: It leans on component:default/mail (Tier 4) directly; Tier 2 allows dependencies up to 1 rank less critical. Raise the tier of component:default/mail, or stop leaning on it.',
      'shop maximumTierGap not-met: It leans on component:default/mail (Tier 4) through 1 other; Tier 1 allows dependencies up to 1 rank less critical. Raise the tier of component:default/mail, or stop leaning on it.',
      'till maximumTierGap not-met: It leans on component:default/mail (Tier 4) through 1 other; Tier 1 allows dependencies up to 1 rank less critical. Raise the tier of component:default/mail, or stop leaning on it.',
    ]);

    world.catalog.put(leaning('cart', 2));
    await world.pass();

    expect(await world.findings()).toEqual([]);
    expect(await world.standings()).toEqual({
      cart: '0 not met, 0 unknown',
      shop: '0 not met, 0 unknown',
      till: '0 not met, 0 unknown',
    });

    world.catalog.put(leaning('cart', 2, ['mail', 'batch']));
    world.catalog.put(leaning('batch', undefined));
    await world.pass();
    expect(await world.findings()).toHaveLength(3);
    world.catalog.remove('component:default/mail');
    await world.pass();
    expect(await world.findings()).toEqual([
      'cart maximumTierGap unknown: It leans on component:default/batch (without a tier) directly; Tier 2 allows dependencies up to 1 rank less critical. Propose a tier for component:default/batch.',
      'shop maximumTierGap unknown: It leans on component:default/batch (without a tier) through 1 other; Tier 1 allows dependencies up to 1 rank less critical. Propose a tier for component:default/batch.',
      'till maximumTierGap unknown: It leans on component:default/batch (without a tier) through 1 other; Tier 1 allows dependencies up to 1 rank less critical. Propose a tier for component:default/batch.',
    ]);
    await world.assign('batch', 'tier-2');
    await world.pass();
    // What is gone has no tier either, as long as somebody depends on it.
    expect((await world.findings())[0]).toContain('on component:default/mail');
    world.catalog.put(leaning('cart', 2, ['batch']));
    await world.pass();
    expect(await world.findings()).toEqual([]);
  });

  it('are judged in circles and of entities that depend on themselves', async () => {
    const world = await start(gapOfOne);
    world.catalog.put(
      leaning('a', 1, ['b', 'a']),
      leaning('b', 2, ['c']),
      leaning('c', 4, ['a']),
    );
    await world.pass();

    expect(await world.standings()).toEqual({
      a: '1 not met, 0 unknown, inverted',
      b: '1 not met, 0 unknown, inverted',
    });
    world.catalog.put(leaning('c', 2, ['a', 'c']));
    await world.pass();
    expect(await world.findings()).toEqual([]);
  });

  it('are written only where they differ', async () => {
    const world = await start(
      ladder({ onCall: true, maximumTierGap: 0, reviewIntervalDays: 10 }),
    );
    world.catalog.put(
      leaning('shop', 1, ['mail']),
      leaning('till', 1, [], {
        'platform-products/last-reviewed-at': '2026-11-20',
      }),
      leaning('odd', 1, [], {
        'platform-products/last-reviewed-at': 'last week',
      }),
      leaning('mail', 2),
    );
    await world.pass();
    const before = await world.stored();

    world.setTime('2026-11-25T08:00:00Z');
    expect(await world.writes(() => world.pass())).toEqual([]);
    expect(await world.stored()).toEqual(before);
    const restarted = world.restarted(
      ladder({ onCall: true, maximumTierGap: 0, reviewIntervalDays: 10 }),
    );
    expect(await restarted.writes(() => restarted.pass())).toEqual([]);

    world.catalog.put({
      ...leaning('shop', 1, ['mail']),
      metadata: { name: 'shop', title: 'The shop' },
    });
    await world.pass();
    const { tier_findings: findings, tier_standings: standings } =
      await world.stored();
    expect(findings).toEqual(before.tier_findings);
    expect(standings).toEqual(before.tier_standings);
  });

  it('keep since when a finding has its state, while its words change', async () => {
    const world = await start(gapOfOne);
    world.catalog.put(
      leaning('shop', 1, ['mail']),
      leaning('mail', 3),
      leaning('batch', 4),
    );
    await world.pass();
    const sinceOf = async () => {
      const [row] = await world.knex('tier_findings').select('*');
      return toDate(row.since).toISOString();
    };
    world.setTime('2026-11-25T08:00:00Z');
    world.catalog.put(leaning('shop', 1, ['mail', 'batch']));
    await world.pass();
    expect((await world.findings())[0]).toContain('on 1 more like it');
    expect(await sinceOf()).toBe('2026-11-24T08:00:00.000Z');

    world.catalog.put(leaning('shop', 1, ['odd']), leaning('odd', undefined));
    await world.pass();
    expect((await world.findings())[0]).toContain('unknown');
    expect(await sinceOf()).toBe('2026-11-25T08:00:00.000Z');
  });

  it('follow the tier and the owner, and go with them and with the entity', async () => {
    const world = await start(
      ladder({ onCall: true }, { onCall: true, rtoMinutes: 5 }),
    );
    world.catalog.put(leaning('shop', 1), leaning('till', 1));
    await world.pass();
    expect(await world.knex('tier_findings').select('*')).toHaveLength(2);

    await world.assign('shop', 'tier-2');
    await world.assign('till', 'tier-3');
    await world.pass();
    expect(await world.findings()).toEqual([
      expect.stringContaining('shop onCall not-met'),
      expect.stringContaining('shop rtoMinutes not-met'),
    ]);
    const owned = leaning('shop', 1);
    world.catalog.put({ ...owned, spec: { ...owned.spec, owner: 'team-b' } });
    await world.pass();
    expect(
      (await world.knex('tier_findings').select('*')).map(row => [
        row.tier,
        row.tier_rank,
        row.owner,
      ]),
    ).toEqual([
      ['tier-2', 2, 'group:default/team-b'],
      ['tier-2', 2, 'group:default/team-b'],
    ]);
    expect(Object.keys(await world.standings())).toEqual(['shop']);

    world.catalog.remove('component:default/shop');
    await world.pass();
    expect(await world.findings()).toEqual([]);
    expect(await world.standings()).toEqual({});
  });

  it('to give notice are asked of notices in force, and of who still has to migrate', async () => {
    const world = await start(ladder({ minimumNoticeDays: 90 }));
    world.catalog.put(
      related('API', 'orders'),
      ...['shop', 'till', 'bar'].map(name =>
        related(
          'Component',
          name,
          { consumesApi: [ORDERS] },
          { spec: { tier: 'tier-1' } },
        ),
      ),
    );
    await world.pass();
    await world.addNotice('n', {
      subjects: [ORDERS],
      announcedAt: '2026-11-24',
      sunsetAt: '2026-12-24',
    });
    await world.addNotice('advice', { subjects: [ORDERS], kind: 'advisory' });
    await world.pass();
    const concerned = async () =>
      (await world.findings()).map(line => line.split(' ')[0]);
    expect(await world.findings()).toEqual(
      ['bar', 'shop', 'till'].map(
        name =>
          `${name} minimumNoticeDays n not-met: The notice "Orders v1 goes away" gives 30 days from announcement to sunset; Tier 1 demands 90 days. Ask group:default/platform to postpone the sunset by 60 days.`,
      ),
    );

    world.catalog.put(
      related('Component', 'bar', {}, { spec: { tier: 'tier-1' } }),
    );
    await world.pass();
    expect(await concerned()).toEqual(['shop', 'till']);

    const people = commandWorld(world.knex);
    const change = { state: 'exempt', note: 'Goes away' } as const;
    await setMigration(people.as(), 'n', 'component:default/till', change);
    await world.pass();
    expect(await concerned()).toEqual(['shop']);
    await postponeNotice(people.as(), 'n', {
      revision: 1,
      reason: 'Too soon for tier 1',
      sunsetAt: '2027-03-01',
    });
    await world.pass();
    expect(await world.findings()).toEqual([]);
    await world.pass();
    expect(await world.writes(() => world.pass())).toEqual([]);
  });

  it('to give notice end with the notice, whoever states it', async () => {
    const world = await start(ladder({ minimumNoticeDays: 90 }));
    const stated = (sunset: string): Entity => ({
      apiVersion: 'platform-products/v1alpha1',
      kind: 'DeprecationNotice',
      metadata: { name: 'n', namespace: 'default', title: 'Orders go away' },
      spec: {
        owner: 'group:default/platform',
        subjects: [ORDERS],
        kind: 'compulsory',
        reason: 'Nobody wants to run it any more.',
        noReplacement: 'Nothing like it is needed.',
        announcedAt: '2026-11-24',
        sunsetAt: sunset,
      },
    });
    world.catalog.put(
      related('API', 'orders'),
      related(
        'Component',
        'shop',
        { consumesApi: [ORDERS] },
        { spec: { tier: 'tier-1' } },
      ),
      stated('2026-12-24'),
    );
    await world.pass();
    expect(await world.findings()).toHaveLength(1);

    world.catalog.put(stated('2027-06-01'));
    await world.pass();
    expect(await world.findings()).toEqual([]);
    world.catalog.put(stated('2026-12-24'));
    await world.pass();
    expect(await world.findings()).toHaveLength(1);
    world.catalog.remove('deprecationnotice:default/n');
    await world.pass();
    expect(await world.findings()).toEqual([]);

    await world.addNotice('portal', {
      subjects: [ORDERS],
      announcedAt: '2026-11-24',
      sunsetAt: '2026-12-24',
    });
    await world.pass();
    expect(await world.findings()).toHaveLength(1);
    await endOrPauseNotice(
      commandWorld(world.knex).as(),
      'portal',
      'withdraw',
      { revision: 1, reason: 'It stays' },
    );
    await world.pass();
    expect(await world.findings()).toEqual([]);
  });

  it('are judged again when a review becomes due by time alone', async () => {
    const settings = ladder({ reviewIntervalDays: 10 });
    const world = await start(settings);
    world.catalog.put(
      leaning('shop', 1, [], {
        'platform-products/last-reviewed-at': '2026-11-20',
      }),
      leaning('early', 1, [], {
        'platform-products/last-reviewed-at': '2026-12-20',
      }),
      leaning('never', 1),
    );
    await world.pass();
    expect(await world.standings()).toEqual({
      early: '0 not met, 1 unknown, due now',
      never: '1 not met, 0 unknown, due now',
      shop: '0 not met, 0 unknown, due 2026-11-30',
    });
    await world.knex('tier_standings').update({ review_reminded: 'soon' });

    world.setTime('2026-11-29T23:59:00Z');
    expect(await world.writes(() => world.pass())).toEqual([]);
    world.setTime('2026-11-30T00:00:00Z');
    await world.pass();
    expect((await world.standings()).shop).toBe(
      '1 not met, 0 unknown, due 2026-11-30',
    );
    const reminded = async () =>
      (await world.knex('tier_standings').orderBy('entity_id')).map(
        row => row.review_reminded,
      );
    expect(await reminded()).toEqual(['soon', 'soon', 'soon']);

    await world.review('shop');
    await world.assign('never', 'tier-1');
    world.setTime('2026-12-21T00:00:00Z');
    await world.pass();
    expect(await world.standings()).toEqual({
      early: '0 not met, 0 unknown, due 2026-12-30',
      never: '1 not met, 0 unknown, due 2026-12-10, by user:default/sre',
      shop: '1 not met, 0 unknown, due 2026-12-10, by user:default/sre',
    });
    expect(await reminded()).toEqual([null, null, null]);
  });

  it('are not forgotten by a pass that dies before it settles them', async () => {
    const world = await start(ladder({ maximumTierGap: 1, onCall: true }));
    world.catalog.put(
      leaning('shop', 1, ['cart']),
      leaning('cart', 2),
      leaning('till', 3),
    );
    await world.pass();
    expect(Object.keys(await world.standings())).toEqual(['shop']);

    world.beforeTiers = async () => {
      throw new Error('Killed');
    };
    world.catalog.put(leaning('cart', 4), leaning('till', 1));
    await expect(world.pass()).rejects.toThrow('failed');
    const restarted = world.restarted(
      ladder({ maximumTierGap: 1, onCall: true }),
    );
    await restarted.pass();

    expect(await restarted.standings()).toEqual({
      shop: '2 not met, 0 unknown, inverted',
      till: '1 not met, 0 unknown',
    });
    world.catalog.put(leaning('cart', 2));
    await expect(world.pass()).rejects.toThrow('failed');
    world.beforeTiers = async () => {};
    await world.pass();
    expect((await world.standings()).shop).toBe('1 not met, 0 unknown');
  });

  it('are all judged again when the ladder changes, and forgotten when it demands nothing', async () => {
    const world = await start(ladder({ onCall: true }));
    world.catalog.put(leaning('shop', 1), leaning('till', 2));
    await world.pass();
    expect(await world.findings()).toHaveLength(1);

    const strict = world.restarted(
      ladder({ rtoMinutes: 5 }, { rtoMinutes: 10 }),
    );
    await strict.pass();
    expect(await strict.findings()).toEqual([
      'shop rtoMinutes not-met: It has no recovery time objective; Tier 1 demands 5 minutes or less. Set annotation platform-products/rto-minutes to 5 or less, and show in a drill that it is kept.',
      'till rtoMinutes not-met: It has no recovery time objective; Tier 2 demands 10 minutes or less. Set annotation platform-products/rto-minutes to 10 or less, and show in a drill that it is kept.',
    ]);

    const idle = world.restarted(ladder({}));
    await idle.pass();
    expect(await idle.findings()).toEqual([]);
    expect(await idle.standings()).toEqual({});
    idle.catalog.put(leaning('shop', 2), leaning('till', 1));
    expect(
      (await idle.writes(() => idle.pass())).filter(sql =>
        /tier_(dirty|findings|standings)/.test(sql),
      ),
    ).toEqual([]);

    await world.pass();
    expect(Object.keys(await world.standings())).toEqual(['till']);
  });

  it('are judged again when a scorecard that they name calls things otherwise', async () => {
    const settings = ladder({ scorecards: { ready: 'bronze' } });
    const world = await start(settings);
    const ready = (title: string) => {
      const definition = scorecard('ready', [
        { name: 'paged', expect: 'false' },
      ]) as unknown as { spec: { checks: { title: string }[] } };
      definition.spec.checks[0].title = title;
      return definition as unknown as Entity;
    };
    world.catalog.put(leaning('shop', 1));
    await world.pass();
    expect((await world.findings())[0]).toContain(
      'scorecards ready unknown: Tier 1 demands the level bronze of the scorecard ready, which is not there',
    );

    world.catalog.put(ready('Has a pager'));
    await world.pass();
    expect(await world.findings()).toEqual([
      'shop scorecards ready not-met: It is at no level of ready; Tier 1 demands Bronze. Pass the check "Has a pager".',
    ]);
    world.catalog.put(ready('Can be paged'));
    await world.pass();
    expect((await world.findings())[0]).toContain('Can be paged');
  });

  it('are not forgotten of who is reviewed while they are judged', async () => {
    const world = await start(ladder({ reviewIntervalDays: 10 }));
    world.catalog.put(leaning('shop', 1));
    await world.pass();
    world.catalog.put(leaning('shop', 1, ['x']));
    let review = Promise.resolve();
    world.beforeTiers = async () => {
      world.beforeTiers = async () => {};
      await new Promise<void>(begun => {
        review = world.review('shop', async () => {
          begun();
          await new Promise(resolve => setTimeout(resolve, 200));
        });
      });
    };
    await world.pass();
    await review;
    await world.pass();
    expect(await world.standings()).toEqual({
      shop: '0 not met, 0 unknown, due 2026-12-04, by user:default/sre',
    });
  });

  it('are counted at the end of each day on which something changed', async () => {
    const world = await start({
      ...gapOfOne,
      tierKinds: ['component', 'resource'],
    });
    world.catalog.put(
      leaning('shop', 1, ['mail']),
      leaning('mail', 4),
      leaning('odd', undefined),
      related('API', 'orders'),
    );
    await world.pass();
    const first = [
      'component',
      '2026-11-24',
      {
        entities: 3,
        tiers: { 'tier-1': 1, 'tier-4': 1 },
        untagged: 1,
        notMet: 1,
        inverted: 1,
      },
    ];
    const none = {
      entities: 0,
      tiers: {},
      untagged: 0,
      notMet: 0,
      inverted: 0,
    };
    const resources = ['resource', '2026-11-24', none];
    expect(await world.days()).toEqual([first, resources]);

    world.setTime('2026-11-25T08:00:00Z');
    await world.pass();
    expect(await world.days()).toEqual([first, resources]);

    world.catalog.put(leaning('odd', 2));
    await world.pass();
    world.catalog.put(leaning('mail', 2));
    await world.pass();
    expect(await world.days()).toEqual([
      first,
      [
        'component',
        '2026-11-25',
        {
          entities: 3,
          tiers: { 'tier-1': 1, 'tier-2': 2 },
          untagged: 0,
          notMet: 0,
          inverted: 0,
        },
      ],
      resources,
    ]);
  });

  it('are asked of the kinds that are expected to have a tier, and of no other', async () => {
    const world = await start(ladder({ onCall: true, maximumTierGap: 1 }));
    world.catalog.put(
      leaning('shop', 1),
      related('System', 'sales', {}, { spec: { tier: 'tier-1' } }),
      related('API', 'orders', {}, { spec: { tier: 'tier-1' } }),
    );
    await world.pass();
    expect(Object.keys(await world.standings())).toEqual(['shop']);

    const wider = world.restarted({
      ...ladder({ onCall: true, maximumTierGap: 1 }),
      tierKinds: ['Component', 'API'],
    });
    await wider.pass();
    expect(Object.keys(await wider.standings())).toEqual(['orders', 'shop']);

    const narrow = wider.restarted({
      ...ladder({ onCall: true, maximumTierGap: 1 }),
      tierKinds: ['API'],
    });
    await narrow.pass();
    expect(Object.keys(await narrow.standings())).toEqual(['orders']);
  });

  it('are the same after any changes, whichever replica settles them, as judged from nothing', async () => {
    const settings = ladder(
      { maximumTierGap: 1, onCall: true },
      { maximumTierGap: 0 },
    );
    const replicas = [await start(settings)];
    replicas.push(replicas[0].restarted(settings));
    const { catalog, knex } = replicas[0];
    const random = lcg(11);
    const names = Array.from({ length: 14 }, (_, index) => `n${index}`);
    const some = () => names.filter(() => random() < 0.12);
    const tier = () => Math.floor(random() * 5) || undefined;
    for (let round = 0; round < 14; round++) {
      for (const name of round === 0 ? names : some()) {
        if (random() < 0.2) catalog.remove(`component:default/${name}`);
        else catalog.put(leaning(name, tier(), some()));
      }
      if (random() < 0.5) {
        await replicas[0].assign(names[round], `tier-${tier() ?? 1}`);
      }
      await replicas[random() < 0.7 ? 0 : 1].pass();

      const source = tierSourceOf(knex, replicas[0].config);
      const judged = await judgeEntities(
        {
          ...replicas[0].config,
          knex,
          kinds: source.kinds,
          sweep: await source.graph.current(),
          definitions: new ScorecardDefinitions(),
        },
        names.map(name => `component:default/${name}`),
        replicas[0].now,
      );
      const expected = judged.flatMap(({ row, findings }) =>
        findingRows(row, findings),
      );
      const stored = await knex('tier_findings').select('*');
      expect(sorted(stored.map(({ since, ...row }) => row))).toEqual(
        sorted(expected),
      );
    }
  });
});

function sorted(rows: object[]): string[] {
  return rows.map(row => JSON.stringify(Object.entries(row).sort())).sort();
}
