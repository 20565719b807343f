import type { Knex } from 'knex';
import { groupBy } from '../../store/groupBy';
import type { DbTierAssignmentRow } from '../store/rows';

/** What stands for an entity: at most one proposal that waits, and one assignment that counts. */
export interface Assigned {
  open?: DbTierAssignmentRow;
  approved?: DbTierAssignmentRow;
}

/**
 * Reads what stands for entities, and keeps everybody else from deciding on it until the
 * transaction ends. In the order of ids, so that two that lock several cannot wait for each other.
 * SQLite runs one transaction at a time anyway.
 *
 * @param refs - few enough for one statement
 * @param ids - of assignments of these entities that are wanted in whatever state
 */
export async function lockAssigned(
  tx: Knex,
  refs: string[],
  ids: string[] = [],
): Promise<DbTierAssignmentRow[]> {
  return whereAssigned(tx, refs)
    .orWhereIn('id', ids)
    .orderBy('id')
    .forUpdate()
    .select('*');
}

/** Those of the entities that wait for a decision, or count. */
export function whereAssigned(knex: Knex, refs: string[]) {
  return knex<DbTierAssignmentRow>('tier_assignments').where(standing =>
    standing
      .whereIn('entity_ref', refs)
      .whereIn('state', ['proposed', 'approved']),
  );
}

/** By entity. */
export function assignedOf(rows: DbTierAssignmentRow[]): Map<string, Assigned> {
  return new Map(
    [...groupBy(rows, row => row.entity_ref)].map(([ref, own]) => [
      ref,
      {
        open: own.find(({ state }) => state === 'proposed'),
        approved: own.find(({ state }) => state === 'approved'),
      },
    ]),
  );
}
