import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'csv-parse/sync';
import {
  domain,
  scorecard,
  system,
} from '../../ingest/__testUtils__/testCatalog';
import { related } from '../../notices/__testUtils__/noticeWorld';
import { TierWorld } from '../__testUtils__/tierWorld';
import { TestCaller, tierApi } from './__testUtils__/tierApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const settings: JsonObject = {
  tiers: [
    {
      name: 'tier-1',
      title: 'Tier 1',
      obligations: {
        maximumTierGap: 1,
        reviewIntervalDays: 90,
        minimumNoticeDays: 90,
        slos: { availability: 99.9, latency: 99 },
        scorecards: { ready: 'silver' },
      },
    },
    {
      name: 'tier-2',
      title: 'Tier 2',
      obligations: { maximumTierGap: 1, reviewIntervalDays: 180 },
    },
    { name: 'tier-3', title: 'Tier 3' },
    { name: 'tier-4', title: 'Tier 4' },
  ],
};

const nameOf = (ref: string) => ref.split('/')[1];
const names = (items: { entityRef: string }[]) =>
  items.map(({ entityRef }) => nameOf(entityRef));
const ref = (name: string) => `component:default/${name}`;
const group = (name: string) => `group:default/${name}`;
const tierPath = (name: string) => `/entities/component/default/${name}/tier`;
const hop = ({ from, type, to }: { from: string; type: string; to: string }) =>
  `${nameOf(from)} ${type} ${nameOf(to)}`;

/** Sees what has no `secret` in its name. */
const restricted: TestCaller = { shown: at => !at.includes('secret') };

describe.each(databases.eachSupportedId())('reading tiers on %s', id => {
  let world: TierWorld;

  function service(
    name: string,
    tier: number | undefined,
    relations: Record<string, string[]> = {},
    parts: JsonObject & { spec?: JsonObject } = {},
  ) {
    const { spec, ...metadata } = parts;
    return related(
      'Component',
      name,
      {
        ownedBy: [group(String(spec?.owner ?? 'team-a'))],
        ...(spec?.system && { partOf: [`system:default/${spec.system}`] }),
        ...relations,
      },
      {
        title: `The ${name}`,
        ...metadata,
        spec: { ...spec, ...(tier && { tier: `tier-${tier}` }) },
      },
    );
  }

  /**
   * `web` leans on `db` through `cart`, and directly on `secret-db`; both are far less critical.
   * `lib` has no tier, and `web` and `secret-web` lean on it.
   */
  beforeEach(async () => {
    world = await TierWorld.start(await databases.init(id), settings);
    world.catalog.put(
      domain('trade', 'tier-3'),
      system('shop', undefined, { domain: 'trade' }),
      scorecard('ready', [
        { name: 'described', expect: "entity.metadata.description != ''" },
        { name: 'silvery', level: 'silver', expect: 'false' },
      ]),
      related('API', 'orders'),
      service('web', 1, {
        dependsOn: [ref('cart'), ref('lib')],
        consumesApi: ['api:default/orders'],
      }),
      service(
        'cart',
        2,
        { dependsOn: [ref('db')] },
        {
          annotations: {
            'platform-products/last-reviewed-at': '2026-11-01',
          },
        },
      ),
      service('db', 4, {}, { spec: { owner: 'team-b' } }),
      service(
        'orders-service',
        2,
        { providesApi: ['api:default/orders'] },
        {
          annotations: {
            'platform-products/last-reviewed-at': '2026-01-01',
          },
          spec: { owner: 'team-b', system: 'shop' },
        },
      ),
      service('lib', undefined, {}, { spec: { owner: 'team-b' } }),
      service('stock', undefined, {}, { spec: { system: 'shop' } }),
      service('secret-web', 1, { dependsOn: [ref('lib'), ref('cart')] }),
      service('secret-db', 4),
    );
    await world.pass();
  });

  const put = async (...entities: Parameters<typeof service>[]) => {
    world.catalog.put(...entities.map(one => service(...one)));
    await world.pass();
  };

  describe('findings', () => {
    it('are listed with the most critical first, each once over all pages', async () => {
      const { all, get } = await tierApi(world);
      const { totalItems, items } = await get('/tiers/findings?limit=500');
      expect(items).toHaveLength(totalItems);
      expect(items.map(({ rank }: any) => rank)).toEqual(
        items.map(({ rank }: any) => rank).sort(),
      );
      for (const limit of [1, 2, 3, 7]) {
        expect(await all('/tiers/findings', limit)).toEqual(items);
      }
      expect(
        items.filter(
          ({ entityRef, obligation }: any) =>
            entityRef === ref('web') && obligation === 'maximumTierGap',
        ),
      ).toMatchObject([
        {
          title: 'The web',
          owner: group('team-a'),
          tier: 'tier-1',
          state: 'not-met',
          why: 'It leans on component:default/db (Tier 4) through 1 other; Tier 1 allows dependencies up to 1 rank less critical.',
          path: [
            { from: ref('web'), type: 'dependsOn', to: ref('cart') },
            { from: ref('cart'), type: 'dependsOn', to: ref('db') },
          ],
          since: world.now.toISOString(),
        },
      ]);
    });

    it.each([
      ['obligation=slos', ['web', 'web', 'secret-web', 'secret-web']],
      ['obligation=slos&entityRef=Component:Default/WEB', ['web', 'web']],
      ['obligation=maximumTierGap', ['web', 'secret-web', 'cart']],
      ['obligation=maximumTierGap&tier=tier-2&tier=nope', ['cart']],
      ['obligation=maximumTierGap&tier=nope', []],
      ['obligation=maximumTierGap&state=unknown', []],
      [
        'obligation=maximumTierGap&obligation=reviewIntervalDays&tier=tier-2',
        ['cart', 'orders-service'],
      ],
      ['owner=group:default/TEAM-B', ['orders-service']],
      ['owner=none', []],
      ['owner=none&owner=group:default/team-b', ['orders-service']],
      ['owner=group:default/team-b&obligation=slos', []],
      ['system=system:default/shop', ['orders-service']],
      ['domain=domain:default/trade', ['orders-service']],
      ['kind=api', []],
      ['kind=Component&search=CART', ['cart']],
      ['search=the%20orders&state=not-met', ['orders-service']],
      ['search=nothing', []],
    ])('are filtered by %s', async (query, found) => {
      const { get, all } = await tierApi(world);
      const body = await get(`/tiers/findings?${query}`);
      expect(names(body.items)).toEqual(found);
      expect(body.totalItems).toBe(found.length);
      expect(await all(`/tiers/findings?${query}`, 1)).toEqual(body.items);
    });

    it('go on where they ended, whatever came or went meanwhile', async () => {
      const { get } = await tierApi(world);
      const path = '/tiers/findings?obligation=slos&limit=1';
      const first = await get(path);
      await world
        .knex('tier_findings')
        .where({ obligation: 'slos', name: 'latency' })
        .delete();
      const second = await get(`${path}&cursor=${first.nextCursor}`);
      expect(first.items[0]).toMatchObject({
        entityRef: ref('web'),
        name: 'availability',
      });
      expect(names(second.items)).toEqual(['secret-web']);
      expect(second.nextCursor).toBeUndefined();
    });

    it('can be read as CSV', async () => {
      const { csv } = await tierApi(world);
      const rows = parse<Record<string, string>>(
        await csv('/tiers/findings?obligation=maximumTierGap'),
        { columns: true },
      );
      expect(rows.map(({ entityRef, path }) => [entityRef, path])).toEqual([
        [
          ref('web'),
          `${ref('web')} dependsOn ${ref('cart')}, ${ref(
            'cart',
          )} dependsOn ${ref('db')}`,
        ],
        [
          ref('secret-web'),
          `${ref('secret-web')} dependsOn ${ref('cart')}, ${ref(
            'cart',
          )} dependsOn ${ref('db')}`,
        ],
        [ref('cart'), `${ref('cart')} dependsOn ${ref('db')}`],
      ]);
    });

    it('of hidden entities are neither listed nor counted', async () => {
      const { get, all } = await tierApi(world, restricted);
      const body = await get('/tiers/findings');
      expect(JSON.stringify(body)).not.toContain('secret');
      expect(body.totalItems).toBe(body.items.length);
      expect(body.items.length).toBeGreaterThan(5);
      expect(await all('/tiers/findings', 2)).toEqual(body.items);
      expect((await get('/tiers/findings?search=secret')).totalItems).toBe(0);
    });

    it('say that there is something hidden, and not what', async () => {
      world.catalog.put(
        related('API', 'secret-api'),
        service('web', 1, {
          dependsOn: [ref('secret-db')],
          consumesApi: ['api:default/secret-api'],
        }),
      );
      await world.pass();
      await world.addNotice('n', {
        title: 'The secret goes away',
        subjects: ['api:default/secret-api'],
        announcedAt: '2026-11-24',
        sunsetAt: '2026-12-01',
      });
      await world.pass();

      const open = await tierApi(world);
      const seen = await open.get(
        '/tiers/findings?entityRef=component:default/web',
      );
      expect(JSON.stringify(seen)).toContain('secret-db');
      expect(JSON.stringify(seen)).toContain('The secret goes away');

      const hidden = await tierApi(world, {
        shown: at => !at.includes('secret') && !at.startsWith('scorecard:'),
      });
      const found = await hidden.get('/tiers/findings');
      const ofEntity = await hidden.get(tierPath('web'));
      for (const findings of [found.items, ofEntity.findings]) {
        const about = (obligation: string) =>
          findings.find(
            (one: any) => one.obligation === obligation && one.state !== 'met',
          );
        expect(about('maximumTierGap')).toMatchObject({
          state: 'not-met',
          why: 'It leans on something that is not visible to you, and that is less critical than its tier allows.',
        });
        expect(about('minimumNoticeDays')).toMatchObject({
          why: 'A deprecation notice that is not visible to you gives fewer days than its tier demands.',
        });
        expect(about('scorecards').why).toContain(
          'a scorecard that is not visible to you',
        );
        for (const one of [
          'maximumTierGap',
          'minimumNoticeDays',
          'scorecards',
        ]) {
          expect(about(one)).not.toHaveProperty('path');
          expect(about(one)).not.toHaveProperty('name');
        }
      }
      const { nextCursor } = await hidden.get(
        '/tiers/findings?obligation=minimumNoticeDays&obligation=slos&limit=1',
      );
      expect(Buffer.from(nextCursor, 'base64url').toString()).not.toContain(
        '"n"',
      );
      for (const body of [found, ofEntity]) {
        expect(JSON.stringify(body)).not.toContain('secret');
      }
      expect(ofEntity.inversions).toEqual([]);
    });
  });

  describe('the summary', () => {
    it('counts tiers, findings and inversions by group, the largest first', async () => {
      const { get, all } = await tierApi(world);
      const body = await get('/tiers/summary');
      expect(body).toEqual({
        totalItems: 2,
        items: [
          {
            group: group('team-a'),
            entities: 5,
            tiers: { 'tier-1': 2, 'tier-2': 1, 'tier-3': 1, 'tier-4': 1 },
            untagged: 0,
            notMet: 3,
            inverted: 3,
          },
          {
            group: group('team-b'),
            entities: 3,
            tiers: { 'tier-2': 1, 'tier-4': 1 },
            untagged: 1,
            notMet: 1,
            inverted: 0,
          },
        ],
      });
      expect(await all('/tiers/summary', 1)).toEqual(body.items);
    });

    it('has a group without a name for those that have none', async () => {
      const { get } = await tierApi(world);
      expect(
        (await get('/tiers/summary?groupBy=system')).items.map((one: any) => [
          one.group,
          one.entities,
        ]),
      ).toEqual([
        [undefined, 6],
        ['system:default/shop', 2],
      ]);
      expect(
        (await get('/tiers/summary?groupBy=domain&kind=API')).items,
      ).toEqual([
        {
          entities: 1,
          tiers: {},
          untagged: 1,
          notMet: 0,
          inverted: 0,
        },
      ]);
    });

    it('counts what a pass has changed', async () => {
      const { get } = await tierApi(world);
      await get('/tiers/summary');
      await put(['new', 1, {}, { spec: { owner: 'team-c' } }]);
      expect((await get('/tiers/summary')).items[2]).toMatchObject({
        group: group('team-c'),
        tiers: { 'tier-1': 1 },
        notMet: 1,
      });
    });

    it('counts visible entities only', async () => {
      const { get } = await tierApi(world, {
        shown: at => !/secret|domain:/.test(at),
      });
      expect((await get('/tiers/summary')).items).toMatchObject([
        { entities: 3, notMet: 2, inverted: 2 },
        { entities: 3 },
      ]);
      expect((await get('/tiers/summary?groupBy=domain')).items).toMatchObject([
        { entities: 6 },
      ]);
    });
  });

  describe('the history', () => {
    const day = (name: string, entities: number) => ({
      kind: 'component',
      day: name,
      counts: JSON.stringify({
        entities,
        tiers: { 'tier-1': entities },
        untagged: 0,
        notMet: 0,
        inverted: 0,
      }),
    });

    it('begins with how things stood and ends with how they stand', async () => {
      await world.knex('daily_tiers').delete();
      await world
        .knex('daily_tiers')
        .insert([day('2026-01-05', 1), day('2026-11-10', 2)]);
      const { get } = await tierApi(world);
      const points = (body: any) =>
        body.points.map((one: any) => [one.day, one.entities]);
      expect(points(await get('/tiers/history?kind=Component'))).toEqual([
        ['2026-08-27', 1],
        ['2026-11-10', 2],
        ['2026-11-24', 8],
      ]);
      expect(
        points(await get('/tiers/history?from=2026-01-01&to=2026-11-10')),
      ).toEqual([
        ['2026-01-05', 1],
        ['2026-11-10', 2],
      ]);
      expect(points(await get('/tiers/history?kind=api'))).toEqual([
        ['2026-11-24', 1],
      ]);
    });

    it('has today as the pass has stored it', async () => {
      const { get } = await tierApi(world);
      expect((await get('/tiers/history')).points).toEqual([
        {
          day: '2026-11-24',
          entities: 8,
          tiers: { 'tier-1': 2, 'tier-2': 2, 'tier-3': 1, 'tier-4': 2 },
          untagged: 1,
          notMet: 4,
          inverted: 3,
        },
      ]);
    });

    it('is withheld from whom the catalog does not show everything', async () => {
      const { get } = await tierApi(world, restricted);
      expect(await get('/tiers/history')).toEqual({
        points: [],
        withheld: true,
      });
    });

    it('refuses days that lie the wrong way round', async () => {
      const { get } = await tierApi(world);
      await expect(
        get('/tiers/history?from=2026-11-02&to=2026-11-01'),
      ).rejects.toThrow(
        '400 Cannot read history: parameter "from" is "2026-11-02"',
      );
    });
  });

  describe('reviews', () => {
    it('begin with what was never reviewed, then go by the day they are due', async () => {
      const { get, all } = await tierApi(world);
      const body = await get('/tiers/reviews');
      expect(
        body.items.map((one: any) => [
          nameOf(one.entityRef),
          one.dueAt?.slice(0, 10),
          one.overdue,
        ]),
      ).toEqual([
        ['web', undefined, true],
        ['secret-web', undefined, true],
        ['orders-service', '2026-06-30', true],
        ['cart', '2027-04-30', false],
      ]);
      expect(body.totalItems).toBe(4);
      for (const limit of [1, 2, 3]) {
        expect(await all('/tiers/reviews', limit)).toEqual(body.items);
      }
    });

    it.each([
      ['state=overdue', ['web', 'secret-web', 'orders-service']],
      ['state=due', ['cart']],
      [
        'state=due&state=overdue&owner=group:default/team-b',
        ['orders-service'],
      ],
      [
        'dueBefore=2026-07-01T00:00:00Z',
        ['web', 'secret-web', 'orders-service'],
      ],
      ['dueBefore=2026-01-01T00:00:00Z', ['web', 'secret-web']],
      ['state=due&dueBefore=2027-01-01T00:00:00Z', []],
      ['tier=tier-2', ['orders-service', 'cart']],
      ['search=CART', ['cart']],
      ['owner=none', []],
    ])('are filtered by %s', async (query, found) => {
      const { get, all } = await tierApi(world);
      const body = await get(`/tiers/reviews?${query}`);
      expect(names(body.items)).toEqual(found);
      expect(body.totalItems).toBe(found.length);
      expect(await all(`/tiers/reviews?${query}`, 1)).toEqual(body.items);
    });

    it('name who reviewed in the portal, and leave out what is hidden', async () => {
      await world.review('web');
      await world.pass();
      const { get } = await tierApi(world, restricted);
      const { items, totalItems } = await get('/tiers/reviews');
      expect(items).toMatchObject([
        { entityRef: ref('orders-service') },
        {
          entityRef: ref('web'),
          reviewedAt: world.now.toISOString(),
          reviewedBy: 'user:default/sre',
        },
        { entityRef: ref('cart') },
      ]);
      expect(totalItems).toBe(3);
    });
  });

  describe('assignments', () => {
    beforeEach(async () => {
      const propose = async (name: string, values: object) => {
        world.now = new Date(world.now.getTime() + 1_000);
        await world.assign(name, 'tier-1', values);
      };
      await propose('cart', {});
      await propose('lib', {
        state: 'proposed',
        decided_by: null,
        decided_at: null,
      });
      await propose('gone', { tier: 'tier-9' });
      await propose('secret-db', { state: 'rejected' });
      await world.pass();
      await world
        .knex('tier_assignments')
        .where({ entity_ref: ref('gone') })
        .update({ disagreement: 'orphaned' });
    });

    it('are listed with the newest proposal first', async () => {
      const { get, all } = await tierApi(world);
      const body = await get('/tier-assignments');
      expect(body.items).toMatchObject([
        { entityRef: ref('secret-db'), state: 'rejected', known: true },
        {
          entityRef: ref('gone'),
          tier: 'tier-9',
          onLadder: false,
          known: false,
          disagreement: 'orphaned',
        },
        {
          entityRef: ref('lib'),
          title: 'The lib',
          state: 'proposed',
          owner: group('team-b'),
        },
        {
          entityRef: ref('cart'),
          effectiveTier: 'tier-1',
          disagreement: 'different',
          may: { decide: false, withdraw: false },
        },
      ]);
      expect(body.totalItems).toBe(4);
      for (const limit of [1, 2, 3]) {
        expect(await all('/tier-assignments', limit)).toEqual(body.items);
      }
    });

    it.each([
      ['state=proposed', ['lib']],
      ['state=proposed&state=approved', ['gone', 'lib', 'cart']],
      ['tier=tier-9', ['gone']],
      ['disagreement=different&disagreement=orphaned', ['gone', 'cart']],
      ['disagreement=different&state=proposed', []],
      ['owner=group:default/team-a', ['secret-db', 'cart']],
      ['owner=none', ['gone']],
      ['owner=none&search=go', ['gone']],
      ['search=the%20c', ['cart']],
      ['search=GONE', ['gone']],
      ['entityRef=component:default/CART', ['cart']],
      ['entityRef=component:default/cart&owner=group:default/team-b', []],
      ['entityRef=component:default/gone&owner=group:default/team-b', []],
    ])('are filtered by %s', async (query, found) => {
      const { get, all } = await tierApi(world);
      const body = await get(`/tier-assignments?${query}`);
      expect(names(body.items)).toEqual(found);
      expect(body.totalItems).toBe(found.length);
      expect(await all(`/tier-assignments?${query}`, 1)).toEqual(body.items);
    });

    it('of what the catalog does not show are left out', async () => {
      const { get } = await tierApi(world, restricted);
      const body = await get('/tier-assignments');
      expect(names(body.items)).toEqual(['lib', 'cart']);
      expect(body.totalItems).toBe(2);
    });

    it('that differ from the file make an entity conflicting', async () => {
      const { get } = await tierApi(world);
      const { items } = await get('/entities?tierState=conflicting');
      expect(names(items)).toEqual(['cart']);
    });
  });

  describe('the map', () => {
    const shape = (body: any) => ({
      nodes: body.nodes.map(
        (one: any) =>
          `${nameOf(one.entityRef)} ${one.rank ?? '-'}${
            one.inverted ? ' inverted' : ''
          }${one.context ? ' context' : ''}`,
      ),
      edges: body.edges.map(
        (one: any) => `${hop(one)}${one.inverted ? ' inverted' : ''}`,
      ),
      total: body.totalNodes,
    });

    it('shows who leans on whom, the most critical first', async () => {
      const { get } = await tierApi(world);
      expect(shape(await get('/tiers/map'))).toEqual({
        nodes: [
          'secret-web 1 inverted',
          'web 1 inverted',
          'cart 2 inverted',
          'orders-service 2',
          'stock 3',
          'db 4',
          'secret-db 4',
          'orders -',
          'lib -',
        ],
        edges: [
          'orders providesApi orders-service',
          'cart dependsOn db inverted',
          'secret-web dependsOn cart inverted',
          'secret-web dependsOn lib',
          'web consumesApi orders',
          'web dependsOn cart inverted',
          'web dependsOn lib',
        ],
        total: 9,
      });
    });

    it('keeps the most critical where there are too many', async () => {
      const { get } = await tierApi(world);
      expect(shape(await get('/tiers/map?limit=3'))).toMatchObject({
        nodes: ['secret-web 1 inverted', 'web 1 inverted', 'cart 2 inverted'],
        total: 9,
      });
    });

    it.each([
      [
        'tier=tier-2&tier=none',
        ['cart 2 inverted', 'orders-service 2', 'orders -', 'lib -'],
      ],
      ['kind=system&kind=domain', ['trade 3', 'shop 3']],
      ['owner=group:default/team-b', ['orders-service 2', 'db 4', 'lib -']],
      ['system=system:default/shop', ['orders-service 2', 'stock 3']],
      ['domain=domain:default/trade&tier=tier-3', ['stock 3']],
    ])('shows what is selected by %s', async (query, nodes) => {
      const { get } = await tierApi(world);
      const found = shape(await get(`/tiers/map?${query}`));
      expect(found).toMatchObject({ nodes, total: nodes.length });
    });

    it('shows what is around an entity', async () => {
      const { get } = await tierApi(world);
      expect(
        shape(await get('/tiers/map?focus=Component:default/LIB&depth=1')),
      ).toEqual({
        nodes: [
          'secret-web 1 inverted context',
          'web 1 inverted context',
          'lib -',
        ],
        edges: ['secret-web dependsOn lib', 'web dependsOn lib'],
        total: 3,
      });
      expect(
        shape(
          await get(
            `/tiers/map?focus=${ref(
              'lib',
            )}&depth=2&owner=group:default/team-a&limit=2`,
          ),
        ),
      ).toMatchObject({
        nodes: ['secret-web 1 inverted context', 'lib -'],
        total: 5,
      });
      await expect(
        get('/tiers/map?focus=component:default/nobody'),
      ).rejects.toThrow('404 No entity "component:default/nobody"');
    });

    it('shows the ways of inversions alone', async () => {
      const { get } = await tierApi(world);
      expect(shape(await get('/tiers/map?inversions=only'))).toMatchObject({
        nodes: [
          'secret-web 1 inverted',
          'web 1 inverted',
          'cart 2 inverted',
          'db 4',
        ],
        total: 4,
      });
      expect(
        shape(await get('/tiers/map?inversions=only&tier=tier-2')),
      ).toMatchObject({
        nodes: ['cart 2 inverted', 'db 4 context'],
        edges: ['cart dependsOn db inverted'],
      });
      expect(
        shape(await get(`/tiers/map?inversions=only&focus=${ref('web')}`))
          .nodes,
      ).toEqual(['web 1 inverted', 'cart 2 inverted', 'db 4 context']);
      expect(
        shape(
          await get('/tiers/map?inversions=only&owner=group:default/team-b'),
        ),
      ).toEqual({ nodes: [], edges: [], total: 0 });
    });

    it('goes over systems to where an inversion leads', async () => {
      await put(['web', 1, { dependsOn: ['system:default/shop'] }]);
      const { get } = await tierApi(world);
      expect(
        shape(await get('/tiers/map?inversions=only&tier=tier-1')),
      ).toMatchObject({
        nodes: expect.arrayContaining(['web 1 inverted', 'shop 3 context']),
        edges: expect.arrayContaining(['web dependsOn shop inverted']),
      });
    });

    it('shows nothing of what is hidden, but that there is an inversion', async () => {
      await put(['web', 1, { dependsOn: [ref('secret-db'), ref('lib')] }]);
      const { get } = await tierApi(world, restricted);
      for (const query of ['', '?focus=component:default/web&depth=5']) {
        const body = await get(`/tiers/map${query}`);
        expect(JSON.stringify(body)).not.toContain('secret');
        expect(shape(body).nodes[0]).toBe('web 1 inverted');
        expect(shape(body).edges).toContain('web dependsOn lib');
        expect(body.totalNodes).toBe(body.nodes.length);
      }
      expect(
        shape(await get('/tiers/map?inversions=only&tier=tier-1')),
      ).toEqual({ nodes: ['web 1 inverted'], edges: [], total: 1 });
      await expect(
        get('/tiers/map?focus=component:default/secret-db'),
      ).rejects.toThrow('404 No entity');
    });
  });

  describe('effective tiers', () => {
    const tiers = (items: any[]) =>
      Object.fromEntries(
        items.map(({ entityRef, tier }) => [nameOf(entityRef), tier]),
      );

    it('are all given once, inherited ones as well, and then only as they change', async () => {
      const { get } = await tierApi(world);
      const first = await get('/tiers/effective?limit=4');
      expect(first).toMatchObject({ reset: false });
      const second = await get(
        `/tiers/effective?limit=4&cursor=${first.nextCursor}`,
      );
      const third = await get(
        `/tiers/effective?limit=4&cursor=${second.nextCursor}`,
      );
      expect(third.nextCursor).toBeUndefined();
      expect(tiers([...first.items, ...second.items, ...third.items])).toEqual({
        trade: 'tier-3',
        shop: 'tier-3',
        web: 'tier-1',
        cart: 'tier-2',
        db: 'tier-4',
        'orders-service': 'tier-2',
        stock: 'tier-3',
        'secret-web': 'tier-1',
        'secret-db': 'tier-4',
      });
      const { version } = first;
      expect(await get(`/tiers/effective?since=${version}`)).toEqual({
        version,
        items: [],
        reset: false,
      });

      await put(['web', 2], ['stock', 1]);
      world.catalog.remove(ref('cart'));
      await put(['web', 3]);
      const changed = await get(`/tiers/effective?since=${version}`);
      expect(changed.version).toBeGreaterThan(version);
      expect(tiers(changed.items)).toMatchObject({
        web: 'tier-3',
        stock: 'tier-1',
        cart: undefined,
      });
      expect(new Set(names(changed.items)).size).toBe(changed.items.length);
      const paged = await get(`/tiers/effective?since=${version}&limit=1`);
      expect(paged.items).toHaveLength(1);
      expect(paged.nextCursor).toBeDefined();
    });

    it('are to be read anew where the log does not reach back', async () => {
      await put(['web', 2]);
      await world.knex('graph_changes').where('id', '<', 3).delete();
      const { get } = await tierApi(world);
      const { version } = await get('/tiers/effective');
      expect(await get('/tiers/effective?since=1')).toEqual({
        version,
        items: [],
        reset: true,
      });
      expect((await get(`/tiers/effective?since=${version + 1}`)).reset).toBe(
        true,
      );
      expect((await get('/tiers/effective?since=2')).reset).toBe(false);
    });

    it('are those of visible entities only', async () => {
      const { get } = await tierApi(world, restricted);
      const { items } = await get('/tiers/effective');
      expect(names(items)).not.toContain('secret-db');
      const changed = await get('/tiers/effective?since=0');
      expect(names(changed.items)).toContain('web');
      expect(JSON.stringify(changed)).not.toContain('secret');
    });
  });

  describe('the tier of an entity', () => {
    it('comes with why, what it obliges to, and what the graph says', async () => {
      const { get } = await tierApi(world);
      const body = await get(tierPath('cart'));
      expect(body).toMatchObject({
        entityRef: ref('cart'),
        title: 'The cart',
        owner: group('team-a'),
        tier: { state: 'own', name: 'tier-2', source: 'spec.tier' },
        findings: [
          { obligation: 'maximumTierGap', state: 'not-met' },
          { obligation: 'reviewIntervalDays', state: 'met' },
        ],
        reviewedAt: '2026-11-01T00:00:00.000Z',
        reviewDueAt: '2027-04-30T00:00:00.000Z',
        implied: {
          entityRef: ref('secret-web'),
          title: 'The secret-web',
          tier: 'tier-1',
          path: [
            { from: ref('secret-web'), type: 'dependsOn', to: ref('cart') },
          ],
        },
        inversions: [
          {
            entityRef: ref('db'),
            title: 'The db',
            tier: 'tier-4',
            path: [{ from: ref('cart'), type: 'dependsOn', to: ref('db') }],
          },
        ],
        consumers: {
          total: 2,
          byTier: [{ tier: 'tier-1', consumers: 2 }],
        },
        may: { propose: false, assign: false, review: false },
      });
      for (const key of ['assignment', 'proposal', 'disagreement', 'yaml']) {
        expect(body).not.toHaveProperty(key);
      }
      expect(body).not.toHaveProperty('suggestion');
    });

    it('is suggested where there is none', async () => {
      const { get } = await tierApi(world);
      expect(await get(tierPath('lib'))).toMatchObject({
        tier: { state: 'not-set' },
        suggestion: {
          tier: 'tier-1',
          why: 'component:default/secret-web (Tier 1) leans on it directly.',
        },
        findings: [],
        inversions: [],
      });
    });

    it('is for who does not see everything as if the rest did not exist', async () => {
      const { get } = await tierApi(world, restricted);
      expect(await get(tierPath('lib'))).toMatchObject({
        suggestion: {
          why: 'component:default/web (Tier 1) leans on it directly.',
        },
        implied: { entityRef: ref('web') },
        consumers: { total: 1 },
      });
      await expect(get(tierPath('secret-web'))).rejects.toThrow(
        '404 No entity "component:default/secret-web"',
      );
      await expect(get(tierPath('nobody'))).rejects.toThrow(
        '404 No entity "component:default/nobody"',
      );
    });

    it('comes with what stands in the portal, and how to settle it in Git', async () => {
      await world.assign('cart', 'tier-1');
      await world.assign('lib', 'tier-1', {
        state: 'proposed',
        decided_by: null,
        decided_at: null,
      });
      await world.pass();
      const { get } = await tierApi(world, {
        permissions: ['report.read', 'tier.approve'],
      });
      expect(await get(tierPath('cart'))).toMatchObject({
        tier: { name: 'tier-1', source: 'portal assignment' },
        assignment: {
          state: 'approved',
          tier: 'tier-1',
          effectiveTier: 'tier-1',
          may: { decide: false, withdraw: true },
        },
        disagreement: { kind: 'different', counts: 'portal' },
        yaml: 'spec:\n  tier: tier-1\n',
      });
      expect(await get(tierPath('lib'))).toMatchObject({
        tier: { state: 'not-set' },
        proposal: { state: 'proposed', may: { decide: true } },
      });
      expect(await get(tierPath('lib'))).not.toHaveProperty('yaml');
      await world.assign('lib', 'tier-3');
      await world.assign('db', 'tier-4');
      await world.pass();
      expect((await get(tierPath('lib'))).yaml).toBe(
        'metadata:\n  annotations:\n    platform-products/tier: tier-3\n',
      );
      expect(await get(tierPath('db'))).not.toHaveProperty('yaml');
    });

    it.each([
      [['tier.propose'], ['team-a'], [true, false, false]],
      [['tier.propose'], ['team-b'], [false, false, false]],
      [['tier.approve'], [], [true, true, true]],
    ])(
      'tells who has %j and is of %j what they may do',
      async (permissions, owns, [propose, assign, review]) => {
        world = world.restarted({
          ...settings,
          tierAssignments: { directTagging: true },
        });
        const { get } = await tierApi(world, {
          permissions: ['report.read', ...permissions],
          owns: owns.map(group),
        });
        expect((await get(tierPath('cart'))).may).toEqual({
          propose,
          assign,
          review,
        });
      },
    );

    it('has a history of what people did and what came of it, newest first', async () => {
      const at = (minutes: number) =>
        new Date(Date.parse('2026-12-01T00:00:00Z') + minutes * 60_000);
      await world.knex('transitions').where({ type: 'tier' }).delete();
      const change = (minutes: number, to: string) => ({
        at: at(minutes),
        entity_ref: ref('cart'),
        type: 'tier',
        from_value: null,
        to_value: to,
        cause: 'assignment',
        run_id: 1,
      });
      const event = (minutes: number, type: string) => ({
        at: at(minutes),
        entity_ref: ref('cart'),
        by: 'user:default/sre',
        type,
        to_tier: 'tier-1',
        reason: 'Because',
      });
      await world
        .knex('transitions')
        .insert([
          change(5, 'tier-2'),
          change(30, 'tier-1'),
          { ...change(40, 'tier-4'), entity_ref: ref('db') },
          { ...change(41, 'x'), type: 'level', scorecard: 'ready' },
        ]);
      await world
        .knex('tier_events')
        .insert([
          event(10, 'proposed'),
          event(20, 'approved'),
          event(50, 'reviewed'),
        ]);
      const { get, all, csv } = await tierApi(world, restricted);
      const path = `${tierPath('cart')}/history`;
      const body = await get(path);
      expect(
        body.items.map((one: any) => [one.type, one.to, one.by, one.cause]),
      ).toEqual([
        ['reviewed', 'tier-1', 'user:default/sre', undefined],
        ['changed', 'tier-1', undefined, 'assignment'],
        ['approved', 'tier-1', 'user:default/sre', undefined],
        ['proposed', 'tier-1', 'user:default/sre', undefined],
        ['changed', 'tier-2', undefined, 'assignment'],
      ]);
      expect(body.totalItems).toBe(5);
      for (const limit of [1, 2, 3]) {
        expect(await all(path, limit)).toEqual(body.items);
      }
      const first = await get(`${path}?limit=2`);
      await world.knex('tier_events').insert(event(60, 'withdrawn'));
      const second = await get(`${path}?limit=2&cursor=${first.nextCursor}`);
      expect(second.items).toEqual(body.items.slice(2, 4));
      expect(parse(await csv(path), { columns: true })).toHaveLength(6);
      await expect(get(`${tierPath('secret-db')}/history`)).rejects.toThrow(
        '404 No entity',
      );
    });

    it('has consumers, the most critical first, then the nearest', async () => {
      const { get, all } = await tierApi(world);
      const path = `${tierPath('db')}/consumers`;
      const body = await get(path);
      expect(body).toEqual({
        items: [
          {
            entityRef: ref('secret-web'),
            title: 'The secret-web',
            kind: 'component',
            owner: group('team-a'),
            tier: 'tier-1',
            distance: 2,
          },
          expect.objectContaining({ entityRef: ref('web'), distance: 2 }),
          expect.objectContaining({ entityRef: ref('cart'), distance: 1 }),
        ],
        totalItems: 3,
      });
      expect(await all(path, 1)).toEqual(body.items);
      const some = await (await tierApi(world, restricted)).get(path);
      expect(names(some.items)).toEqual(['web', 'cart']);
      expect(some.totalItems).toBe(2);
    });
  });
});
