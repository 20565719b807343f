import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';

/** Consumers of one statement. */
const ROWS = 2_000;

/** Whose obligations must be looked at again. */
export interface TierMarks {
  refs?: Iterable<string>;
  /** All consumers of these notices. */
  noticeIds?: Iterable<string>;
}

/**
 * Marks entities whose obligations must be looked at again, at the end of the transaction that
 * changes what they depend on.
 *
 * What is marked already is written all the same: so whoever is just taking the marks away waits
 * for this transaction, and sees what it changed. In one order, and by one statement where there
 * are several writers, so that two of them cannot wait for each other; therefore once in a
 * transaction.
 */
export async function markTiersDirty(
  tx: Knex,
  { refs = [], noticeIds = [] }: TierMarks,
): Promise<void> {
  const direct = [...new Set(refs)].sort();
  const notices = [...new Set(noticeIds)];
  if (direct.length === 0 && notices.length === 0) return;
  if (tx.client.config.client === 'pg') {
    await tx.raw(
      `insert into tier_dirty (entity_ref)
         select ref from (
           select json_array_elements_text(?::json) as ref
           union
           select entity_ref from migrations where notice_id in (
             select json_array_elements_text(?::json)
           )
         ) marks
         order by ref collate "C"
         on conflict (entity_ref) do update set entity_ref = excluded.entity_ref`,
      [JSON.stringify(direct), JSON.stringify(notices)],
    );
    return;
  }
  await writeMarks(tx, direct);
  for (const id of notices) await markConsumers(tx, id);
}

/** Page by page: SQLite would answer no one while it copies 20,000 rows. */
async function markConsumers(tx: Knex, noticeId: string): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx('migrations')
      .where('notice_id', noticeId)
      .andWhere('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(ROWS)
      .select('entity_ref');
    await writeMarks(
      tx,
      rows.map(row => row.entity_ref),
    );
    if (rows.length < ROWS) return;
    after = rows[rows.length - 1].entity_ref;
  }
}

async function writeMarks(tx: Knex, refs: string[]): Promise<void> {
  const rows = refs.map(ref => ({ entity_ref: ref }));
  await upsertRows(tx, 'tier_dirty', rows, ['entity_ref']);
}
