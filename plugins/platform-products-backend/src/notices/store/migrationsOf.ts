import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';
import type { DbMigrationRow } from './rows';

/** Rows of one statement: some 15 ms of one SQLite call. */
const ROWS = 2_000;

/** All migrations for these notices, read in parts. */
export async function migrationsOf(
  knex: Knex,
  ids: string[],
): Promise<DbMigrationRow[]> {
  const all: DbMigrationRow[] = [];
  for (let last: DbMigrationRow | undefined; ; ) {
    const query = knex<DbMigrationRow>('migrations')
      .whereIn('notice_id', ids)
      .orderBy(['notice_id', 'entity_ref'])
      .limit(ROWS)
      .select('*');
    if (last) {
      query.whereRaw('(notice_id, entity_ref) > (?, ?)', [
        last.notice_id,
        last.entity_ref,
      ]);
    }
    const rows: DbMigrationRow[] = await query;
    for (const row of rows) all.push(row);
    if (rows.length < ROWS) return all;
    last = rows[rows.length - 1];
    await breathe();
  }
}
