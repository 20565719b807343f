import type { Knex } from 'knex';
import type { DbNoticeRow } from './rows';

/**
 * Reads notices and keeps everybody else from changing them, or the migrations for them, until the
 * transaction ends. Always in the order of their ids, so that two that lock several cannot wait for
 * each other. SQLite runs one transaction at a time anyway.
 */
export async function lockNotices(
  tx: Knex,
  ids: string[],
): Promise<DbNoticeRow[]> {
  return tx<DbNoticeRow>('notices')
    .whereIn('id', ids)
    .orderBy('id')
    .forUpdate()
    .select('*');
}
