import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { related } from '../../notices/__testUtils__/noticeWorld';
import { TierWorld } from '../../tiers/__testUtils__/tierWorld';
import { tierApi } from '../../tiers/read/__testUtils__/tierApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const nameOf = (ref: string) => ref.split('/')[1];
const names = (items: { entityRef: string }[]) =>
  items.map(({ entityRef }) => nameOf(entityRef));
const ref = (name: string) => `component:default/${name}`;
const group = (name: string) => `group:default/${name}`;

/** Sees what has no `secret` in its name. */
const restricted = { shown: (at: string) => !at.includes('secret') };

function product(name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'PlatformProduct',
    metadata: { name, namespace: 'default', title: `The ${name}` },
    spec: {
      owner: 'group:default/platform',
      lifecycle: 'production',
      capability: 'Queues',
      adoption: {
        eligible: { kind: 'Component', 'spec.type': 'service' },
        target: 0.8,
      },
      ...spec,
    },
  } as Entity;
}

function service(name: string, uses: string[] = [], owner = 'team-a') {
  return related(
    'Component',
    name,
    { dependsOn: uses.map(ref), ownedBy: [group(owner)] },
    { title: `Service ${name}`, spec: { owner } },
  );
}

describe.each(databases.eachSupportedId())('reading products on %s', id => {
  let world: TierWorld;

  beforeEach(async () => {
    world = await TierWorld.start(await databases.init(id));
    world.catalog.put(
      product('queue', { parts: [ref('broker'), ref('secret-part')] }),
      product('mail', { parts: [ref('post')] }),
      product('secret-product', { parts: [ref('post')] }),
      product('docs', {
        adoption: undefined,
        capability: undefined,
        lifecycle: 'experimental',
      }),
      related('Component', 'broker', {}, { spec: { type: 'library' } }),
      related('Component', 'secret-part', {}, { spec: { type: 'library' } }),
      related('Component', 'post', {}, { spec: { type: 'library' } }),
      service('cart', ['broker']),
      service('shop', ['post'], 'team-b'),
      service('secret-shop', ['broker'], 'team-b'),
      service('idle'),
    );
    await world.pass();
    // A second one finds nothing new: what comes from now on was not there before.
    await world.pass();
    world.setTime('2026-11-26T08:00:00Z');
    world.catalog.put(service('idle', ['broker']), service('fresh'));
    await world.pass();
  });

  it('lists products with adoption, as they are filtered', async () => {
    const { get, all } = await tierApi(world);
    expect((await all('/products', 1)).map(({ name }) => name)).toEqual([
      'docs',
      'mail',
      'queue',
      'secret-product',
    ]);
    const { items } = await get('/products?search=QUEUE&capability=queues');
    const queue = items.find(({ name }: any) => name === 'queue');
    expect(queue).toMatchObject({
      productRef: 'platformproduct:default/queue',
      title: 'The queue',
      lifecycle: 'production',
      parts: 2,
      adoption: { eligible: 5, adopted: 3, unknown: 0 },
      target: 0.8,
      notices: 0,
    });
    const early = await get('/products?lifecycle=experimental');
    expect(early.items).toMatchObject([
      { name: 'docs', adoption: { eligible: 0, adopted: 0, unknown: 0 } },
    ]);
  });

  it('tells nothing of hidden products, parts and consumers', async () => {
    const { get } = await tierApi(world, restricted);
    const { items, totalItems } = await get('/products');
    expect(totalItems).toBe(3);
    expect(items[2]).toMatchObject({
      name: 'queue',
      parts: 2,
      adoption: { eligible: 4, adopted: 2, unknown: 0 },
    });
    const queue = await get('/products/queue');
    expect(queue.partList[1]).toEqual({
      entityRef: ref('secret-part'),
      title: 'secret-part',
      kind: 'component',
      known: false,
    });
    expect(JSON.stringify({ ...queue, partList: [] })).not.toContain('secret');
    expect(queue.competing).toEqual([
      { name: 'mail', title: 'The mail', entities: 1 },
    ]);
    await expect(get('/products/secret-product')).rejects.toThrow(
      '404 No platform product "secret-product"',
    );
    const consumers = await get('/products/queue/consumers');
    expect([names(consumers.items), consumers.totalItems]).toEqual([
      ['cart', 'fresh', 'idle', 'shop'],
      4,
    ]);
    const summary = await get('/products/queue/summary');
    expect(summary.items).toMatchObject([
      { key: group('team-a'), adoption: { eligible: 3, adopted: 2 } },
      { key: group('team-b'), adoption: { eligible: 1, adopted: 0 } },
    ]);
    const history = await get('/products/queue/history');
    expect(
      history.items.map((day: any) => [day.day, day.eligible, day.adopted]),
    ).toEqual([
      ['2026-11-24', 3, 1],
      ['2026-11-25', 3, 1],
      ['2026-11-26', 4, 2],
    ]);
  });

  it('shows how one product is taken up', async () => {
    await world.addNotice('old', { subjects: [ref('broker')] });
    await world.knex('product_visits').insert({
      product: 'queue',
      owner: group('team-b'),
      first_at: world.now,
      last_at: world.now,
    });
    const { get } = await tierApi(world);
    const queue = await get('/products/queue');
    expect(queue).toMatchObject({
      notices: 1,
      partList: [
        { entityRef: ref('broker'), kind: 'component', known: true },
        { entityRef: ref('secret-part'), known: true },
      ],
      competing: [
        { name: 'mail', entities: 1 },
        { name: 'secret-product', entities: 1 },
      ],
      funnel: { eligible: 5, aware: 2, started: 3, adopted: 3, healthy: 0 },
      segments: {
        new: { eligible: 1, adopted: 0, unknown: 0 },
        old: { eligible: 4, adopted: 3, unknown: 0 },
      },
    });
  });

  it('lists everybody a product is meant for, with what they use instead', async () => {
    await world.knex('adoption_notes').insert({
      product: 'queue',
      entity_ref: ref('shop'),
      text: 'Needs order',
      written_by: 'user:default/dev',
      written_at: world.now,
    });
    const { get, all, csv } = await tierApi(world);
    const url = '/products/queue/consumers';
    expect(names(await all(url, 2))).toEqual([
      'cart',
      'fresh',
      'idle',
      'secret-shop',
      'shop',
    ]);
    const behind = await get(`${url}?state=not-adopted`);
    expect(behind.totalItems).toBe(2);
    expect(behind.items[1]).toEqual({
      entityRef: ref('shop'),
      title: 'Service shop',
      owner: group('team-b'),
      state: 'not-adopted',
      since: '2026-11-24T08:00:00.000Z',
      note: {
        text: 'Needs order',
        by: 'user:default/dev',
        at: '2026-11-26T08:00:00.000Z',
      },
      uses: 'mail',
    });
    expect(
      names((await get(`${url}?owner=${group('team-b')}&search=SHOP`)).items),
    ).toEqual(['secret-shop', 'shop']);
    expect(await csv(`${url}?state=not-adopted`)).toContain('Needs order');
  });

  it('narrows those that a product is meant for to a system', async () => {
    world.catalog.put(
      related('System', 'till', {}, {}),
      related(
        'Component',
        'desk',
        { partOf: ['system:default/till'], ownedBy: [group('team-b')] },
        { spec: { owner: 'team-b', system: 'till' } },
      ),
    );
    await world.pass();
    const { get } = await tierApi(world);
    const url = '/products/queue/consumers';
    const { items, totalItems } = await get(
      `${url}?system=system:default/till`,
    );
    expect(items).toMatchObject([
      { entityRef: ref('desk'), system: 'system:default/till' },
    ]);
    expect(totalItems).toBe(1);
    const without = await get(`${url}?system=none`);
    expect(names(without.items)).not.toContain('desk');
    expect(without.totalItems).toBe(5);
  });

  it('lists what is open at what a product is made of, the worst first', async () => {
    world.catalog.put(
      {
        apiVersion: 'platform-products/v1alpha1',
        kind: 'Scorecard',
        metadata: { name: 'ready', title: 'Ready', namespace: 'default' },
        spec: {
          owner: 'group:default/sre',
          appliesTo: { kind: 'Component' },
          levels: [{ name: 'bronze', title: 'Bronze' }],
          checks: ['one', 'two'].map(name => ({
            name,
            title: name,
            level: 'bronze',
            expect: `'${name}' in annotations`,
          })),
        },
      } as Entity,
      product('queue', {
        parts: ['system:default/bus', ref('secret-part'), ref('broker')],
      }),
      related('System', 'bus', {}, {}),
      related(
        'Component',
        'relay',
        { partOf: ['system:default/bus'], dependsOn: [ref('broker')] },
        { spec: { type: 'library' } },
      ),
      related(
        'Component',
        'broker',
        {},
        {
          spec: { type: 'library' },
          annotations: { one: '1', 'platform-products/slo-latency': '99' },
        },
      ),
      related(
        'Component',
        'secret-part',
        {},
        {
          spec: { type: 'library' },
          annotations: { 'platform-products/slo-latency': '98.5' },
        },
      ),
    );
    await world.pass();
    const idOf = async (name: string) =>
      (await world.knex('entities').where('ref', ref(name)).first()).id;
    const relay = await idOf('relay');
    await world.knex('tier_findings').insert({
      entity_id: relay,
      obligation: 'maximumTierGap',
      name: '',
      state: 'not-met',
      why: 'It leans on the secret one.',
      fix: 'Lean on something else.',
      path: null,
      mentions: JSON.stringify([ref('secret-part')]),
      since: world.now,
      tier: 'tier-1',
      tier_rank: 1,
      owner: null,
    });
    await world
      .knex('tier_standings')
      .insert({
        entity_id: relay,
        review_demanded: false,
        not_met: 1,
        unknown: 0,
        inverted: true,
      })
      .onConflict('entity_id')
      .merge();
    const { get, all, csv } = await tierApi(world);
    const url = '/products/queue/findings';
    const { items, totals, totalItems } = await get(url);
    const failing = (count: number) => [
      { name: 'ready', title: 'Ready', failing: count },
    ];
    expect(items).toMatchObject([
      {
        entityRef: ref('relay'),
        obligations: [
          { obligation: 'maximumTierGap', why: 'It leans on the secret one.' },
        ],
        inverted: true,
        scorecards: failing(2),
      },
      {
        entityRef: ref('secret-part'),
        obligations: [],
        scorecards: failing(2),
      },
      { entityRef: ref('broker'), inverted: false, scorecards: failing(1) },
    ]);
    expect(totalItems).toBe(3);
    expect(totals).toEqual({
      parts: 5,
      open: 3,
      obligations: 1,
      inverted: 1,
      failing: 5,
    });
    expect(names(await all(url, 1))).toEqual([
      'relay',
      'secret-part',
      'broker',
    ]);
    expect(await csv(url)).toContain('ready: 2');
    const { declaredSlos } = await get('/products/queue');
    expect(declaredSlos).toEqual([
      {
        name: 'latency',
        entityRef: ref('secret-part'),
        title: 'secret-part',
        objective: 98.5,
      },
      {
        name: 'latency',
        entityRef: ref('broker'),
        title: 'broker',
        objective: 99,
      },
    ]);

    const seen = await (await tierApi(world, restricted)).get(url);
    expect(names(seen.items)).toEqual(['relay', 'broker']);
    expect(seen.totals).toMatchObject({ parts: 4, failing: 3 });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  it('sums up groups, those most behind first', async () => {
    const { get, all } = await tierApi(world);
    const url = '/products/queue/summary?groupBy=owner';
    const rows = await all(url, 1);
    expect(rows.map(({ key, adoption }: any) => [key, adoption])).toEqual([
      [group('team-a'), { eligible: 3, adopted: 2, unknown: 0 }],
      [group('team-b'), { eligible: 2, adopted: 1, unknown: 0 }],
    ]);
    const tiers = await get('/products/queue/summary?groupBy=tier&order=name');
    expect(tiers.items[0]).toMatchObject({ key: 'none', title: 'none' });
  });

  it('tells how days ended', async () => {
    const { get } = await tierApi(world);
    const { items } = await get('/products/queue/history');
    expect(items).toEqual([
      { day: '2026-11-24', eligible: 4, adopted: 2, unknown: 0 },
      { day: '2026-11-25', eligible: 4, adopted: 2, unknown: 0 },
      { day: '2026-11-26', eligible: 5, adopted: 3, unknown: 0 },
    ]);
  });

  it('lists releases, newest first', async () => {
    await world.knex('releases').insert(
      [1, 2, 3].map(number => ({
        id: `r${number}`,
        product: 'queue',
        version: number === 3 ? '3.0.0' : null,
        title: `Release ${number}`,
        notes: 'Faster',
        published_at: new Date(world.now.getTime() + (number > 1 ? 1 : 0)),
        published_by: 'user:default/pm',
        told: true,
      })),
    );
    const { all } = await tierApi(world);
    const items = await all('/products/queue/releases', 1);
    expect(items.map(one => one.id)).toEqual(['r3', 'r2', 'r1']);
    expect(items[0]).toMatchObject({ version: '3.0.0', title: 'Release 3' });
  });

  it('measures a quarter against the one before', async () => {
    await world.addNotice('due', {
      subjects: [ref('broker')],
      sunsetAt: '2026-12-31T00:00:00Z',
    });
    const { get } = await tierApi(world);
    const kpis = await get('/kpis');
    expect(kpis).toMatchObject({
      quarter: '2026-Q4',
      from: '2026-10-01',
      to: '2026-12-31',
      migrations: { value: 0, of: 3 },
      newOnPath: { of: 0 },
      tierCoverage: { value: 0, of: 8 },
    });
    expect(kpis.products[1]).toEqual({
      name: 'queue',
      title: 'The queue',
      value: 0.6,
      coverage: 1,
      target: 0.8,
      of: 5,
      trend: [
        {
          quarter: '2026-Q4',
          value: 0.6,
          coverage: 1,
          numerator: 3,
          denominator: 5,
        },
      ],
    });
    expect(kpis.newOnPath.trend).toEqual([]);
    world.setTime('2027-01-10T08:00:00Z');
    world.catalog.put(service('fresh', ['broker']));
    await world.pass();
    const next = await get('/kpis');
    expect(next.products[1]).toMatchObject({ value: 0.8, before: 0.6 });
    const past = await get('/kpis?quarter=2026-Q4');
    expect(past.products[1]).toMatchObject({ value: 0.6, of: 5 });
    expect(past.products[1].before).toBeUndefined();
    const future = await get('/kpis?quarter=2030-Q1');
    expect(future.products[1]).toMatchObject({ of: 0, trend: [] });
  });

  it('tells how each measure went over the quarters that anything is recorded of', async () => {
    await world.addNotice('due', {
      subjects: [ref('broker')],
      sunsetAt: '2026-12-31T00:00:00Z',
    });
    // Before anything was recorded nobody saw who had migrated.
    await world.addNotice('before', {
      subjects: [ref('post')],
      sunsetAt: '2026-08-31T00:00:00Z',
    });
    world.catalog.put({
      apiVersion: 'platform-products/v1alpha1',
      kind: 'GoldenPath',
      metadata: { name: 'way', namespace: 'default' },
      spec: {
        owner: 'group:default/platform',
        version: '1.0.0',
        steps: [{ name: 'go', title: 'Go', expect: 'true' }],
      },
    } as Entity);
    await world.pass();
    await world.knex('entities').where('ref', ref('fresh')).update({
      tier_state: 'own',
      path_state: 'on',
    });
    const journey = (name: string, days: number) => ({
      entity_ref: ref(name),
      path: 'way',
      path_ref: 'goldenpath:default/way',
      state: 'on',
      path_version: '1.0.0',
      drift: 'current',
      source: 'annotation',
      started_at: new Date('2026-12-01T00:00:00Z'),
      codes: 'p',
      steps: '[]',
      done: 1,
      total: 1,
      onboarded_at: new Date(
        Date.parse('2026-12-01T00:00:00Z') + days * 86_400_000,
      ),
      onboarded_rebased: false,
      first_value_rebased: false,
    });
    await world
      .knex('journeys')
      .insert([journey('cart', 4), journey('secret-shop', 8)]);
    world.setTime('2027-04-10T08:00:00Z');
    const { get } = await tierApi(world);
    const kpis = await get('/kpis');
    const trendOf = (measure: { trend: any[] }) =>
      measure.trend.map(({ quarter, value, numerator, denominator }) => [
        quarter,
        value,
        numerator,
        denominator,
      ]);
    expect(trendOf(kpis.products[1])).toEqual([
      ['2026-Q4', 0.6, 3, 5],
      ['2027-Q1', 0.6, 3, 5],
      ['2027-Q2', 0.6, 3, 5],
    ]);
    expect(trendOf(kpis.migrations)).toEqual([['2026-Q4', 0, 0, 3]]);
    expect(trendOf(kpis.newOnPath)).toEqual([['2026-Q4', 1, 1, 1]]);
    expect(trendOf(kpis.tierCoverage)).toEqual([
      ['2026-Q4', 0, 0, 8],
      ['2027-Q1', 0, 0, 8],
      ['2027-Q2', 1 / 8, 1, 8],
    ]);
    expect(trendOf(kpis.timeToOnboard)).toEqual([['2026-Q4', 4, undefined, 2]]);
    expect(kpis.timeToFirstValue.trend).toEqual([]);

    const seen = await (await tierApi(world, restricted)).get('/kpis');
    expect(trendOf(seen.products[1])).toEqual([
      ['2026-Q4', 0.5, 2, 4],
      ['2027-Q1', 0.5, 2, 4],
      ['2027-Q2', 0.5, 2, 4],
    ]);
    expect(trendOf(seen.newOnPath)).toEqual(trendOf(kpis.newOnPath));
    expect(trendOf(seen.timeToOnboard)).toEqual([['2026-Q4', 4, undefined, 1]]);
    expect(trendOf(seen.tierCoverage)).toEqual([['2027-Q2', 1 / 6, 1, 6]]);
  });

  it('remembers eight quarters, each as it ended', async () => {
    const queue = 'platformproduct:default/queue';
    const last = await world
      .knex('daily_summaries')
      .where({ scorecard: queue, dimension: 'all' })
      .orderBy('day', 'desc')
      .first();
    const days = ['2024-09-01', '2025-02-03', '2025-12-31', '2026-01-01'];
    await world
      .knex('daily_summaries')
      .insert(days.map((day, index) => ({ ...last, day, earned: index + 1 })));
    const tiers = await world.knex('daily_tiers').first();
    await world
      .knex('daily_tiers')
      .insert({ ...tiers, kind: 'component', day: '2024-09-01' });
    const { get } = await tierApi(world);
    const kpis = await get('/kpis');
    expect(
      kpis.products[1].trend.map((one: any) => [one.quarter, one.numerator]),
    ).toEqual([
      ['2025-Q1', 2],
      ['2025-Q2', 2],
      ['2025-Q3', 2],
      ['2025-Q4', 3],
      ['2026-Q1', 4],
      ['2026-Q2', 4],
      ['2026-Q3', 4],
      ['2026-Q4', 3],
    ]);
  });
});
