import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';

/** Entities of one transaction. */
export const BATCH = 300;

/**
 * Takes marks away, before what they are about is read: whoever marks again meanwhile waits, or is
 * seen. In the order in which `markTiersDirty` writes them.
 */
export async function takeMarks(tx: Knex, refs: string[]): Promise<void> {
  const isPostgres = tx.client.config.client === 'pg';
  const rows = await tx('tier_dirty')
    .whereIn('entity_ref', refs)
    .orderByRaw(isPostgres ? 'entity_ref collate "C"' : 'entity_ref')
    .forUpdate()
    .select('entity_ref');
  if (rows.length === 0) return;
  await tx('tier_dirty')
    .whereIn(
      'entity_ref',
      rows.map(row => row.entity_ref),
    )
    .delete();
}

/** Marked entities in batches. What is marked behind the last one is left to the next time. */
export async function* markedBatches(
  knex: Knex,
  signal: AbortSignal | undefined,
): AsyncIterable<string[]> {
  for (let after = ''; ; ) {
    signal?.throwIfAborted();
    const rows = await knex('tier_dirty')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(BATCH)
      .select('entity_ref');
    if (rows.length > 0) yield rows.map(row => row.entity_ref);
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1].entity_ref;
    await breathe();
  }
}
