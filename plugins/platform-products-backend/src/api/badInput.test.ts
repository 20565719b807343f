import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import type { z } from 'zod';
import platformProductsPlugin from '..';
import { component, scorecard } from '../ingest/__testUtils__/testCatalog';
import type { Route } from './Route';
import { routes } from './routes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const entities = [
  scorecard('ready', [{ name: 'described', expect: 'false' }]),
  scorecard('broken', [{ name: 'x', expect: 'no.such(' }]),
  component('api', { spec: { tier: 'none such' } }),
  component('web', { spec: { tier: 'none such' } }),
  definition('GoldenPath', {
    appliesTo: { kind: 'Component' },
    version: '1.0.0',
    templates: ['template:default/node'],
    steps: [{ name: 'described', title: 'Described', expect: 'false' }],
  }),
  definition('PlatformProduct', {
    lifecycle: 'production',
    parts: ['component:default/api'],
    adoption: { eligible: { kind: 'Component' } },
  }),
];

function definition(kind: string, spec: object) {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind,
    metadata: { name: 'ready', namespace: 'default' },
    spec: { owner: 'group:default/sre', ...spec },
  };
}

/** What a good request has at this place of a path. A new route may need another line. */
const goodPath: Record<string, string> = {
  kind: 'component',
  namespace: 'default',
  name: 'web',
  entity: 'web',
  id: '1',
};

/** Where a definition has to be named. */
const ofDefinition = /^\/(scorecards|golden-paths|products)\//;

/** What a good request cannot do without. */
const goodQuery: Record<string, Record<string, string>> = {
  getScorecardSummary: { groupBy: 'owner' },
  getScorecardHistory: { groupBy: 'owner', group: 'none' },
};

/** Values that no parameter of any route takes. */
const neverGood = ['', 'nul \0 within', 'x'.repeat(4_100)];
/** Values that some take and some do not; none may break anything. */
const odd = [
  '0',
  '-1',
  '1.5',
  '1e99',
  '99999999999999999999',
  'abc',
  'yesterday',
  '0000-01-01',
  '9999-12-31',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-02-31',
  '2026-02-31T25:00:00Z',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '%_\\',
  '\u{1F4A5}',
  '\uFFFF',
];
/** By the name of a parameter, what it in particular must refuse. */
const refused: Record<string, string[]> = {
  limit: ['0', '-1', '1.5', '5001', 'abc', '1e99', ' '],
  cursor: ['garbage', '%7B%7D', 'bnVsbA', 'W10'],
  at: ['yesterday', '2026-02-31T25:00:00Z', '2026-01-01', '1'],
  from: ['yesterday', '2026-02-31', '2026', '9999-12-31'],
  to: ['yesterday', '2026-02-31', '2026'],
  groupBy: ['zzz', 'toString'],
  order: ['zzz', 'desc; drop table entities'],
  outcome: ['good'],
  tierState: ['lost'],
  severity: ['bad'],
  about: ['weather'],
  since: ['-1', '1.5', 'abc', '1e99', ' '],
  dueBefore: ['yesterday', '2026-01-01', '1'],
  obligation: ['honour'],
  inversions: ['none'],
  depth: ['0', '6', '1.5', ''],
  disagreement: ['some'],
  drift: ['far'],
  missing: ['no-such-step'],
  milestone: ['moon'],
  period: ['day'],
  quarter: ['2026', '2026-Q5', 'Q1'],
};

function pathOf({ path }: Route, changed: Record<string, string> = {}) {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const good =
      name === 'name' && ofDefinition.test(path) ? 'ready' : goodPath[name];
    if (good === undefined) {
      throw new Error(`What is a good "${name}" in the path ${path}?`);
    }
    return encodeURIComponent(changed[name] ?? good);
  });
}

function queryOf({ operation }: Route, ...changed: [string, string][]) {
  const query = new URLSearchParams(goodQuery[operation]);
  changed.forEach(([name]) => query.delete(name));
  changed.forEach(([name, value]) => query.append(name, value));
  return query.toString();
}

/** Whether the good request asks for something that these tests do not have. */
const isMissing = ({ path }: Route) => path.includes(':id');

const shapeOf = ({ query }: Route): Record<string, z.ZodType> =>
  query?.shape ?? {};

interface Case {
  route: Route;
  path: string;
  query?: string;
  body?: string;
  contentType?: string;
  /** What the refusal must name; without it the request may also be answered. */
  refusal?: string[];
}

function queryCases(route: Route): Case[] {
  const path = pathOf(route);
  const one = (name: string, value: string, refusal?: string[]): Case => ({
    route,
    path,
    query: queryOf(route, [name, value]),
    refusal,
  });
  return [
    one('colour', 'red', ['"colour"', 'allowed']),
    one('__proto__', 'x', ['"__proto__"', 'allowed']),
    ...Object.entries(shapeOf(route)).flatMap(([name, schema]) => [
      ...neverGood.map(value => one(name, value, [`"${name}"`, 'allowed'])),
      ...(refused[name] ?? []).map(value => one(name, value, ['allowed'])),
      ...odd.map(value => one(name, value)),
      {
        ...one(name, '1'),
        query: queryOf(route, [name, 'a'], [name, 'b']),
        refusal: schema.safeParse(['a', 'b']).success
          ? undefined
          : [`"${name}"`, 'allowed'],
      },
    ]),
  ];
}

function pathCases(route: Route): Case[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return names.flatMap(name =>
    [...neverGood.slice(1), ...odd, '..', 'a/b', ' '].map(value => ({
      route,
      path: pathOf(route, { [name]: value }),
      query: queryOf(route),
      refusal: neverGood.includes(value) ? [`"${name}"`, 'allowed'] : undefined,
    })),
  );
}

function bodyCases(route: Route): Case[] {
  if (!route.body) return [];
  const path = pathOf(route);
  const bodies = ['', '{', 'null', '[]', '"text"', '7', '{"colour":"red"}'];
  return [
    ...bodies.map(body => ({ route, path, body, refusal: ['allowed'] })),
    { route, path, body: '{}', contentType: 'text/plain', refusal: ['JSON'] },
  ];
}

const cases = routes.flatMap(route => [
  ...queryCases(route),
  ...pathCases(route),
  ...bodyCases(route),
]);

describe.each(databases.eachSupportedId())('bad input on %s', engine => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  beforeAll(async () => {
    const knex = await databases.init(engine);
    ({ server } = await startTestBackend({
      features: [
        platformProductsPlugin,
        mockServices.database.factory({ knex }),
        mockServices.rootLogger.factory({ level: 'none' }),
        catalogServiceMock.factory({ entities }),
      ],
    }));
    for (;;) {
      const { body } = await request(server).get(
        '/api/platform-products/status',
      );
      if (body.state === 'fresh' && !body.running) break;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  });

  async function send({ route, path, query, body, contentType }: Case) {
    const url = `/api/platform-products${path}?${query ?? queryOf(route)}`;
    const call = request(server)[route.method](url);
    return body === undefined
      ? call
      : call.set('content-type', contentType ?? 'application/json').send(body);
  }

  it.each(routes.map(route => [`${route.method} ${route.path}`, route]))(
    'is refused by %s with what was found and what is allowed',
    async (_, route) => {
      const faults: unknown[] = [];
      for (const one of cases.filter(each => each.route === route)) {
        const { status, body } = await send(one);
        const message: string = body?.error?.message ?? '';
        const said = (one.refusal ?? []).every(text => message.includes(text));
        const refusedAsItMust =
          (status === 400 && said && message.length < 1_000) ||
          (status === 404 && isMissing(route)) ||
          // A wrong token is refused before anything else is read.
          (status === 401 && one.query?.includes('token='));
        const harmless = status < 500 && (status !== 400 || message !== '');
        if (one.refusal ? !refusedAsItMust : !harmless) {
          faults.push([
            one.path,
            one.query?.slice(0, 100),
            one.body,
            status,
            message.slice(0, 200),
          ]);
        }
      }
      expect(faults).toEqual([]);
    },
  );

  it('answers the good requests that the bad ones are made of', async () => {
    for (const route of routes.filter(({ method }) => method === 'get')) {
      const { status } = await send({ route, path: pathOf(route) });
      expect([route.path, status]).toEqual([
        route.path,
        isMissing(route) ? 404 : 200,
      ]);
    }
  });

  it('is refused in a cursor that somebody has made up', async () => {
    const keys = [9_007_199_254_740_991, -1, 'nul \0', 'x'.repeat(500), null];
    for (const route of routes.filter(one => 'cursor' in shapeOf(one))) {
      const first = await send({
        route,
        path: pathOf(route),
        query: queryOf(route, ['limit', '1']),
      });
      const { nextCursor } = first.body;
      if (!nextCursor) continue;
      const known = JSON.parse(Buffer.from(nextCursor, 'base64url').toString());
      for (const key of keys) {
        for (const after of [
          key,
          { key, rank: key },
          { key: 'a', rank: key },
        ]) {
          const cursor = Buffer.from(
            JSON.stringify({ ...known, after }),
          ).toString('base64url');
          const { status } = await send({
            route,
            path: pathOf(route),
            query: queryOf(route, ['limit', '1'], ['cursor', cursor]),
          });
          expect([route.path, after, status < 500]).toEqual([
            route.path,
            after,
            true,
          ]);
        }
      }
    }
  });
});
