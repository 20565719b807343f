import type { Edge } from '../notices/types';
import {
  compact,
  CompactGraph,
  indexOf,
  isGrouping,
  isPartOf,
} from './compactGraph';
import { distances, numbersWhere, opening, wayDown } from './distances';
import type { AffectedConsumer, BlastRadius, DependencyGraph } from './types';

/**
 * Who suffers when an entity is down, directly or through others. If a grouping is down, so are its
 * parts. Undefined where the graph does not have the entity.
 *
 * @param sees - whether who asks may know of an entity; others are as if they did not exist
 *
 * @public
 */
export function blastRadius(
  dependencies: DependencyGraph,
  entityRef: string,
  sees?: (entityRef: string) => boolean,
): BlastRadius | undefined {
  const graph = compact(dependencies);
  const index = indexOf(graph.refs, entityRef);
  if (index < 0) {
    return undefined;
  }
  const { refs, ranks, up } = graph;
  const isOpen = opening(graph, sees);
  const down = withParts(graph, index, isOpen);
  const distance = distances(down, up, isOpen);
  const found = numbersWhere(
    refs.length,
    at => distance[at] > 0 && !isGrouping(graph, at),
  );
  const consumers = inOrder(found, ranks, distance).map(
    (at): AffectedConsumer => ({
      entityRef: refs[at],
      ...(ranks[at] > 0 && { rank: ranks[at] }),
      distance: distance[at],
    }),
  );
  return {
    entityRef,
    parts: down.slice(1).map(part => refs[part]),
    consumers,
    byRank: countsByRank(consumers),
  };
}

/**
 * The shortest way on which one entity leans on another, or on a part of it if that is a grouping,
 * from the one to the other; of equally short ones the first by the refs on it. Undefined where
 * there is none.
 *
 * @param sees - as of {@link blastRadius}: a way leads only through what it lets through
 *
 * @public
 */
export function leaningPath(
  dependencies: DependencyGraph,
  fromRef: string,
  toRef: string,
  sees?: (entityRef: string) => boolean,
): Edge[] | undefined {
  const graph = compact(dependencies);
  const from = indexOf(graph.refs, fromRef);
  const to = indexOf(graph.refs, toRef);
  if (from < 0 || to < 0) {
    return undefined;
  }
  const isOpen = opening(graph, sees);
  const distance = distances(withParts(graph, to, isOpen), graph.up, isOpen);
  return distance[from] > 0 ? wayDown(graph, from, distance).path : undefined;
}

/** The entity and, of a grouping, all that is part of it, directly or not, by ref. */
function withParts(
  graph: CompactGraph,
  index: number,
  isOpen: (node: number) => boolean = () => true,
): number[] {
  const { starts, ends, types } = graph.down;
  const found = new Set([index]);
  for (const whole of found) {
    if (isGrouping(graph, whole)) {
      for (let hop = starts[whole]; hop < starts[whole + 1]; hop++) {
        if (isPartOf(types[hop]) && isOpen(ends[hop])) {
          found.add(ends[hop]);
        }
      }
    }
  }
  found.delete(index);
  return [index, ...[...found].sort((one, other) => one - other)];
}

/**
 * The most critical first, those without a tier last; then the nearest first, then by ref. Put into
 * boxes instead of compared: there may be nearly as many as entities.
 */
function inOrder(
  found: readonly number[],
  ranks: Uint16Array,
  distance: Int32Array,
): number[] {
  const boxes = new Map<number, number[][]>();
  for (const at of found) {
    const rank = ranks[at] || Infinity;
    const box = boxes.get(rank) ?? [];
    boxes.set(rank, box);
    (box[distance[at]] ??= []).push(at);
  }
  return [...boxes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, box]) => box.flat());
}

function countsByRank(
  consumers: readonly AffectedConsumer[],
): BlastRadius['byRank'] {
  const counts = new Map<number | undefined, number>();
  for (const { rank } of consumers) {
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  return Array.from(counts, ([rank, count]) => ({
    ...(rank !== undefined && { rank }),
    consumers: count,
  }));
}
