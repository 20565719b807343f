import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';

/** Whoever knows less reads the whole graph again, which is as fast as that many changes. */
const KEPT = 50_000;

/** Notes whose tier or relations are others than before, and forgets what was noted long ago. */
export async function writeGraphChanges(
  tx: Knex,
  refs: Iterable<string>,
): Promise<void> {
  const rows = [...new Set(refs)].map(ref => ({ entity_ref: ref }));
  if (rows.length === 0) return;
  await upsertRows(tx, 'graph_changes', rows);
  const newest = await tx('graph_changes').max({ id: 'id' }).first();
  await tx('graph_changes')
    .where('id', '<=', Number(newest?.id) - KEPT)
    .delete();
}
