import type { MigrationCounts, MigrationProgress } from './types';

/**
 * Nobody in any state.
 *
 * @public
 */
export function emptyCounts(): MigrationCounts {
  return {
    unseen: 0,
    acknowledged: 0,
    planned: 0,
    'in-progress': 0,
    migrated: 0,
    blocked: 0,
    'not-affected': 0,
    exempt: 0,
  };
}

/**
 * How far consumers are, from how many are in each state. Who is exempt is neither done nor open.
 *
 * @public
 */
export function progressOf(
  counts: MigrationCounts,
  backSliding: number,
): MigrationProgress {
  const done = counts.migrated + counts['not-affected'];
  const open =
    counts.unseen +
    counts.acknowledged +
    counts.planned +
    counts['in-progress'] +
    counts.blocked;
  const { exempt } = counts;
  return {
    // Only the states: what is stored may hold more.
    counts: Object.fromEntries(
      Object.keys(emptyCounts()).map(state => [
        state,
        counts[state as keyof MigrationCounts],
      ]),
    ) as MigrationCounts,
    total: done + open + exempt,
    done,
    open,
    exempt,
    backSliding,
    ...(done + open > 0 && { rate: done / (done + open) }),
  };
}
