import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { related } from '../notices/__testUtils__/noticeWorld';
import {
  annotated,
  goldenPath,
  PathWorld,
  product,
} from '../paths/__testUtils__/pathWorld';
import { idsIn } from '../paths/meantFor';
import { migrateDatabase } from '../store/migrateDatabase';
import { lcg } from '../__testUtils__/lcg';
import { scorecard } from './__testUtils__/testCatalog';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const STEPS = ['built', 'documented', 'live'];
const NAMES = Array.from({ length: 40 }, (_, index) => `c${index}`);

/** Edits of all kinds to a catalog with two golden paths, three products and a scorecard. */
function edits(world: PathWorld, seed: number) {
  const random = lcg(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(items: readonly T[]): T => items[below(items.length)];
  const some = <T>(items: readonly T[], share: number): T[] =>
    items.filter(() => random() < share);
  const { catalog } = world;

  function someComponent(name: string): Entity {
    const entity = related('Component', name, {
      dependsOn: some(NAMES, 0.05).map(other => `component:default/${other}`),
      consumesApi: some(['api:default/a0', 'api:default/a1'], 0.2),
      partOf: random() < 0.7 ? [`system:default/s${below(3)}`] : [],
    });
    const annotations = Object.fromEntries(
      some(STEPS, 0.5).map(step => [step, 'yes']),
    );
    const path = one(['node', 'java@1.0.0', 'node@1.0.0', 'gone', undefined]);
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...annotations,
          ...(path && { 'platform-products/golden-path': path }),
        },
        tags: [one(['node', 'java'])],
      },
      spec: {
        ...entity.spec,
        owner: `team-${below(3)}`,
        tier: one(['tier-1', 'tier-2', undefined]),
      },
    };
  }

  const tagged = (tag: string) => ({
    kind: 'Component',
    'metadata.tags': { $contains: tag },
  });
  const editOf = {
    component: () => {
      const name = one(NAMES);
      if (random() < 0.2) catalog.remove(`component:default/${name}`);
      else catalog.put(someComponent(name));
    },
    system: () =>
      catalog.put(
        related('System', `s${below(3)}`, {
          partOf: random() < 0.5 ? ['domain:default/d0'] : [],
        }),
      ),
    api: () =>
      catalog.put(
        related('API', `a${below(2)}`, {
          partOf: some(['system:default/s0', 'system:default/s1'], 0.4),
        }),
      ),
    path: () => {
      const name = one(['node', 'java']);
      if (random() < 0.15) catalog.remove(`goldenpath:default/${name}`);
      else {
        catalog.put(
          goldenPath(name, annotated(...new Set([one(STEPS), one(STEPS)])), {
            version: one(['1.0.0', '1.1.0', '2.0.0']),
            appliesTo: one([{ kind: 'Component' }, tagged(name)]) as object,
          }),
        );
      }
    },
    product: () => {
      const name = `p${below(3)}`;
      const ref = `platformproduct:default/${name}`;
      if (random() < 0.15) catalog.remove(ref);
      else {
        catalog.put(
          product(name, {
            parts: some(
              [
                'system:default/s0',
                'system:default/s1',
                'api:default/a0',
                'component:default/c1',
                'platformproduct:default/p0',
              ].filter(part => part !== ref),
              0.4,
            ),
            adoption: {
              eligible: one([{ kind: 'Component' }, tagged('node')]) as object,
              ...(random() < 0.3 && {
                adoptedWhen: "'built' in annotations",
              }),
            },
          }),
        );
      }
    },
    scorecard: () =>
      catalog.put(
        scorecard('ready', [
          { name: one(STEPS), expect: `'${one(STEPS)}' in annotations` },
        ]),
      ),
  };
  return {
    all: () => {
      NAMES.forEach(name => catalog.put(someComponent(name)));
      Object.values(editOf).forEach(edit => edit());
    },
    some: () => {
      const kinds = Object.keys(editOf) as (keyof typeof editOf)[];
      for (let n = 1 + below(4); n > 0; n--) {
        editOf[random() < 0.6 ? 'component' : one(kinds)]();
      }
    },
  };
}

/** All that a pass works out from the catalog as it is, without ids and without what happened before. */
async function workedOut({ knex }: PathWorld) {
  const scorecards = await knex('scorecards').select('*');
  const nameOf = new Map(scorecards.map(({ id, name }) => [id, name]));
  const entities = await knex('entities').orderBy('ref').select('*');
  const refOf = new Map(entities.map(({ id, ref }) => [id, ref]));
  const reports = await knex('reports').select('*');
  const summaries = await knex('summaries').select('*');
  const journeys = await knex('journeys')
    .where('state', 'on')
    .orderBy('entity_ref')
    .select('entity_ref', 'path', 'version', 'drift', 'done', 'total');
  const byText = <T>(rows: T[]) => rows.map(row => JSON.stringify(row)).sort();
  // A slot is where a check stood first, so letters are put beside the names of their checks.
  const checksOf = (id: number, codes: string) =>
    (JSON.parse(scorecards.find(row => row.id === id)!.slots) as string[])
      .map((check, slot) => `${check} ${codes[slot] ?? '-'}`)
      .filter(text => !text.endsWith('-'))
      .sort();
  return {
    entities: entities.map(row => ({
      ref: row.ref,
      tier: row.tier,
      owner: row.owner,
      system: row.system,
      domain: row.domain,
      path: row.path,
      version: row.path_version,
      state: row.path_state,
      dirty: Boolean(row.dirty),
      meantFor: idsIn(row.meant_for ?? '').map(id => nameOf.get(id)),
    })),
    reports: byText(
      reports.map(row => ({
        of: nameOf.get(row.scorecard_id),
        entity: refOf.get(row.entity_id),
        checks: checksOf(row.scorecard_id, row.codes),
        earned: row.earned,
        possible: row.possible,
        unknown: row.unknown,
        rank: row.level_rank,
      })),
    ),
    summaries: byText(
      summaries.map(row => ({
        of: nameOf.get(row.scorecard_id),
        dimension: row.dimension,
        group: row.group_key,
        entities: row.entities,
        earned: row.earned,
        possible: row.possible,
        unknown: row.unknown,
        levels: row.levels,
        failing: row.failing,
      })),
    ),
    journeys,
    stale: scorecards.filter(row => row.summaries_stale),
  };
}

describe.each(databases.eachSupportedId())('passes one by one on %s', id => {
  it.each([3, 17])(
    'end where a first pass over the same catalog does (seed %d)',
    async seed => {
      const world = await PathWorld.start(await databases.init(id));
      const edit = edits(world, seed);
      edit.all();
      await world.pass();
      for (let round = 1; round <= 12; round++) {
        edit.some();
        world.setTime(
          `2026-11-24T${String(8 + round).padStart(2, '0')}:00:00Z`,
        );
        await world.pass();

        const knex = await databases.init(id);
        await migrateDatabase(knex);
        const fresh = new PathWorld(knex, {}, world.catalog);
        fresh.now = world.now;
        await fresh.pass();
        expect(await workedOut(world)).toEqual(await workedOut(fresh));
      }
    },
  );
});
