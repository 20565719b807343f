import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';

const COLUMNS = [
  'id',
  'ref',
  'kind',
  'title',
  'owner',
  'tier',
  'tier_rank',
] as const;

/** What lists show of an entity. */
export type EntityHead = Pick<DbEntityRow, (typeof COLUMNS)[number]>;

export async function headsById(
  knex: Knex,
  ids: Iterable<number>,
): Promise<Map<number, EntityHead>> {
  const rows = await selectIn([...new Set(ids)], chunk =>
    knex<DbEntityRow>('entities')
      .whereIn('id', chunk)
      .select(...COLUMNS),
  );
  return new Map(rows.map(row => [row.id, row]));
}

export async function headsByRef(
  knex: Knex,
  refs: Iterable<string>,
): Promise<Map<string, EntityHead>> {
  const rows = await selectIn([...new Set(refs)], chunk =>
    knex<DbEntityRow>('entities')
      .whereIn('ref', chunk)
      .select(...COLUMNS),
  );
  return new Map(rows.map(row => [row.ref, row]));
}

/** Title and kind of an entity, or what its ref tells where the catalog does not have it. */
export function namedHead(ref: string, head: EntityHead | undefined) {
  return {
    title: head?.title ?? ref.slice(ref.indexOf('/') + 1),
    kind: head?.kind ?? kindOf(ref),
    ...(head?.owner && { owner: head.owner }),
    ...(head?.tier && { tier: head.tier }),
  };
}

/** Stored refs are whole, and in lower case. */
export function kindOf(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}
