import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';
import type { DbGraphChangeRow } from '../store/rows';

/** Rows of one statement. */
const ROWS = 2_000;

/** Id of the newest graph change; 0 where there never was one. */
export async function newestChange(knex: Knex): Promise<number> {
  const row = await knex('graph_changes').max({ id: 'id' }).first();
  return Number(row?.id ?? 0);
}

/**
 * Refs of the entities that changed after one version of the graph and up to another one.
 *
 * @param most - so many are worth following
 * @returns undefined where there are more, or older changes have been forgotten
 */
export async function changedRefs(
  knex: Knex,
  after: number,
  upTo: number,
  most: number,
): Promise<string[] | undefined> {
  const first = await knex('graph_changes').min({ id: 'id' }).first();
  const oldest = Number(first?.id ?? 0);
  // The change of that version is still there, so all later ones are.
  if (after > upTo || oldest > Math.max(after, 1)) return undefined;
  const refs = new Set<string>();
  for (let last = after; ; ) {
    const rows = await knex<DbGraphChangeRow>('graph_changes')
      .where('id', '>', last)
      .andWhere('id', '<=', upTo)
      .orderBy('id')
      .limit(ROWS)
      .select('*');
    rows.forEach(row => refs.add(row.entity_ref));
    if (refs.size > most) return undefined;
    if (rows.length < ROWS) return [...refs];
    last = Number(rows[rows.length - 1].id);
    await breathe();
  }
}
