import { compact, indexOf, isListed } from './compactGraph';
import type { DependencyGraph, Neighbour } from './types';

/**
 * What an entity leans on and what leans on it, directly or through others, without itself: the
 * nearest first, then by ref. Only what the catalog has; nothing where it does not have the entity.
 *
 * @param depth - most hops
 * @param passes - what is left out, and not gone through either, where it says no
 *
 * @public
 */
export function neighbourhood(
  dependencies: DependencyGraph,
  entityRef: string,
  depth: number,
  passes: (entityRef: string) => boolean = () => true,
): Neighbour[] {
  const graph = compact(dependencies);
  const { refs, ranks } = graph;
  const start = indexOf(refs, entityRef);
  if (start < 0) {
    return [];
  }
  const distances = new Map([[start, 0]]);
  for (const [at, distance] of distances) {
    if (distance === depth) {
      break;
    }
    for (const { starts, ends } of [graph.down, graph.up]) {
      for (let hop = starts[at]; hop < starts[at + 1]; hop++) {
        const next = ends[hop];
        if (
          !distances.has(next) &&
          isListed(graph, next) &&
          passes(refs[next])
        ) {
          distances.set(next, distance + 1);
        }
      }
    }
  }
  distances.delete(start);
  return [...distances]
    .sort(
      ([one, distanceOfOne], [other, distanceOfOther]) =>
        distanceOfOne - distanceOfOther || one - other,
    )
    .map(([at, distance]) => ({
      entityRef: refs[at],
      ...(ranks[at] > 0 && { rank: ranks[at] }),
      distance,
    }));
}
