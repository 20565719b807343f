import type { Knex } from 'knex';
import type { DbTierAssignmentRow } from '../store/rows';
import type { TierEventWrite } from './writeTierEvents';

/** Ends assignments that later ones take the place of; who approved one stays written on it. */
export async function supersede(
  tx: Knex,
  { by, at }: { by: string; at: Date },
  rows: DbTierAssignmentRow[],
): Promise<void> {
  const end = async (
    state: 'proposed' | 'approved',
    columns: Partial<DbTierAssignmentRow>,
  ) => {
    const ids = rows.filter(row => row.state === state).map(({ id }) => id);
    if (ids.length === 0) return;
    await tx<DbTierAssignmentRow>('tier_assignments')
      .whereIn('id', ids)
      .update({ state: 'superseded', ...columns });
  };
  await end('approved', { disagreement: null });
  await end('proposed', { decided_by: by, decided_at: at });
}

export function supersededEvent(
  { entity_ref: entityRef, id, tier: from }: DbTierAssignmentRow,
  to: string,
): TierEventWrite {
  return { entityRef, type: 'superseded', assignmentId: id, from, to };
}
