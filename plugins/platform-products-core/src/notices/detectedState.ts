import type { MigrationState } from './types';

/**
 * The state of a migration after a look at the consumer. What its team has decided for good (not
 * affected, exempt) stays; so does everything that nothing was seen of.
 *
 * @public
 */
export function detectedState(seen: {
  state: MigrationState;
  /**
   * Whether a relation to a subject is there. Absent for a consumer that was added by hand: its
   * dependency cannot be seen, so that no relation says nothing.
   */
  related?: boolean;
  /** The answer of the notice's `migratedWhen`, where it has one. */
  migratedWhen?: 'yes' | 'no' | 'unknown';
}): MigrationState {
  const { state, related, migratedWhen } = seen;
  if (state === 'not-affected' || state === 'exempt') {
    return state;
  }
  if (related === false || migratedWhen === 'yes') {
    return 'migrated';
  }
  const isBack =
    migratedWhen === 'no' || (migratedWhen === undefined && related === true);
  return state === 'migrated' && isBack ? 'in-progress' : state;
}
