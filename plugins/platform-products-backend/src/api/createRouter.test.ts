import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  defaultMetadataConfig,
  defaultNoticeConfig,
  defaultTierLadder,
} from 'backstage-plugin-platform-products-core';
import { parse } from 'csv-parse/sync';
import express from 'express';
import request from 'supertest';
import type { PlatformProductsConfig } from '../config/PlatformProductsConfig';
import type { Knex } from 'knex';
import { Announcer } from '../notices/announce/Announcer';
import {
  exampleState,
  insertState,
  NOW,
  SECRET,
} from '../read/__testUtils__/exampleState';
import { insertExampleTiers } from '../read/__testUtils__/exampleTiers';
import { MemoryReadStore } from '../read/MemoryReadStore';
import type { MemoryState } from '../store/MemoryState';
import { migrateDatabase } from '../store/migrateDatabase';
import { createRouter } from './createRouter';
import { routes } from './routes';
import { tierSourceOf } from '../tiers/TierSource';

type Decision = 'ALLOW' | 'DENY' | 'CONDITIONAL';

const config = {
  ladder: defaultTierLadder,
  metadata: defaultMetadataConfig,
  ingest: { intervalSeconds: 300 },
  tierKinds: ['component'],
  tierAssignments: {
    precedence: 'portal',
    directTagging: false,
    reviewReminderDays: 14,
  },
} as PlatformProductsConfig;

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** A golden path and a product, as the database has them. */
const definitions = [
  {
    kind: 'GoldenPath',
    spec: {
      appliesTo: { kind: 'Component' },
      version: '1.0.0',
      templates: ['template:default/node'],
      steps: [{ name: 'described', title: 'Described', expect: 'true' }],
    },
  },
  {
    kind: 'PlatformProduct',
    spec: {
      lifecycle: 'production',
      parts: ['component:default/open-1'],
      adoption: { eligible: { kind: 'Component' } },
    },
  },
].map(({ kind, spec }) => {
  const ref = `${kind.toLowerCase()}:default/node`;
  const entity = {
    apiVersion: 'platform-products/v1alpha1',
    kind,
    metadata: { name: 'node', namespace: 'default' },
    spec: { owner: 'group:default/sre', ...spec },
  };
  const head = { ref, kind, namespace: 'default', name: 'node', title: 'node' };
  return {
    kind: kind === 'GoldenPath' ? 'golden-path' : 'product',
    name: ref,
    ref,
    state: 'active',
    input: JSON.stringify({ ...head, entity }),
    latest_digest: '',
    slots: JSON.stringify(kind === 'GoldenPath' ? ['described'] : ['adopted']),
    summaries_stale: false,
  };
});

/** Notices are read from a real database only; it holds the example. */
let knex: Knex;

beforeAll(async () => {
  knex = await databases.init('SQLITE_3');
  await migrateDatabase(knex);
  await insertState(knex, exampleState());
  await insertExampleTiers(knex);
  await knex('scorecards').insert(definitions);
});

/** The API over a state, for a caller whom the catalog shows what the predicate says. */
function startApi(
  options: {
    catalogRead?: Decision;
    shown?: (ref: string) => boolean;
    allowed?: boolean;
    state?: MemoryState;
  } = {},
) {
  const { catalogRead = 'ALLOW', shown = () => true, allowed = true } = options;
  const state = options.state ?? exampleState();
  const auditor = mockServices.auditor.mock();
  const success = jest.fn();
  const fail = jest.fn();
  auditor.createEvent.mockResolvedValue({ success, fail });
  const requestRefresh = jest.fn(async () => ({
    requestedAt: NOW.toISOString(),
  }));
  const refs = [...state.entities, ...state.scorecards, ...definitions].map(
    ({ ref }) => ref,
  );
  const catalog = catalogServiceMock({
    entities: refs.filter(shown).map(ref => {
      const [kind, namespace, name] = ref.split(/[:/]/);
      return { apiVersion: 'v1', kind, metadata: { namespace, name } };
    }),
  });
  const permissions = mockServices.permissions.mock({
    authorize: async asked =>
      asked.map(() => ({
        result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      })),
    authorizeConditional: async asked =>
      asked.map(() =>
        catalogRead === 'CONDITIONAL'
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: { rule: 'X', resourceType: 'catalog-entity' },
            }
          : { result: AuthorizeResult[catalogRead] },
      ),
  });
  const app = express();
  app.use(
    createRouter({
      store: new MemoryReadStore(state),
      config,
      ingest: { requestRefresh },
      notices: {
        knex,
        config: defaultNoticeConfig,
        urlOf: id => `https://portal.acme.com/notices/${id}`,
      },
      tiers: tierSourceOf(knex, config),
      announcer: new Announcer(() => []),
      auditor,
      catalog,
      auth: mockServices.auth(),
      httpAuth: mockServices.httpAuth(),
      permissions,
      userInfo: mockServices.userInfo(),
      now: () => NOW,
    }),
  );
  app.use(mockErrorHandler());
  return { app, auditor, success, fail, requestRefresh };
}

const open = '/entities/component/default/open-3';
const hidden = `/entities/component/default/${SECRET}-4`;

/** One good request to every route, by the name of its operation. */
const requests: Record<string, string[]> = {
  getOverview: ['/overview'],
  getEntities: [
    '/entities',
    '/entities?limit=3',
    '/entities?scorecard=readiness&check=described&outcome=fail&level=none',
    '/entities?search=open&owner=none&kind=Component',
    '/entities?domain=domain:default/open-domain&domain=none',
    '/entities?noticeId=orders-v1',
    '/entities?path=node',
  ],
  getReport: [open, `${open}?at=2027-02-01T00:00:00Z`],
  getEntityHistory: [`${open}/history`],
  getScorecards: ['/scorecards'],
  getScorecard: ['/scorecards/readiness'],
  getScorecardSummary: ['owner', 'system', 'domain', 'tier', 'check'].map(
    groupBy => `/scorecards/readiness/summary?groupBy=${groupBy}`,
  ),
  getScorecardHistory: [
    '/scorecards/readiness/history',
    '/scorecards/readiness/history?groupBy=tier&group=tier-1',
  ],
  getTiers: ['/tiers'],
  getProblems: ['/problems', '/problems?severity=error&limit=2'],
  getStatus: ['/status'],
  getNotices: [
    '/notices',
    '/notices?stage=deprecated&kind=advisory&search=orders&limit=1',
    '/notices?consumerOwner=group:default/team-0',
  ],
  getTimeline: [
    '/notices/timeline',
    '/notices/timeline?from=2026-01-01T00:00:00Z',
  ],
  getNotice: ['/notices/orders-v1'],
  getNoticeConsumers: [
    '/notices/orders-v1/consumers',
    '/notices/orders-v1/consumers?state=unseen&tier=none&tier=tier-1&search=o&backSliding=false',
  ],
  getNoticeHistory: ['/notices/orders-v1/history'],
  getBurnDown: ['/notices/orders-v1/burn-down'],
  getMigrations: ['/migrations', '/migrations?owner=group:default/team-0'],
  getNoticeCalendar: ['/notices.ics'],
  getNoticeFeed: ['/notices.atom'],
  getTierSummary: ['owner', 'system', 'domain'].map(
    groupBy => `/tiers/summary?groupBy=${groupBy}`,
  ),
  getTierHistory: ['/tiers/history', '/tiers/history?from=2026-11-01'],
  getTierFindings: [
    '/tiers/findings',
    '/tiers/findings?obligation=maximumTierGap&state=not-met&tier=tier-1&owner=none',
    '/tiers/findings?kind=component&search=open&system=none',
  ],
  getTierMap: [
    '/tiers/map',
    '/tiers/map?tier=none&limit=3',
    '/tiers/map?focus=component:default/open-3&depth=5',
    '/tiers/map?inversions=only',
  ],
  getTierReviews: [
    '/tiers/reviews',
    '/tiers/reviews?state=overdue&dueBefore=2027-01-01T00:00:00Z&owner=none&tier=tier-1&search=open',
  ],
  getEffectiveTiers: [
    '/tiers/effective',
    '/tiers/effective?since=0',
    '/tiers/effective?since=7',
  ],
  getTierAssignments: [
    '/tier-assignments',
    '/tier-assignments?state=proposed&owner=none&search=open',
  ],
  getEntityTier: [`${open}/tier`],
  getEntityTierHistory: [`${open}/tier/history`],
  getEntityTierConsumers: [`${open}/tier/consumers`],
  getGoldenPaths: ['/golden-paths'],
  getPathShare: [
    '/golden-paths/share',
    '/golden-paths/share?period=quarter&kind=API&from=2026-01-01',
  ],
  getGoldenPath: ['/golden-paths/node'],
  getPathFunnel: [
    '/golden-paths/node/funnel',
    '/golden-paths/node/funnel?owner=none&tier=tier-1',
  ],
  getPathJourneys: [
    '/golden-paths/node/journeys',
    '/golden-paths/node/journeys?state=on&drift=major&missing=described&search=a',
    '/golden-paths/node/journeys?domain=domain:default/secret-domain',
  ],
  getPathUptake: [
    '/golden-paths/node/uptake',
    '/golden-paths/node/uptake?period=week&from=2026-11-01&to=2026-11-20',
  ],
  getPathTimes: [
    '/golden-paths/node/times',
    '/golden-paths/node/times?milestone=first-value&from=2026-01-01&to=2026-02-01',
  ],
  getPathHistory: ['/golden-paths/node/history'],
  getEntityPaths: [`${open}/golden-paths`],
  getProducts: ['/products', '/products?lifecycle=production&search=no'],
  getProduct: ['/products/node'],
  getProductConsumers: [
    '/products/node/consumers',
    '/products/node/consumers?state=not-adopted&owner=none',
  ],
  getProductFindings: ['/products/node/findings'],
  getProductSummary: [
    '/products/node/summary',
    '/products/node/summary?groupBy=tier&order=name',
  ],
  getProductHistory: ['/products/node/history'],
  getReleases: ['/products/node/releases'],
  getKpis: ['/kpis', '/kpis?quarter=2026-Q1'],
};

const lists = Object.entries(requests).flatMap(([operation, paths]) =>
  routes.some(one => one.operation === operation && one.columns)
    ? paths.map(path => [path])
    : [],
);

describe('the API', () => {
  it('has a test request for every route that reads', () => {
    expect(Object.keys(requests).sort()).toEqual(
      routes
        .filter(({ method }) => method === 'get')
        .map(({ operation }) => operation)
        .sort(),
    );
  });

  it.each(
    Object.entries(requests).flatMap(([operation, paths]) =>
      paths.map(path => [path, operation]),
    ),
  )('answers %s by its schema', async (path, operation) => {
    const { response, mediaType } = routes.find(
      one => one.operation === operation,
    )!;
    for (const catalogRead of ['ALLOW', 'CONDITIONAL'] as const) {
      const answer = await request(startApi({ catalogRead }).app).get(path);
      expect(answer.status).toBe(200);
      const body = mediaType ? answer.text : answer.body;
      expect(response.safeParse(body).error).toBeUndefined();
    }
  });

  it('shows outcomes now and as they will be', async () => {
    const { app } = startApi();
    const now = await request(app).get(open);
    const later = await request(app).get(`${open}?at=2027-02-01T00:00:00Z`);
    const pagedOf = (body: any) => body.scorecards[0].checks[1];
    expect(pagedOf(now.body)).toMatchObject({
      check: 'paged',
      enforced: false,
    });
    expect(pagedOf(later.body)).toMatchObject({ enforced: true });
    expect(later.body.forecast).toBe(true);
  });

  it('carries a day forward until the next one that had a change', async () => {
    const { body } = await request(startApi().app).get(
      '/scorecards/readiness/history?from=2026-11-08&to=2026-11-22',
    );
    expect(body.items).toHaveLength(13);
    expect(body.items[0].day).toBe('2026-11-10');
  });

  it('hands out every entity once over all pages, the total with the first only', async () => {
    const { app } = startApi({
      catalogRead: 'CONDITIONAL',
      shown: ref => !ref.includes(SECRET),
    });
    const seen: string[] = [];
    let path = '/entities?limit=7';
    for (;;) {
      const { body } = await request(app).get(path);
      expect(body.totalItems).toBe(seen.length === 0 ? 30 : undefined);
      seen.push(...body.items.map((item: any) => item.entityRef));
      if (!body.nextCursor) break;
      path = `/entities?limit=7&cursor=${body.nextCursor}`;
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
  });

  it('refuses the cursor of another query', async () => {
    const { app } = startApi();
    const { body } = await request(app).get('/entities?limit=7');
    const other = await request(app).get(
      `/entities?limit=7&owner=none&cursor=${body.nextCursor}`,
    );
    expect(other.status).toBe(400);
    expect(other.body.error.message).toContain('belongs to another query');
  });

  it.each([
    ['/entities?colour=red', 'unknown parameter "colour", allowed: limit'],
    ['/entities?__proto__=x', 'unknown parameter "__proto__"'],
    ['/entities?constructor=x', 'unknown parameter "constructor"'],
    ['/entities?limit=0', '"limit": found "0"; allowed: number of at least 1'],
    ['/entities?limit=501', 'allowed: number of at most 500'],
    ['/entities?limit=many', '"limit": found "many"'],
    ['/entities?limit=1&limit=2', '"limit": found "1", "2"'],
    ['/entities?owner=', '"owner": found ""'],
    ['/entities?outcome=good', 'one of pass, fail, unknown'],
    ['/entities?level=gold', 'needs scorecard'],
    ['/entities?scorecard=readiness&outcome=pass', 'needs check'],
    ['/entities?scorecard=readiness&level=gold', 'none, bronze, silver'],
    [
      '/entities?scorecard=readiness&check=nope&outcome=pass',
      'allows described, paged',
    ],
    ['/entities?cursor=%7B', 'allowed is the nextCursor'],
    ['/problems?severity=bad', 'one of error, warning'],
    [`${open}?at=tomorrow`, 'an ISO 8601 moment'],
    ['/entities/component/default/a%20b', '"name" in the path is "a b"'],
    ['/entities/component/__proto__/x', '"namespace" in the path'],
    ['/scorecards?limit=-1', 'at least 1'],
    ['/scorecards/readiness/summary', '"groupBy": found nothing'],
    ['/scorecards/readiness/summary?groupBy=moon', 'one of owner, system'],
    ['/scorecards/readiness/history?from=2026', 'a date such as 2027-01-01'],
    [
      '/scorecards/readiness/history?from=2026-11-02&to=2026-11-01',
      'allowed is a day up to "to"',
    ],
    ['/scorecards/readiness/history?group=x', '"group" without "groupBy"'],
    ['/scorecards/readiness/history?groupBy=tier', '"groupBy" without "group"'],
    ['/status?x=1', 'allowed: no parameters'],
    ['/overview?x=1', 'allowed: no parameters'],
    ['/tiers?kind=', '"kind": found ""'],
    ['/tiers/history?from=2026-02-30', 'a date such as 2027-01-01'],
    ['/tiers/history?from=2026-11-02&to=2026-11-01', 'a day up to "to"'],
    ['/tiers/findings?state=met', 'one of not-met, unknown'],
    ['/tiers/map?depth=6', 'number of at most 5'],
    ['/tiers/map?limit=501', 'number of at most 500'],
    ['/tiers/effective?since=-1', 'a whole number of at least 0'],
    ['/tiers/reviews?dueBefore=soon', 'an ISO 8601 moment'],
  ])('refuses %s and says why', async (path, reason) => {
    const { status, body } = await request(startApi().app).get(path);
    expect(body.error?.message).toContain(reason);
    expect(status).toBe(400);
  });

  it.each([
    ['/scorecards/nope', 'No scorecard "nope"'],
    ['/scorecards/__proto__/history', 'No scorecard "__proto__"'],
    ['/entities?scorecard=nope', 'No scorecard "nope"'],
    ['/entities/component/default/nope', 'No entity "component:default/nope"'],
  ])('does not find %s', async (path, reason) => {
    const { status, body } = await request(startApi().app).get(path);
    expect(body.error.message).toBe(reason);
    expect(status).toBe(404);
  });

  it.each(lists)('answers %s as CSV with all pages', async path => {
    const { app } = startApi();
    const answer = await request(app).get(path).set('accept', 'text/csv');
    const rows = parse(answer.text, { columns: true });
    const json = await request(app).get(path);
    expect(answer.type).toBe('text/csv');
    expect(rows).toHaveLength(json.body.totalItems ?? json.body.items.length);
  });

  it('takes the sting out of cells that look like formulas', async () => {
    const { text } = await request(startApi().app)
      .get('/problems')
      .set('accept', 'text/csv');
    expect(text).toContain(",'=cmd(),");
    expect(text).not.toContain(',=cmd(),');
    expect(
      parse<{ message: string }>(text, { columns: true })[0].message,
    ).toContain('\nhere');
  });

  it('turns away a caller without the permission', async () => {
    const { app } = startApi({ allowed: false });
    const { status, body } = await request(app).get('/overview');
    expect(status).toBe(403);
    expect(body.error.message).toContain('platform-products.report.read');
  });

  it('turns away a request without credentials', async () => {
    const { status } = await request(startApi().app)
      .get('/overview')
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('asks for a pass and writes down who did', async () => {
    const { app, auditor, success, requestRefresh } = startApi();
    const { status, body } = await request(app).post('/refresh');
    expect([status, body]).toEqual([202, { requestedAt: NOW.toISOString() }]);
    expect(requestRefresh).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'refresh' }),
    );
    expect(success).toHaveBeenCalledTimes(1);
  });

  it('writes down that a pass was asked for in vain', async () => {
    const { app, fail, requestRefresh } = startApi({ allowed: false });
    expect((await request(app).post('/refresh')).status).toBe(403);
    expect(fail).toHaveBeenCalledTimes(1);
    expect(requestRefresh).not.toHaveBeenCalled();
  });

  it('describes itself so that every reference leads somewhere', async () => {
    const { body } = await request(startApi().app).get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain(
      '/entities/{kind}/{namespace}/{name}/history',
    );
    const names = JSON.stringify(body).matchAll(
      /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
    );
    const missing = [...names].filter(
      ([, name]) => !body.components.schemas[name],
    );
    expect(missing).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('$defs');
  });
});

describe('what the catalog hides', () => {
  const restricted = () =>
    startApi({
      catalogRead: 'CONDITIONAL',
      shown: ref => !ref.includes(SECRET),
    }).app;

  it.each(Object.values(requests).flat().concat('/entities?search=secret'))(
    'is nowhere in %s',
    async path => {
      for (const accept of ['application/json', 'text/csv']) {
        const answer = await request(restricted())
          .get(path)
          .set('accept', accept);
        expect(answer.text.replace(/"?search=secret/, '')).not.toContain(
          SECRET,
        );
      }
    },
  );

  it('is not counted', async () => {
    const { body } = await request(restricted()).get('/overview');
    expect(body.entities.components).toBe(30);
    expect(body.status).toMatchObject({
      entities: 30,
      runs: [],
      scorecards: { active: 1 },
    });
    expect(body.scorecards).toMatchObject([
      { name: 'readiness', entities: 30 },
    ]);
    expect(body.tierCoverage.entities).toBe(30);
    const byOwner = await request(restricted()).get(
      requests.getScorecardSummary[0],
    );
    const sum = byOwner.body.items.reduce(
      (total: number, { entities }: any) => total + entities,
      0,
    );
    expect(sum).toBe(30);
  });

  it.each([
    [hidden, 'component:default/secret-4'],
    [`${hidden}/history`, 'component:default/secret-4'],
    [`${hidden}/tier`, 'component:default/secret-4'],
    [`${hidden}/tier/history`, 'component:default/secret-4'],
    [`${hidden}/tier/consumers`, 'component:default/secret-4'],
    [
      '/tiers/map?focus=component:default/secret-4',
      'component:default/secret-4',
    ],
    ['/entities/component/default/secret-999', 'component:default/secret-999'],
  ])(
    'is not found at %s, in the words for what is not there',
    async (path, ref) => {
      const { status, body } = await request(restricted()).get(path);
      expect(status).toBe(404);
      expect(body.error.message).toBe(`No entity "${ref}"`);
    },
  );

  it('cannot be found out by asking for its domain or scorecard', async () => {
    const byDomain = await request(restricted()).get(
      `/entities?domain=domain:default/${SECRET}-domain`,
    );
    expect(byDomain.body).toEqual({ items: [], totalItems: 0 });
    const { status } = await request(restricted()).get(
      `/scorecards/${SECRET}-card`,
    );
    expect(status).toBe(404);
  });

  it('is everything where the catalog denies', async () => {
    const { app } = startApi({ catalogRead: 'DENY' });
    const { body } = await request(app).get('/entities');
    expect(body).toEqual({ items: [], totalItems: 0 });
    expect((await request(app).get(open)).status).toBe(404);
  });

  it('changes no number for a caller to whom it shows everything', async () => {
    const everything = startApi({ catalogRead: 'CONDITIONAL' }).app;
    const domains = new Set(
      exampleState().entities.map(({ domain }) => domain),
    );
    expect(domains.size).toBe(2);
    for (const path of [
      ...requests.getEntities.slice(0, 4),
      ...requests.getScorecardSummary.filter(one => !one.includes('domain')),
      '/scorecards/readiness',
      '/tiers',
      '/problems',
    ]) {
      const all = await request(startApi().app).get(path);
      const one = await request(everything).get(path);
      const plain = (body: object) =>
        JSON.parse(
          JSON.stringify(body, (key, value) =>
            ['domain', 'from', 'source', 'nextCursor'].includes(key)
              ? undefined
              : value,
          ),
        );
      expect(plain(one.body)).toEqual(plain(all.body));
    }
  });

  it('walks history back through what can be seen', async () => {
    const { body } = await request(restricted()).get(
      '/scorecards/readiness/history?from=2026-11-13&to=2026-11-16',
    );
    const silver = body.items.map(({ day, levels }: any) => [
      day,
      levels[2].entities,
    ]);
    expect(silver[0][1]).toBeLessThan(silver[3][1]);
    expect(silver.map(([day]: string[]) => day)).toEqual([
      '2026-11-13',
      '2026-11-14',
      '2026-11-15',
      '2026-11-16',
    ]);
  });
});
