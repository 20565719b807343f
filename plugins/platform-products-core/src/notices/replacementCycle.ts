/**
 * The shortest way from a subject over its replacements back to itself, first and last the
 * subject; undefined where there is none. Whoever moves along it never arrives.
 *
 * @param replacements - refs of subjects to refs of what replaces them
 *
 * @public
 */
export function replacementCycle(
  replacements: ReadonlyMap<string, readonly string[]>,
  start: string,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const ref of queue) {
    for (const next of replacements.get(ref) ?? []) {
      if (next === start) {
        return wayTo(ref, start, cameFrom).concat(start);
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, ref);
        queue.push(next);
      }
    }
  }
  return undefined;
}

function wayTo(
  end: string,
  start: string,
  cameFrom: ReadonlyMap<string, string>,
): string[] {
  const way = [end];
  for (let ref = end; ref !== start; way.push(ref)) {
    ref = cameFrom.get(ref)!;
  }
  return way.reverse();
}
