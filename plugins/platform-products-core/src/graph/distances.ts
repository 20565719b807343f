import type { Edge } from '../notices/types';
import type { Adjacency } from './adjacency';
import { CompactGraph, edgeOf } from './compactGraph';

/** The distance of what cannot be reached. */
export const UNREACHED = -1;

/**
 * Hops from the nearest of the sources to each node, by one breadth-first sweep.
 *
 * @param isOpen - whether a node may be gone to at all
 */
export function distances(
  sources: Iterable<number>,
  { starts, ends }: Adjacency,
  isOpen?: (node: number) => boolean,
): Int32Array {
  const nodes = starts.length - 1;
  const found = new Int32Array(nodes).fill(UNREACHED);
  const queue = new Int32Array(nodes);
  let length = 0;
  for (const source of sources) {
    if (found[source] === UNREACHED) {
      found[source] = 0;
      queue[length] = source;
      length += 1;
    }
  }
  for (let head = 0; head < length; head++) {
    const node = queue[head];
    for (let hop = starts[node]; hop < starts[node + 1]; hop++) {
      const next = ends[hop];
      if (found[next] === UNREACHED && (!isOpen || isOpen(next))) {
        found[next] = found[node] + 1;
        queue[length] = next;
        length += 1;
      }
    }
  }
  return found;
}

/** Which nodes may be gone to: all, unless somebody does not see them all. */
export function opening(
  { refs }: CompactGraph,
  sees: ((entityRef: string) => boolean) | undefined,
): ((node: number) => boolean) | undefined {
  return sees && (node => sees(refs[node]));
}

/** The numbers below `count` for which something holds. */
export function numbersWhere(
  count: number,
  holds: (index: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    if (holds(index)) {
      found.push(index);
    }
  }
  return found;
}

/**
 * The shortest way down from an entity to where the distance is 0; of equally short ones the first
 * by the refs on it.
 */
export function wayDown(
  graph: CompactGraph,
  from: number,
  distance: Int32Array,
): { end: number; path: Edge[] } {
  const { starts, ends, types } = graph.down;
  const path: Edge[] = [];
  let at = from;
  while (distance[at] > 0) {
    let hop = starts[at];
    while (distance[ends[hop]] !== distance[at] - 1) {
      hop += 1;
    }
    path.push(edgeOf(graph, at, ends[hop], types[hop]));
    at = ends[hop];
  }
  return { end: at, path };
}
