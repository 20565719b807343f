import type { Edge } from '../notices/types';
import { addHop } from './compactGraph';
import { settledGraph, UnsettledGraph } from './settledGraph';
import type { DependencyGraph, GraphEntity } from './types';

/**
 * The graph of all that leans on each other. Edges may come in any order, more than once, in
 * circles, from an entity to itself, and to entities that the catalog does not have; those of other
 * types than `dependsOn`, `consumesApi`, `providesApi` and `partOf` are left out.
 *
 * @param tierKinds - lower case; kinds whose entities should have a tier. Who leans on one without
 *   a tier leans on something unknown.
 *
 * @public
 */
export function buildGraph(
  entities: Iterable<GraphEntity>,
  edges: Iterable<Edge>,
  tierKinds: readonly string[] = ['component'],
): DependencyGraph {
  const graph: UnsettledGraph = {
    numbers: new Map(),
    ranks: [],
    hops: { leaners: [], leaned: [], types: [] },
    tierKinds: new Set(tierKinds),
  };
  const numberOf = numbering(graph.numbers);
  for (const { ref, rank = 0 } of entities) {
    graph.ranks[numberOf(ref)] = rank;
  }
  for (const edge of edges) {
    addHop(graph.hops, edge, numberOf);
  }
  return settledGraph(graph);
}

/** The number of a ref; the next one where the ref is new. */
export function numbering(
  numbers: Map<string, number>,
): (ref: string) => number {
  return ref => {
    const known = numbers.get(ref);
    if (known !== undefined) {
      return known;
    }
    numbers.set(ref, numbers.size);
    return numbers.size - 1;
  };
}
