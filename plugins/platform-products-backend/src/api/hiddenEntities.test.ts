import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { startReplica } from '../__testUtils__/startReplica';
import {
  component,
  domain,
  scorecard,
  system,
  TestCatalog,
} from '../ingest/__testUtils__/testCatalog';
import { related } from '../notices/__testUtils__/noticeWorld';
import type { Route } from './Route';
import { routes } from './routes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const obligations = {
  maximumTierGap: 1,
  reviewIntervalDays: 30,
  slos: { availability: 99 },
};

const tiers = ['tier-1', 'tier-2', 'tier-3', 'tier-4'].map(name => ({
  name,
  ...(name !== 'tier-4' && { obligations }),
}));

const check = {
  name: 'described',
  expect: "entity.metadata.description != ''",
};

function goldenPath(name: string, spec: object = {}): Entity {
  return definition('GoldenPath', name, {
    appliesTo: { kind: 'Component' },
    version: '2.0.0',
    templates: ['template:default/node', 'component:default/secret-3'],
    product: 'platformproduct:default/secret-card',
    steps: [{ ...check, title: 'Is described', milestone: 'onboarded' }],
    ...spec,
  });
}

function product(name: string, parts: string[]): Entity {
  return definition('PlatformProduct', name, {
    lifecycle: 'production',
    capability: 'web',
    domain: 'domain:default/trade',
    parts,
    goldenPaths: ['goldenpath:default/ready', 'goldenpath:default/secret-card'],
    adoption: { eligible: { kind: 'Component' }, target: 0.5 },
  });
}

function definition(kind: string, name: string, spec: object): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title: name },
    spec: { owner: 'group:default/sre', ...spec },
  } as Entity;
}

const on = (path: string) => ({
  annotations: { 'platform-products/golden-path': path },
});

/** What everybody sees, with problems and gaps of its own. */
function shown(edition: number): Entity[] {
  const description = edition ? 'Sells' : '';
  return [
    domain('trade', 'tier-1'),
    system('shop', 'tier-2', { domain: 'trade' }),
    scorecard('ready', [check]),
    goldenPath('ready'),
    product('ready', ['component:default/web', 'component:default/secret-2']),
    component('web', {
      description,
      ...on('ready@1.0.0'),
      spec: { system: 'shop' },
    }),
    component('api', { spec: { system: 'shop', tier: 'none such' } }),
    component('job', {
      description,
      ...(edition ? on('ready@2.0.0') : on('secret-card')),
      spec: { owner: 'team-b' },
    }),
    related('Component', 'cart', { dependsOn: ['component:default/web'] }),
    related(
      'Component',
      'till',
      {
        dependsOn: [
          'component:default/cart',
          'component:default/job',
          'component:default/batch',
        ],
      },
      { spec: { tier: 'tier-1' } },
    ),
    related('Component', 'batch', {}, { spec: { tier: 'tier-4' } }),
    // What is not there is hidden as well: nobody can tell the one from the other.
    related(
      'Component',
      'mail',
      { dependsOn: ['component:default/secret-5'] },
      { spec: { tier: 'tier-1' } },
    ),
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
    goldenPath('secret-card', { appliesTo: { kind: 'API' } }),
    goldenPath('secret-broken', { version: 'none' }),
    product('secret-card', ['component:default/cart']),
    ...Array.from({ length: 20 }, (_, index) =>
      component(`secret-${index}`, {
        description,
        ...(index % 4 ? on(index % 3 ? 'ready@1.0.0' : 'secret-card') : {}),
        title: `A secret ${index}`,
        spec: {
          owner: index % 2 ? 'secret-team' : 'team-a',
          system: index % 3 ? 'secret-system' : 'shop',
          tier: index % 5 ? undefined : 'secret-tier',
        },
      }),
    ),
    related(
      'Component',
      'secret-till',
      {
        dependsOn: [
          'component:default/cart',
          'component:default/job',
          'component:default/batch',
          'component:default/mail',
        ],
      },
      { spec: { tier: 'tier-1' } },
    ),
    related(
      'Component',
      'secret-way',
      { dependsOn: ['component:default/web'] },
      { spec: { tier: 'tier-2' } },
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

/** What people did about the tiers of some entities. */
async function giveTiers(knex: Knex, refs: string[]): Promise<void> {
  const at = new Date('2026-11-01T00:00:00Z');
  for (const entityRef of refs) {
    const isOpen = /job|secret-[0-4]/.test(entityRef);
    const person = { proposed_by: 'user:default/dev', proposed_at: at };
    await knex('tier_assignments').insert({
      ...person,
      id: `of ${entityRef}`,
      entity_ref: entityRef,
      tier: /secret-[5-7]/.test(entityRef) ? 'secret-tier' : 'tier-1',
      state: isOpen ? 'proposed' : 'approved',
      direct: !isOpen,
      reason: 'Critical',
      ...(!isOpen && { decided_by: 'user:default/sre', decided_at: at }),
    });
    await knex('tier_events').insert({
      entity_ref: entityRef,
      at,
      by: 'user:default/dev',
      type: isOpen ? 'proposed' : 'assigned',
      to_tier: 'tier-1',
      reason: 'Critical',
    });
    await knex('tier_reviews').insert({
      entity_ref: entityRef,
      reviewed_at: new Date('2026-06-01T00:00:00Z'),
      reviewed_by: 'user:default/sre',
      reason: 'Still so',
    });
    await knex('tier_dirty')
      .insert({ entity_ref: entityRef })
      .onConflict()
      .ignore();
  }
}

async function start(
  engine: 'SQLITE_3' | 'POSTGRES_18',
  entities: (edition: number) => Entity[],
) {
  const knex = await databases.init(engine);
  const catalog = new TestCatalog();
  const backend = await startReplica(
    knex,
    withPolicy(catalog),
    [permissions.factory],
    { tiers },
  );
  for (const edition of [0, 1]) {
    catalog.put(...entities(edition));
    await backend.pass();
  }
  const refs = entities(1).map(entity => stringifyEntityRef(entity));
  await giveTiers(knex, [
    'component:default/gone',
    ...refs.filter(ref => /web|job|mail|secret-[0-9]$/.test(ref)),
  ]);
  await backend.pass();
  return backend;
}

const filters = [
  'search=secret',
  'limit=1',
  'owner=group:default/secret-team',
  'owner=none',
  'tier=secret-tier',
  'tier=none',
  'state=not-met',
  'state=unknown',
  'state=overdue',
  'state=due',
  'state=proposed',
  'state=approved',
  'disagreement=different&disagreement=orphaned',
  'obligation=maximumTierGap',
  'obligation=reviewIntervalDays&limit=1',
  'entityRef=component:default/secret-1',
  'entityRef=component:default/mail',
  'inversions=only',
  'inversions=only&tier=tier-1',
  'focus=component:default/cart&depth=5',
  'focus=component:default/secret-1',
  'since=0',
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
  'state=on',
  'state=left',
  'drift=major',
  'missing=described',
  'state=not-adopted',
  'state=adopted',
  'capability=web',
  'lifecycle=production',
  'period=quarter',
  'from=2020-01-01',
  'groupBy=owner&group=group:default/secret-team',
  'groupBy=owner&group=group:default/team-a',
];

/** Requests to a route, some of them about what is hidden. */
function requestsTo({ path, query }: Route): string[] {
  const places = { kind: 'component', namespace: 'default', id: '1' };
  const names = /^\/(scorecards|golden-paths|products)/.test(path)
    ? ['ready', 'secret-card', 'secret-broken']
    : ['web', 'api', 'secret-1', 'job', 'batch', 'mail', 'cart'];
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
  return (
    text
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment')
      .replace(/"lagSeconds":\d+/g, '"lagSeconds":0')
      // Numbers that grow with every change, as those in cursors do.
      .replace(/\b(event|change)-\d+/g, '$1-0')
      .replace(/"version":\d+/g, '"version":0')
      .replace(/"nextCursor":"[^"]*"/g, '"nextCursor":""')
  );
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
