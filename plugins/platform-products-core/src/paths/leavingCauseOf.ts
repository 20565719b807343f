import type { LeavingCause, Provenance } from './types';

/**
 * Why an entity that was on a path is not on it any more, by what its provenance is now; undefined
 * where it still is on it.
 *
 * @param path - name of the path that it was on
 *
 * @public
 */
export function leavingCauseOf(
  path: string,
  provenance: Provenance,
): LeavingCause | undefined {
  if (provenance.state === 'on') {
    return provenance.path === path ? undefined : 'other-path';
  }
  return provenance.state === 'unknown-path' &&
    provenance.path?.toLowerCase() === path.toLowerCase()
    ? 'path-gone'
    : 'not-named';
}
