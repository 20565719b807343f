import { numbering } from './buildGraph';
import {
  addHop,
  compact,
  CompactGraph,
  indexOf,
  isListed,
  statedBy,
} from './compactGraph';
import { settledGraph, UnsettledGraph } from './settledGraph';
import type { DependencyGraph, EntityChange } from './types';

/**
 * The graph after some entities changed; the one given stays as it is. An entity that is gone and
 * still leaned on stays as a mere name, as the relation to it stays in the catalog.
 *
 * @param removed - refs of entities that are gone, and with them the edges that began there
 *
 * @public
 */
export function changeGraph(
  graph: DependencyGraph,
  changes: readonly EntityChange[],
  removed: readonly string[] = [],
): DependencyGraph {
  const before = compact(graph);
  const isSameShape = changes.every(({ ref, edges }) => {
    const index = indexOf(before.refs, ref);
    return !edges && index >= 0 && isListed(before, index);
  });
  return isSameShape && removed.length === 0
    ? withRanks(before, changes)
    : withHops(before, changes, removed);
}

/** Other tiers, and nothing else: who leans on whom is shared with the graph before. */
function withRanks(
  before: CompactGraph,
  changes: readonly EntityChange[],
): CompactGraph {
  const ranks = before.ranks.slice();
  for (const { ref, rank = 0 } of changes) {
    ranks[indexOf(before.refs, ref)] = rank;
  }
  return { ...before, ranks };
}

function withHops(
  before: CompactGraph,
  changes: readonly EntityChange[],
  removed: readonly string[],
): CompactGraph {
  const numbers = new Map(before.refs.map((ref, number) => [ref, number]));
  const numberOf = numbering(numbers);
  const ranks: UnsettledGraph['ranks'] = Array.from(
    before.ranks,
    (rank, number) => (isListed(before, number) ? rank : undefined),
  );
  const isRewritten = new Set<number>();
  for (const ref of removed) {
    isRewritten.add(numberOf(ref));
    ranks[numberOf(ref)] = undefined;
  }
  for (const { ref, rank = 0, edges } of changes) {
    ranks[numberOf(ref)] = rank;
    if (edges) {
      isRewritten.add(numberOf(ref));
    }
  }
  const hops = hopsWithout(before, isRewritten);
  for (const { edges = [] } of changes) {
    edges.forEach(edge => addHop(hops, edge, numberOf));
  }
  return settledGraph({ numbers, ranks, hops, tierKinds: before.tierKinds });
}

/** All hops but those that begin, in the catalog, at one of the entities. */
function hopsWithout(
  { down: { starts, ends, types } }: CompactGraph,
  left: ReadonlySet<number>,
): UnsettledGraph['hops'] {
  const hops: UnsettledGraph['hops'] = { leaners: [], leaned: [], types: [] };
  for (let leaner = 0; leaner < starts.length - 1; leaner++) {
    for (let hop = starts[leaner]; hop < starts[leaner + 1]; hop++) {
      if (!left.has(statedBy(leaner, ends[hop], types[hop]))) {
        hops.leaners.push(leaner);
        hops.leaned.push(ends[hop]);
        hops.types.push(types[hop]);
      }
    }
  }
  return hops;
}
