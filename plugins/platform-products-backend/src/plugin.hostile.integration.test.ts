import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { startReplica } from './__testUtils__/startReplica';
import {
  component,
  domain,
  scorecard,
  system,
  TestCatalog,
} from './ingest/__testUtils__/testCatalog';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const described = scorecard('ready', [
  { name: 'described', expect: "entity.metadata.description != ''" },
  { name: 'related', expect: 'relations.all(r, r.targetRef != "")' },
]);

/** Keys that JSON may have and an object literal would take for something else. */
const traps = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":5}}';

function absurd(): Entity {
  const annotations: Record<string, unknown> = JSON.parse(traps);
  for (let index = 0; index < 5_000; index++) {
    annotations[`acme.com/key-${index}`] = index;
  }
  return {
    ...component('absurd', {
      title: `half a pair \ud83d and a NUL \0 ${'t'.repeat(100_000)}`,
      description: 'x'.repeat(1_000_000),
      annotations,
      labels: JSON.parse(traps),
      tags: 7,
      links: 'none',
      spec: {
        ...JSON.parse(traps),
        type: 1,
        lifecycle: false,
        owner: 5,
        tier: 1,
        system: 3.14,
        domain: ['a', {}],
        definition: 'y'.repeat(1_000_000),
      },
    }),
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/nobody' },
      { type: 'partOf', targetRef: 'not a ref at all' },
      { type: 'partOf', targetRef: 'system:default/nowhere' },
      { type: 5, targetRef: null } as never,
    ],
  };
}

const partOf = (entity: Entity, ...targetRefs: string[]): Entity => ({
  ...entity,
  relations: targetRefs.map(targetRef => ({ type: 'partOf', targetRef })),
});

/** Systems and domains that are parts of each other, and a component in the circle. */
const circles = [
  partOf(system('snake'), 'domain:default/head', 'system:default/snake'),
  partOf(domain('head'), 'domain:default/tail'),
  partOf(domain('tail'), 'domain:default/head', 'system:default/snake'),
  partOf(
    component('inside'),
    'system:default/snake',
    'component:default/inside',
  ),
];

describe.each(databases.eachSupportedId())(
  'a hostile catalog on %s',
  engine => {
    async function start(...entities: Entity[]) {
      const database = await databases.init(engine);
      const catalog = new TestCatalog();
      catalog.put(...entities);
      const backend = await startReplica(database, catalog);
      await backend.pass();
      return { ...backend, database, catalog };
    }

    it('neither stops a pass with absurd metadata nor fills the mirror', async () => {
      const { database, get, pass, catalog, stop } = await start(
        described,
        absurd(),
        component('plain', { description: 'Sells' }),
        ...circles,
      );

      const status = await get('/status');
      // The passes tell why, should it be otherwise.
      expect(status).toMatchObject({
        state: 'fresh',
        entities: 7,
        runs: [{ state: 'complete' }],
      });
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
      const { items } = await get('/entities?kind=component');
      expect(items.map(({ name }: { name: string }) => name)).toEqual([
        'absurd',
        'inside',
        'plain',
      ]);
      const report = await get('/entities/component/default/absurd');
      expect(report.scorecards).toMatchObject([
        { checks: [{ outcome: 'pass' }, { outcome: 'pass' }] },
      ]);
      expect(report.problems.length).toBeGreaterThan(0);

      const [{ input, title }] = await database('entities').where({
        name: 'absurd',
      });
      expect(input.length).toBeLessThan(300_000);
      expect(title.length).toBeLessThanOrEqual(255);
      expect(input).not.toContain('polluted');
      const problems = await database('problems').where({
        entity_ref: 'component:default/absurd',
      });
      expect(problems.length).toBeLessThan(50);
      for (const { message, found } of problems) {
        expect(message.length + found.length).toBeLessThan(2_000);
      }

      // What is absurd is stable too: nothing of it is new to the next pass.
      await pass();
      expect((await get('/status')).runs[0]).toMatchObject({
        state: 'complete',
        changed: 0,
        evaluated: 0,
      });
      catalog.remove('component:default/absurd');
      await pass();
      expect((await get('/status')).entities).toBe(6);
      await stop();
    });

    it('has each of 200 bad definitions report itself while good ones go on', async () => {
      const good = scorecard('good', [{ name: 'a', expect: 'true' }]);
      const ways: ((name: string) => Entity)[] = [
        name => scorecard(name, [{ name: 'x', expect: 'no.such(' }]),
        name => scorecard(name, []),
        name => scorecard(name, [{ name: 'x', level: 'gold', expect: 'true' }]),
        name => ({ ...scorecard(name, []), spec: undefined }),
        name => ({
          ...good,
          metadata: { ...good.metadata, name },
          spec: { ...good.spec, checks: traps },
        }),
        name => ({
          ...good,
          metadata: { ...good.metadata, name },
          spec: { ...good.spec, appliesTo: { $bad: 1 } },
        }),
        name =>
          scorecard(name, [{ name: 'x', expect: "entity.kind.matches('(')" }]),
        name => scorecard(name, [{ name: 'x', expect: '1' }]),
      ];
      const bad = Array.from({ length: 200 }, (_, index) =>
        ways[index % ways.length](`bad-${index}`),
      );
      const { get, stop } = await start(
        good,
        described,
        component('web', { description: 'Sells' }),
        ...bad,
      );

      expect((await get('/status')).scorecards).toEqual({
        active: 2,
        stale: 0,
        disabled: 200,
      });
      const { items, totalItems } = await get(
        '/problems?about=definition&limit=500',
      );
      expect(totalItems).toBeGreaterThanOrEqual(200);
      const reporting = new Set(
        items.map(({ entityRef }: { entityRef: string }) => entityRef),
      );
      expect(
        bad
          .map(({ metadata }) => `scorecard:default/${metadata.name}`)
          .filter(ref => !reporting.has(ref)),
      ).toEqual([]);
      for (const { message, allowed } of items) {
        expect(message).not.toBe('');
        expect(allowed).not.toBe('');
      }
      const { scorecards } = await get('/entities/component/default/web');
      expect(
        scorecards.map(
          (one: { scorecard: string; level: { name: string } }) => [
            one.scorecard,
            one.level.name,
          ],
        ),
      ).toEqual([
        ['good', 'silver'],
        ['ready', 'silver'],
      ]);
      await stop();
    });
  },
);
