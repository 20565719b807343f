import type { Knex } from 'knex';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { breathe } from '../../store/breathe';
import { selectIn } from '../../store/operations/selectIn';
import type { DbRelationRow } from './rows';

/*
 * Relations and the refs of their sources are asked for one after the other: a join PostgreSQL
 * answers by hashing all entities, 7 ms for each statement at 20,000 of them.
 */

/** Targets of one statement: a target can have thousands of relations, so fewer than elsewhere. */
const REFS = 200;

/** Relations of these types whose target is one of the refs. */
export async function relationsInto(
  knex: Knex,
  refs: string[],
  types: string[],
): Promise<Edge[]> {
  const rows = await inParts(refs, part =>
    knex<DbRelationRow>('relations')
      .whereIn('target_ref', part)
      .whereIn('type', types)
      .select('*'),
  );
  const sources = await entitiesBy(knex, 'id', [
    ...new Set(rows.map(row => row.source_id)),
  ]);
  const refOf = new Map(sources.map(({ id, ref }) => [id, ref]));
  return edgesOf(rows, refOf);
}

/** Relations of these types whose source is one of the refs. */
export async function relationsOutOf(
  knex: Knex,
  refs: string[],
  types: string[],
): Promise<Edge[]> {
  const sources = await entitiesBy(knex, 'ref', refs);
  const refOf = new Map(sources.map(({ id, ref }) => [id, ref]));
  const rows = await inParts([...refOf.keys()], part =>
    knex<DbRelationRow>('relations')
      .whereIn('source_id', part)
      .whereIn('type', types)
      .select('*'),
  );
  return edgesOf(rows, refOf);
}

/** How many relations of these types each of the refs is the target of. */
export async function countRelationsInto(
  knex: Knex,
  refs: string[],
  types: string[],
): Promise<Map<string, number>> {
  const rows: Record<string, unknown>[] = await inParts(refs, part =>
    knex('relations')
      .whereIn('target_ref', part)
      .whereIn('type', types)
      .groupBy('target_ref')
      .select('target_ref')
      .count({ relations: '*' }),
  );
  return new Map(
    rows.map(row => [String(row.target_ref), Number(row.relations)]),
  );
}

async function entitiesBy(
  knex: Knex,
  column: 'id' | 'ref',
  values: (string | number)[],
): Promise<{ id: number; ref: string }[]> {
  return selectIn(values, chunk =>
    knex('entities').whereIn(column, chunk).select('id', 'ref'),
  );
}

function edgesOf(rows: DbRelationRow[], refOf: Map<number, string>): Edge[] {
  return rows.flatMap(({ source_id: id, type, target_ref: to }) => {
    const from = refOf.get(id);
    return from === undefined ? [] : { from, type, to };
  });
}

async function inParts<Value, Row>(
  values: Value[],
  query: (part: Value[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let start = 0; start < values.length; start += REFS) {
    // One by one: a spread of many thousand arguments overflows the stack.
    for (const row of await query(values.slice(start, start + REFS))) {
      all.push(row);
    }
    await breathe();
  }
  return all;
}
