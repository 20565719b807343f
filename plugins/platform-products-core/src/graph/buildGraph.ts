import type { Edge } from '../notices/types';
import { addHop, compactGraph, TYPE_COUNT } from './compactGraph';
import { HopColumns, hopColumns, sortedHops } from './hopColumns';
import type { DependencyGraph, GraphEntity } from './types';

/**
 * The graph of all that leans on each other. Edges may come in any order, more than once, in
 * circles, from an entity to itself, and to entities that the catalog does not have; those of other
 * types than `dependsOn`, `consumesApi`, `providesApi` and `partOf` are left out.
 *
 * @param tierKinds - lower case; kinds whose entities should have a tier. They alone have inversions,
 *   and who leans on one without a tier leans on something unknown.
 *
 * @public
 */
export function buildGraph(
  entities: Iterable<GraphEntity>,
  edges: Iterable<Edge>,
  tierKinds: readonly string[] = ['component'],
): DependencyGraph {
  // Numbers in the order in which refs are first met; their order by name is known at the end.
  const numbers = new Map<string, number>();
  const numberOf = (ref: string) => {
    const known = numbers.get(ref);
    if (known !== undefined) {
      return known;
    }
    numbers.set(ref, numbers.size);
    return numbers.size - 1;
  };
  const given: number[] = [];
  for (const { ref, rank = 0 } of entities) {
    given[numberOf(ref)] = rank;
  }
  const hops = hopColumns(0);
  for (const edge of edges) {
    addHop(hops, edge, numberOf);
  }

  const refs = [...numbers.keys()].sort();
  const places = new Int32Array(refs.length);
  const ranks = new Uint16Array(refs.length);
  const listed = new Uint8Array(refs.length);
  refs.forEach((ref, place) => {
    const number = numbers.get(ref)!;
    places[number] = place;
    if (number < given.length) {
      ranks[place] = given[number];
      listed[place] = 1;
    }
  });
  renumber(hops, places);
  return compactGraph(
    { refs, ranks, listed },
    sortedHops(hops, refs.length, TYPE_COUNT),
    new Set(tierKinds),
  );
}

function renumber(hops: HopColumns, places: Int32Array): void {
  for (let hop = 0; hop < hops.length; hop++) {
    hops.leaners[hop] = places[hops.leaners[hop]];
    hops.leaned[hop] = places[hops.leaned[hop]];
  }
}
