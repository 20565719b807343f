import { comparePaths } from './comparePaths';
import type { Edge } from './types';

/**
 * Adds to the surface of a notice what it takes along: the parts of what is in it, and the APIs
 * that are provided by what is in it. The surface maps each ref to the path from there to a
 * subject, nearest hop first; subjects have an empty one. Gives the refs that were added, nearest
 * to a subject first: ask for their edges next, until nothing is added.
 *
 * The same edges in another order give the same paths, and cycles end where they began.
 *
 * @public
 */
export function growSurface(
  surface: Map<string, Edge[]>,
  edges: readonly Edge[],
): string[] {
  const hops = hopsInto(edges);
  const added: string[] = [];
  const candidates = new Map<string, Edge[]>();
  const look = (ref: string, path: Edge[]) => {
    for (const [next, edge] of hops.get(ref) ?? []) {
      const candidate = [edge, ...path];
      const known = candidates.get(next);
      if (
        !surface.has(next) &&
        (!known || comparePaths(candidate, known) < 0)
      ) {
        candidates.set(next, candidate);
      }
    }
  };
  surface.forEach((path, ref) => look(ref, path));
  while (candidates.size > 0) {
    // All of the shortest at once: none of them can be reached in a shorter way any more.
    let shortest = Infinity;
    candidates.forEach(path => {
      shortest = Math.min(shortest, path.length);
    });
    const nearest = [...candidates]
      .filter(([, path]) => path.length === shortest)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [ref, path] of nearest) {
      candidates.delete(ref);
      surface.set(ref, path);
      added.push(ref);
    }
    nearest.forEach(([ref, path]) => look(ref, path));
  }
  return added;
}

/** From what may be in the surface to what it takes along. */
function hopsInto(edges: readonly Edge[]): Map<string, [string, Edge][]> {
  const hops = new Map<string, [string, Edge][]>();
  const add = (ref: string, next: string, edge: Edge) => {
    const list = hops.get(ref);
    if (list) {
      list.push([next, edge]);
    } else {
      hops.set(ref, [[next, edge]]);
    }
  };
  for (const edge of edges) {
    if (edge.type === 'partOf') {
      add(edge.to, edge.from, edge);
    } else if (edge.type === 'providesApi') {
      add(edge.from, edge.to, edge);
    }
  }
  return hops;
}
