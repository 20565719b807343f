import type { Edge } from '../notices/types';
import { compact, indexOf, leaningOf } from './compactGraph';
import type { DependencyGraph } from './types';

/**
 * Who of some entities leans directly on whom of them, by ref, in the direction of leaning: `from`
 * leans on `to`, whatever the direction of the catalog's relation. Two that lean on each other by
 * several relations have one edge for each.
 *
 * @public
 */
export function leanings(
  dependencies: DependencyGraph,
  entityRefs: Iterable<string>,
): Edge[] {
  const graph = compact(dependencies);
  const { starts, ends, types } = graph.down;
  const among = new Set<number>();
  for (const ref of entityRefs) {
    among.add(indexOf(graph.refs, ref));
  }
  among.delete(-1);
  const found: Edge[] = [];
  for (const at of [...among].sort((one, other) => one - other)) {
    for (let hop = starts[at]; hop < starts[at + 1]; hop++) {
      if (among.has(ends[hop])) {
        found.push(leaningOf(graph, at, ends[hop], types[hop]));
      }
    }
  }
  return found;
}
