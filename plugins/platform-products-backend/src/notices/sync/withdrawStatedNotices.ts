import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';
import type { DbNoticeRow } from '../store/rows';
import { writeEvents } from '../store/writeEvents';

/** Withdraws what these entities stated: it was taken out of the catalog. */
export async function withdrawStatedNotices(
  tx: Knex,
  entityRefs: string[],
  at: Date,
): Promise<void> {
  const rows = await selectIn(entityRefs, chunk =>
    tx<DbNoticeRow>('notices')
      .whereIn('origin', ['catalog', 'metadata'])
      .whereIn('entity_ref', chunk)
      .andWhere('state', 'published')
      .select('id'),
  );
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await tx('notices')
    .whereIn('id', ids)
    .increment('revision', 1)
    .update({ state: 'withdrawn', dirty: true, updated_at: at });
  await writeEvents(
    tx,
    ids.map(noticeId => ({ noticeId, at, type: 'withdrawn' as const })),
  );
}
