import type { Knex } from 'knex';

/** Changes some columns of many rows. All rows have the same columns, the key `id` among them. */
export async function updateRows(
  knex: Knex,
  table: string,
  rows: ({ id: string | number } & Record<string, unknown>)[],
): Promise<void> {
  if (rows.length === 0) return;
  if (knex.client.config.client !== 'pg') {
    for (const { id, ...values } of rows) {
      await knex(table).where({ id }).update(values);
    }
    return;
  }
  const columns = Object.keys(rows[0]).filter(column => column !== 'id');
  await knex.raw(
    `update ?? set ${columns.map(() => '?? = v.??').join(', ')}
       from json_populate_recordset(null::??, ?::json) v
      where ??.id = v.id`,
    [
      table,
      ...columns.flatMap(column => [column, column]),
      table,
      JSON.stringify(rows),
      table,
    ],
  );
}
