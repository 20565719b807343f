import { TestDatabases } from '@backstage/backend-test-utils';
import {
  allImpliedTiers,
  allInversions,
  impliedTierOf,
  inversionsOf,
  tierLadderSchema,
  type TierSweep,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { lcg } from '../../__testUtils__/lcg';
import { migrateDatabase } from '../../store/migrateDatabase';
import { DatabaseTierGraph } from './DatabaseTierGraph';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ladder = tierLadderSchema.parse([
  { name: 'tier-1', obligations: { maximumTierGap: 1 } },
  { name: 'tier-2', obligations: { maximumTierGap: 1 } },
  { name: 'tier-3' },
  { name: 'tier-4' },
]);
const at = new Date('2026-11-24T08:00:00Z');

function refOf(name: string): string {
  return `component:default/${name}`;
}

/** The tables that the graph is made of, written as a pass does. */
class Mirror {
  readonly graph: DatabaseTierGraph;
  readonly statements: string[] = [];

  constructor(readonly knex: Knex) {
    this.graph = this.fresh();
    knex.on('query', ({ sql }) => this.statements.push(sql));
  }

  /** A graph that knows nothing yet, as after a restart. */
  fresh(): DatabaseTierGraph {
    return new DatabaseTierGraph(this.knex, ladder, ['component']);
  }

  async put(name: string, rank: number | null, dependsOn: string[] = []) {
    const ref = refOf(name);
    const row = {
      ref,
      kind: 'component',
      namespace: 'default',
      name,
      title: name,
      tier: rank && `tier-${rank}`,
      tier_rank: rank,
      tier_state: rank ? 'own' : 'not-set',
      tier_conflict: false,
      tier_reading: '{}',
      etag: 'e',
      input: '{}',
      problems: 0,
      dirty: false,
      first_seen_at: at,
      changed_at: at,
    };
    await this.knex('entities').insert(row).onConflict('ref').merge();
    const { id } = await this.knex('entities').where({ ref }).first('id');
    await this.knex('relations').where({ source_id: id }).delete();
    for (const target of new Set(dependsOn)) {
      await this.knex('relations').insert({
        source_id: id,
        type: 'dependsOn',
        target_ref: refOf(target),
      });
    }
    await this.note(name);
  }

  async remove(name: string) {
    await this.knex('entities')
      .where({ ref: refOf(name) })
      .delete();
    await this.note(name);
  }

  async note(name: string) {
    await this.knex('graph_changes').insert({ entity_ref: refOf(name) });
  }

  /** How often the whole mirror was read while something was done. */
  async readings(work: () => Promise<unknown>): Promise<number> {
    this.statements.length = 0;
    await work();
    const whole = /from .entities. where .id. > \S+ order by/;
    return this.statements.filter(sql => whole.test(sql)).length;
  }
}

function known(sweep: TierSweep) {
  return {
    refs: sweep.graph.refs,
    hops: sweep.graph.hops,
    inversions: allInversions(sweep),
    implied: allImpliedTiers(sweep),
  };
}

describe.each(databases.eachSupportedId())(
  'the graph of the mirror on %s',
  id => {
    let mirror: Mirror;

    beforeEach(async () => {
      const knex = await databases.init(id);
      await migrateDatabase(knex);
      mirror = new Mirror(knex);
    });

    async function inverted(name: string) {
      const found = inversionsOf(await mirror.graph.current(), refOf(name));
      return found?.nearest?.entityRef;
    }

    it('is empty while nothing was read', async () => {
      expect((await mirror.graph.current()).graph.refs).toEqual([]);
    });

    it('is read once, and then follows single changes', async () => {
      await mirror.put('shop', 1, ['cart']);
      await mirror.put('cart', 2, ['mail']);
      await mirror.put('mail', 3);
      expect(await mirror.readings(() => mirror.graph.current())).toBe(2);
      expect(await inverted('shop')).toBe(refOf('mail'));

      const followed = await mirror.readings(async () => {
        await mirror.put('mail', 2);
        expect(await inverted('shop')).toBeUndefined();
        await mirror.put('batch', 4);
        await mirror.put('mail', 2, ['batch']);
        expect(await inverted('shop')).toBe(refOf('batch'));
        await mirror.put('cart', 2);
        expect(await inverted('shop')).toBeUndefined();
        expect(await inverted('mail')).toBe(refOf('batch'));
        await mirror.remove('mail');
        expect(await inverted('mail')).toBeUndefined();
        const sweep = await mirror.graph.current();
        expect(impliedTierOf(sweep, refOf('cart'))).toMatchObject({ rank: 1 });
        expect(sweep.graph.refs).not.toContain(refOf('mail'));
      });
      expect(followed).toBe(0);
    });

    it('is not touched while nothing changes, and has a version that grows', async () => {
      await mirror.put('shop', 1);
      const before = await mirror.graph.swept();
      expect(await mirror.graph.swept()).toBe(before);

      await mirror.put('shop', 2);
      const after = await mirror.graph.swept();

      expect(after.version).toBeGreaterThan(before.version);
      expect(before.sweep).not.toBe(after.sweep);
    });

    it('is read again where the changes since have been forgotten', async () => {
      await mirror.put('shop', 1, ['cart']);
      await mirror.graph.current();
      await mirror.put('cart', 4);
      await mirror.put('till', 4);
      await mirror
        .knex('graph_changes')
        .whereNot('entity_ref', refOf('till'))
        .delete();

      expect(await mirror.readings(() => mirror.graph.current())).toBe(2);
      expect(await inverted('shop')).toBe(refOf('cart'));
    });

    it('is read again where the tables are others than before', async () => {
      await mirror.put('shop', 1);
      await mirror.put('cart', 4);
      await mirror.graph.current();
      await mirror.knex('graph_changes').delete();
      await mirror.knex('entities').delete();

      expect((await mirror.graph.current()).graph.refs).toEqual([]);
    });

    it('is read once for all who ask at the same time', async () => {
      await mirror.put('shop', 1);
      const readings = await mirror.readings(async () => {
        const sweeps = await Promise.all([
          mirror.graph.current(),
          mirror.graph.current(),
          mirror.graph.swept().then(({ sweep }) => sweep),
        ]);
        expect(new Set(sweeps).size).toBe(1);
      });
      expect(readings).toBe(2);
    });

    it('is the same, however many changes it has followed, as one that was just read', async () => {
      const random = lcg(7);
      const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
      const some = () => names.filter(() => random() < 0.2);
      for (const name of names) await mirror.put(name, null, some());
      await mirror.graph.current();
      for (let round = 0; round < 25; round++) {
        for (const name of some()) {
          if (random() < 0.25) await mirror.remove(name);
          else await mirror.put(name, Math.floor(random() * 5) || null, some());
        }
        const followed = await mirror.graph.current();
        expect(known(followed)).toEqual(known(await mirror.fresh().current()));
      }
    });
  },
);
