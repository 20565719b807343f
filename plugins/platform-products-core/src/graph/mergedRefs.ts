import { indexOf } from './compactGraph';

/**
 * Sorted refs with some that may be new, in their places.
 *
 * @returns `moved`: from the number that an entity had to the one that it has now
 */
export function mergedRefs(
  before: string[],
  named: readonly string[],
): { refs: string[]; moved: Int32Array } {
  const fresh = [...new Set(named)]
    .filter(ref => indexOf(before, ref) < 0)
    .sort();
  const refs: string[] = [];
  const moved = new Int32Array(before.length);
  let taken = 0;
  before.forEach((ref, index) => {
    while (taken < fresh.length && fresh[taken] < ref) {
      refs.push(fresh[taken]);
      taken += 1;
    }
    moved[index] = refs.length;
    refs.push(ref);
  });
  return { refs: refs.concat(fresh.slice(taken)), moved };
}
