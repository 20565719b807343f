import {
  buildGraph,
  DependencyGraph,
  Edge,
  EntityChange,
  GraphEntity,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { DbRelationRow } from '../../notices/store/rows';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';

/** Entities that are read at once, with all their relations. */
const PAGE = 2_000;

type Node = Pick<DbEntityRow, 'id' | 'ref' | 'tier_rank'>;

/** The graph of the whole mirror. */
export async function readGraph(
  knex: Knex,
  kinds: string[],
): Promise<DependencyGraph> {
  const entities: GraphEntity[] = [];
  const edges: Edge[] = [];
  for (let after = 0; ; ) {
    const rows: Node[] = await knex<DbEntityRow>('entities')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'ref', 'tier_rank');
    if (rows.length === 0) return buildGraph(entities, edges, kinds);
    const last = rows[rows.length - 1].id;
    const refs = new Map(rows.map(({ id, ref }) => [id, ref]));
    for (const row of rows) entities.push(toEntity(row));
    const relations = await knex<DbRelationRow>('relations')
      .whereBetween('source_id', [rows[0].id, last])
      .select('*');
    for (const { source_id: source, type, target_ref: to } of relations) {
      const from = refs.get(source);
      if (from !== undefined) edges.push({ from, type, to });
    }
    after = last;
    await breathe();
  }
}

/** What the mirror has of these entities; those that it does not have are gone. */
export async function readParts(
  knex: Knex,
  refs: string[],
): Promise<{ changes: EntityChange[]; removed: string[] }> {
  const rows: Node[] = await selectIn(refs, chunk =>
    knex<DbEntityRow>('entities')
      .whereIn('ref', chunk)
      .select('id', 'ref', 'tier_rank'),
  );
  const relations = groupBy(
    await selectIn(
      rows.map(({ id }) => id),
      chunk =>
        knex<DbRelationRow>('relations')
          .whereIn('source_id', chunk)
          .select('*'),
    ),
    row => row.source_id,
  );
  const there = new Set(rows.map(({ ref }) => ref));
  return {
    changes: rows.map(row => ({
      ...toEntity(row),
      edges: (relations.get(row.id) ?? []).map(
        ({ type, target_ref: to }): Edge => ({ from: row.ref, type, to }),
      ),
    })),
    removed: refs.filter(ref => !there.has(ref)),
  };
}

function toEntity({ ref, tier_rank: rank }: Node): GraphEntity {
  return { ref, ...(rank !== null && { rank }) };
}
