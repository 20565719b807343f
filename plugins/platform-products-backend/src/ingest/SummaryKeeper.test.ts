import type { IngestStore } from '../store/IngestStore';
import { MemoryState } from '../store/MemoryState';
import { ingestWorld } from './__testUtils__/ingestWorld';
import { component, scorecard } from './__testUtils__/testCatalog';

const hasOwner = [{ name: 'owned', expect: 'has(entity.spec.owner)' }];

/** Entities that a scorecard counts, by group of a dimension. */
function counted(
  { scorecards, summaries }: MemoryState,
  name: string,
  dimension: string,
): Record<string, number> {
  const { id } = scorecards.find(row => row.name === name)!;
  return Object.fromEntries(
    summaries
      .filter(row => row.scorecard_id === id && row.dimension === dimension)
      .map(row => [row.group_key, row.entities]),
  );
}

describe('SummaryKeeper', () => {
  it('counts anew only definitions of which many reports changed', async () => {
    const recounted: number[] = [];
    const world = ingestWorld({}, store => {
      const groupedReports: IngestStore['groupedReports'] = (id, page) => {
        recounted.push(id);
        return store.groupedReports(id, page);
      };
      return new Proxy(store, {
        get: (target, key) => {
          if (key === 'groupedReports') return groupedReports;
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    });
    const putAll = (owner: string) => {
      for (let n = 0; n < 600; n++) {
        world.catalog.put(component(`c${n}`, { spec: { owner } }));
      }
      world.catalog.put({
        ...component('a', { spec: { owner } }),
        kind: 'API',
      });
    };
    world.catalog.put(
      scorecard('many', hasOwner),
      scorecard('few', hasOwner, { kind: 'API' }),
    );
    putAll('team-a');
    await world.pass();

    recounted.length = 0;
    putAll('team-b');
    await world.pass();

    const many = world.state.scorecards.find(({ name }) => name === 'many')!;
    expect(new Set(recounted)).toEqual(new Set([many.id]));
    expect(counted(world.state, 'many', 'owner')).toEqual({
      'group:default/team-b': 600,
    });
    expect(counted(world.state, 'few', 'owner')).toEqual({
      'group:default/team-b': 1,
    });
    expect(
      world.state.scorecards.map(({ summaries_stale: stale }) => stale),
    ).toEqual([false, false]);
  });
});
