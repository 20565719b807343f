import {
  addHop,
  compact,
  CompactGraph,
  compactGraph,
  indexOf,
  isListed,
  Nodes,
  statedBy,
  TYPE_COUNT,
} from './compactGraph';
import { HopColumns, hopColumns, pushNewHop, sortedHops } from './hopColumns';
import { mergedRefs } from './mergedRefs';
import { withoutStrays } from './withoutStrays';
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
  const { refs, moved } = mergedRefs(before.refs, namedBy(changes));
  const nodes = changedNodes(before, refs, moved, changes, removed);
  const rewritten = changes.filter(({ edges }) => edges);
  const isRewritten = new Uint8Array(before.refs.length);
  for (const ref of [...removed, ...rewritten.map(change => change.ref)]) {
    const index = indexOf(before.refs, ref);
    if (index >= 0) {
      isRewritten[index] = 1;
    }
  }
  const fresh = hopColumns(0);
  for (const { edges = [] } of rewritten) {
    edges.forEach(edge => addHop(fresh, edge, ref => indexOf(refs, ref)));
  }
  const hops = mergedHops(
    before,
    moved,
    isRewritten,
    sortedHops(fresh, refs.length, TYPE_COUNT),
  );
  const kept = withoutStrays(nodes, hops);
  return compactGraph(kept.nodes, kept.hops, before.tierKinds);
}

function namedBy(changes: readonly EntityChange[]): string[] {
  return changes.flatMap(({ ref, edges = [] }) => [
    ref,
    ...edges.flatMap(({ from, to }) => [from, to]),
  ]);
}

function changedNodes(
  before: CompactGraph,
  refs: string[],
  moved: Int32Array,
  changes: readonly EntityChange[],
  removed: readonly string[],
): Nodes {
  const ranks = new Uint16Array(refs.length);
  const listed = new Uint8Array(refs.length);
  before.ranks.forEach((rank, index) => {
    ranks[moved[index]] = rank;
    listed[moved[index]] = isListed(before, index) ? 1 : 0;
  });
  for (const ref of removed) {
    const index = indexOf(refs, ref);
    if (index >= 0) {
      ranks[index] = 0;
      listed[index] = 0;
    }
  }
  for (const { ref, rank = 0 } of changes) {
    const index = indexOf(refs, ref);
    ranks[index] = rank;
    listed[index] = 1;
  }
  return { refs, ranks, listed };
}

/** The hops before but those that the catalog had from a rewritten entity, and the fresh ones. */
function mergedHops(
  { down }: CompactGraph,
  moved: Int32Array,
  isRewritten: Uint8Array,
  fresh: HopColumns,
): HopColumns {
  const { starts, ends, types } = down;
  const merged = hopColumns(ends.length + fresh.length);
  let taken = 0;
  const takeFreshBefore = (leaner: number, leaned: number, type: number) => {
    while (
      taken < fresh.length &&
      (fresh.leaners[taken] - leaner ||
        fresh.leaned[taken] - leaned ||
        fresh.types[taken] - type) < 0
    ) {
      pushNewHop(
        merged,
        fresh.leaners[taken],
        fresh.leaned[taken],
        fresh.types[taken],
      );
      taken += 1;
    }
  };
  for (let leaner = 0; leaner < moved.length; leaner++) {
    for (let hop = starts[leaner]; hop < starts[leaner + 1]; hop++) {
      if (isRewritten[statedBy(leaner, ends[hop], types[hop])] === 0) {
        takeFreshBefore(moved[leaner], moved[ends[hop]], types[hop]);
        pushNewHop(merged, moved[leaner], moved[ends[hop]], types[hop]);
      }
    }
  }
  takeFreshBefore(Infinity, 0, 0);
  return merged;
}
