import type { Knex } from 'knex';
import {
  progressOf,
  type MigrationState,
} from 'backstage-plugin-platform-products-core';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbNoticeDayRow, DbNoticeRow, StoredCounts } from './rows';
import { emptyStoredCounts } from './storedCounts';
import { updateRows } from './updateRows';

/**
 * Brings `notices.counts` in line with `migrations`, and notes how today ends where they changed.
 * Part of every transaction that changes a migration.
 */
export async function recountNotices(
  knex: Knex,
  ids: string[],
  now: Date,
): Promise<void> {
  const before = await knex<DbNoticeRow>('notices')
    .whereIn('id', ids)
    .select('id', 'counts');
  const after = await countMigrations(knex, ids);
  const changed = before.flatMap(({ id, counts }) => {
    const next = after.get(id) ?? emptyStoredCounts();
    return JSON.stringify(next) === counts ? [] : { id, counts: next };
  });
  await updateRows(
    knex,
    'notices',
    changed.map(({ id, counts }) => ({ id, counts: JSON.stringify(counts) })),
  );
  await upsertRows(
    knex,
    'notice_days',
    changed.map(({ id, counts }) => dayOf(id, counts, now)),
    ['notice_id', 'day'],
  );
}

async function countMigrations(
  knex: Knex,
  ids: string[],
): Promise<Map<string, StoredCounts>> {
  const rows = await knex('migrations')
    .whereIn('notice_id', ids)
    .groupBy('notice_id', 'state')
    .select('notice_id', 'state')
    .count({ migrations: '*' })
    .select(
      knex.raw('sum(case when back_sliding then 1 else 0 end) as back_sliding'),
    );
  const counts = new Map<string, StoredCounts>();
  for (const row of rows as Record<string, unknown>[]) {
    const id = String(row.notice_id);
    const known = counts.get(id) ?? emptyStoredCounts();
    known[row.state as MigrationState] = Number(row.migrations);
    known.backSliding += Number(row.back_sliding);
    counts.set(id, known);
  }
  return counts;
}

function dayOf(id: string, counts: StoredCounts, now: Date): DbNoticeDayRow {
  const { backSliding, ...byState } = counts;
  const { open, done, exempt } = progressOf(byState, backSliding);
  return {
    notice_id: id,
    day: now.toISOString().slice(0, 10),
    open,
    done,
    exempt,
  };
}
