import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';
import type { DbNoticeRow } from '../store/rows';
import { writeEvents } from '../store/writeEvents';

/** Ids of what these entities state. */
export async function statedNotices(
  tx: Knex,
  entityRefs: string[],
): Promise<string[]> {
  const rows = await selectIn(entityRefs, chunk =>
    tx<DbNoticeRow>('notices')
      .whereIn('origin', ['catalog', 'metadata'])
      .whereIn('entity_ref', chunk)
      .andWhere('state', 'published')
      .select('id'),
  );
  return rows.map(({ id }) => id);
}

/** Withdraws what was taken out of the catalog. */
export async function withdrawStatedNotices(
  tx: Knex,
  ids: string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx('notices')
    .whereIn('id', ids)
    .increment('revision', 1)
    .update({ state: 'withdrawn', dirty: true, updated_at: at });
  await writeEvents(
    tx,
    ids.map(noticeId => ({ noticeId, at, type: 'withdrawn' as const })),
  );
}
