import { comparePaths } from './comparePaths';
import type { Consumer, Edge } from './types';

/**
 * Who depends on something in the surface of a notice and is not in it, each once with its
 * shortest path, by ref.
 *
 * @param surface - made by {@link growSurface}
 * @param relations - types of the relations from a consumer to what it depends on
 *
 * @public
 */
export function consumersOf(
  surface: ReadonlyMap<string, Edge[]>,
  edges: readonly Edge[],
  relations: readonly string[],
): Consumer[] {
  const types = new Set(relations);
  const paths = new Map<string, Edge[]>();
  for (const { from, type, to } of edges) {
    const rest = types.has(type) ? surface.get(to) : undefined;
    if (rest && !surface.has(from)) {
      const path = [{ from, type, to }, ...rest];
      const known = paths.get(from);
      if (!known || comparePaths(path, known) < 0) {
        paths.set(from, path);
      }
    }
  }
  return Array.from(paths, ([entityRef, path]) => ({ entityRef, path })).sort(
    (one, other) => (one.entityRef < other.entityRef ? -1 : 1),
  );
}
