import type { Knex } from 'knex';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { breathe } from '../../store/breathe';

/** Targets of one statement: a target can have thousands of relations, so fewer than elsewhere. */
const REFS = 200;

/** Relations of these types whose target is one of the refs. */
export async function relationsInto(
  knex: Knex,
  refs: string[],
  types: string[],
): Promise<Edge[]> {
  return inParts(refs, part =>
    relations(knex)
      .whereIn('relations.target_ref', part)
      .whereIn('relations.type', types),
  );
}

/** Relations of these types whose source is one of the refs. */
export async function relationsOutOf(
  knex: Knex,
  refs: string[],
  types: string[],
): Promise<Edge[]> {
  return inParts(refs, part =>
    relations(knex)
      .whereIn('entities.ref', part)
      .whereIn('relations.type', types),
  );
}

/** How many relations of these types each of the refs is the target of. */
export async function countRelationsInto(
  knex: Knex,
  refs: string[],
  types: string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < refs.length; start += REFS) {
    const rows: Record<string, unknown>[] = await knex('relations')
      .whereIn('target_ref', refs.slice(start, start + REFS))
      .whereIn('type', types)
      .groupBy('target_ref')
      .select('target_ref')
      .count({ relations: '*' });
    for (const row of rows) {
      counts.set(String(row.target_ref), Number(row.relations));
    }
    await breathe();
  }
  return counts;
}

function relations(knex: Knex) {
  return knex('relations')
    .join('entities', 'entities.id', 'relations.source_id')
    .select({
      from: 'entities.ref',
      type: 'relations.type',
      to: 'relations.target_ref',
    });
}

async function inParts(
  refs: string[],
  query: (part: string[]) => PromiseLike<Edge[]>,
): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (let start = 0; start < refs.length; start += REFS) {
    // One by one: a spread of many thousand arguments overflows the stack.
    for (const edge of await query(refs.slice(start, start + REFS))) {
      edges.push(edge);
    }
    await breathe();
  }
  return edges;
}
