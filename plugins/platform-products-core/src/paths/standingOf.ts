import type { PathStanding, Provenance } from './types';

/**
 * What a provenance says about being on a golden path; undefined where no path is meant for the
 * entity. Who names a path that is not there is not known to be off: it may be a slip, or a path
 * that ended.
 *
 * @public
 */
export function standingOf(provenance: Provenance): PathStanding | undefined {
  switch (provenance.state) {
    case 'on':
      return 'on';
    case 'other-template':
      return 'off';
    case 'not-applicable':
      return undefined;
    default:
      return 'unknown';
  }
}
