import type { Knex } from 'knex';
import type { DbIngestStateRow, IngestStateKey } from '../rows';
import { upsertRows } from './upsertRows';

/** What a pass has noted for the next one. */
export async function readIngestState(
  knex: Knex,
  key: IngestStateKey,
): Promise<string | undefined> {
  const row = await knex<DbIngestStateRow>('ingest_state')
    .where('key', key)
    .first();
  return row?.value;
}

/** @param value - undefined removes what is noted */
export async function writeIngestState(
  knex: Knex,
  key: IngestStateKey,
  value: string | undefined,
): Promise<void> {
  if (value === undefined) {
    await knex('ingest_state').where({ key }).delete();
  } else {
    await upsertRows(knex, 'ingest_state', [{ key, value }], ['key']);
  }
}
