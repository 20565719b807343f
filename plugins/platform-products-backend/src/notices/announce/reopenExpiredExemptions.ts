import type { Knex } from 'knex';
import { groupBy } from '../../store/groupBy';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { lockNotices } from '../store/lockNotices';
import { recountNotices } from '../store/recountNotices';
import type { DbMigrationRow } from '../store/rows';
import { writeEvents } from '../store/writeEvents';

/** Values of one `in (…)`. */
const ROWS = 1_000;

/**
 * Exemptions that ran out open their migrations again, as acknowledged: the team knows of them.
 */
export async function reopenExpiredExemptions(
  knex: Knex,
  now: Date,
): Promise<void> {
  for (;;) {
    const expired = await expiredOf(knex, now);
    const byNotice = groupBy(expired, row => row.notice_id);
    for (const [noticeId, rows] of byNotice) {
      const refs = rows.map(row => row.entity_ref);
      await knex.transaction(tx => reopen(tx, noticeId, refs, now));
    }
    if (expired.length < ROWS) return;
  }
}

function expiredOf(knex: Knex, now: Date) {
  return knex<DbMigrationRow>('migrations')
    .where('state', 'exempt')
    .andWhere('exempt_until', '<=', now)
    .orderBy(['notice_id', 'entity_ref'])
    .limit(ROWS)
    .select('notice_id', 'entity_ref');
}

async function reopen(
  tx: Knex,
  noticeId: string,
  refs: string[],
  now: Date,
): Promise<void> {
  await lockNotices(tx, [noticeId]);
  const rows = await tx<DbMigrationRow>('migrations')
    .where({ notice_id: noticeId, state: 'exempt' })
    .andWhere('exempt_until', '<=', now)
    .whereIn('entity_ref', refs)
    .select('entity_ref');
  if (rows.length === 0) return;
  await tx('migrations')
    .where('notice_id', noticeId)
    .whereIn(
      'entity_ref',
      rows.map(row => row.entity_ref),
    )
    .update({ state: 'acknowledged', exempt_until: null, updated_at: now });
  await writeEvents(
    tx,
    rows.map(row => ({
      noticeId,
      at: now,
      type: 'migration' as const,
      entityRef: row.entity_ref,
      reason: 'The exemption ran out',
      changes: [{ field: 'state', from: 'exempt', to: 'acknowledged' }],
    })),
  );
  await recountNotices(tx, [noticeId], now);
  await markTiersDirty(tx, { refs: rows.map(row => row.entity_ref) });
}
