import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { startReplica } from '../__testUtils__/startReplica';
import {
  component,
  domain,
  scorecard,
  system,
  TestCatalog,
} from '../ingest/__testUtils__/testCatalog';
import type { Route } from './Route';
import { routes } from './routes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const check = {
  name: 'described',
  expect: "entity.metadata.description != ''",
};

/** What everybody sees, with problems and gaps of its own. */
function shown(edition: number): Entity[] {
  const description = edition ? 'Sells' : '';
  return [
    domain('trade', 'tier-1'),
    system('shop', 'tier-2', { domain: 'trade' }),
    scorecard('ready', [check]),
    component('web', { description, spec: { system: 'shop' } }),
    component('api', { spec: { system: 'shop', tier: 'none such' } }),
    component('job', { description, spec: { owner: 'team-b' } }),
  ];
}

/** What the policy hides. It touches every list, total, chart and problem there is. */
function hidden(edition: number): Entity[] {
  const description = edition ? '' : 'Spies';
  return [
    domain('secret-domain', 'tier-1'),
    system('secret-system', 'tier-1', { domain: 'secret-domain' }),
    scorecard('secret-card', [check]),
    scorecard('secret-broken', [{ name: 'x', expect: 'no.such(' }]),
    ...Array.from({ length: 20 }, (_, index) =>
      component(`secret-${index}`, {
        description,
        title: `A secret ${index}`,
        spec: {
          owner: index % 2 ? 'secret-team' : 'team-a',
          system: index % 3 ? 'secret-system' : 'shop',
          tier: index % 5 ? undefined : 'secret-tier',
        },
      }),
    ),
  ];
}

const isHidden = ({ metadata }: Entity) => metadata.name.includes('secret');

/** The catalog shows plugins everything and users what the policy allows. */
function withPolicy(catalog: TestCatalog): { service: CatalogService } {
  const { service } = catalog;
  const streamEntities: CatalogService['streamEntities'] =
    async function* stream(query, options) {
      const isUser = JSON.stringify(options.credentials).includes('"user"');
      for await (const page of service.streamEntities(query, options)) {
        yield isUser ? page.filter(entity => !isHidden(entity)) : page;
      }
    };
  return { service: { ...service, streamEntities } };
}

const permissions = mockServices.permissions.mock({
  authorize: async asked =>
    asked.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async asked =>
    asked.map(({ permission }) => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_NOT_SECRET',
        resourceType: 'catalog-entity',
        params: { permission: permission.name },
      },
    })) as never,
});

async function start(
  engine: 'SQLITE_3' | 'POSTGRES_18',
  entities: (edition: number) => Entity[],
) {
  const knex = await databases.init(engine);
  const catalog = new TestCatalog();
  const backend = await startReplica(knex, withPolicy(catalog), [
    permissions.factory,
  ]);
  for (const edition of [0, 1]) {
    catalog.put(...entities(edition));
    await backend.pass();
  }
  return backend;
}

const filters = [
  'search=secret',
  'limit=1',
  'owner=group:default/secret-team',
  'system=system:default/secret-system',
  'domain=domain:default/secret-domain',
  'tier=tier-1',
  'kind=system',
  'scorecard=secret-card',
  'scorecard=ready&level=none',
  'scorecard=ready&check=described&outcome=fail',
  'about=definition',
  'severity=error',
  'groupBy=owner',
  'groupBy=system',
  'groupBy=domain',
  'groupBy=tier',
  'groupBy=check',
  'groupBy=owner&group=group:default/secret-team',
  'groupBy=owner&group=group:default/team-a',
];

/** Requests to a route, some of them about what is hidden. */
function requestsTo({ path, query }: Route): string[] {
  const places = { kind: 'component', namespace: 'default', id: '1' };
  const names = path.startsWith('/scorecards')
    ? ['ready', 'secret-card', 'secret-broken']
    : ['web', 'api', 'secret-1'];
  const paths = path.includes(':name') ? names : [''];
  const keys = Object.keys(query?.shape ?? {});
  const asked = filters.filter(filter =>
    [...new URLSearchParams(filter).keys()].every(key => keys.includes(key)),
  );
  return paths.flatMap(name =>
    ['', ...asked].map(
      filter =>
        `${path.replace(/:(\w+)/g, (_, part: string) =>
          part === 'name' ? name : places[part as keyof typeof places],
        )}?${filter}`,
    ),
  );
}

const reading = routes.filter(({ method }) => method === 'get');

/** Moments, and the ids of requests in errors, differ between any two answers. */
function comparable(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment')
    .replace(/"lagSeconds":\d+/g, '"lagSeconds":0')
    .replace(/"nextCursor":"[^"]*"/g, '"nextCursor":""');
}

describe.each(databases.eachSupportedId())('a hidden entity on %s', engine => {
  it('leaves no trace in any answer: all are as if it did not exist', async () => {
    const withHidden = await start(engine as 'SQLITE_3', edition => [
      ...hidden(edition),
      ...shown(edition),
    ]);
    const without = await start(engine as 'SQLITE_3', shown);

    const differences: unknown[] = [];
    let answered = 0;
    for (const route of reading) {
      for (const path of requestsTo(route)) {
        for (const accept of ['application/json', 'text/csv']) {
          const [one, other] = await Promise.all(
            [withHidden, without].map(({ server }) =>
              request(server)
                .get(`/api/platform-products${path}`)
                .set('accept', accept)
                .buffer(true),
            ),
          );
          const texts = [one, other].map(({ text }) => comparable(text));
          if (one.status === 200) answered += 1;
          if (one.status !== other.status || texts[0] !== texts[1]) {
            differences.push({
              path,
              accept,
              status: [one.status, other.status],
              texts,
            });
          }
        }
      }
    }

    expect(differences).toEqual([]);
    expect(answered).toBeGreaterThan(2 * reading.length);
    await withHidden.stop();
    await without.stop();
  });
});
