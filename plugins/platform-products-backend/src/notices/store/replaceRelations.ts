import type { Knex } from 'knex';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { selectIn } from '../../store/operations/selectIn';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbRelationRow } from './rows';

/** The forward relations that an entity has now. */
export interface RelationsOf {
  ref: string;
  /** It was not in the mirror before, so it has no relations there either. */
  isNew: boolean;
  relations: { type: string; targetRef: string }[];
}

/**
 * Makes the stored relations of each entity what they are now.
 *
 * @returns those that came or went
 */
export async function replaceRelations(
  tx: Knex,
  entities: RelationsOf[],
): Promise<Edge[]> {
  const ids = await idsOf(tx, entities);
  const stored = await storedRelations(
    tx,
    entities.flatMap(({ ref, isNew }) => (isNew ? [] : ids.get(ref) ?? [])),
  );
  const added: DbRelationRow[] = [];
  const removed: DbRelationRow[] = [];
  const changed: Edge[] = [];
  for (const { ref, relations } of entities) {
    const id = ids.get(ref);
    if (id === undefined) continue;
    const before = stored.get(id) ?? new Map<string, DbRelationRow>();
    for (const { type, targetRef } of relations) {
      if (before.delete(`${type} ${targetRef}`)) continue;
      added.push({ source_id: id, type, target_ref: targetRef });
      changed.push({ from: ref, type, to: targetRef });
    }
    for (const row of before.values()) {
      removed.push(row);
      changed.push({ from: ref, type: row.type, to: row.target_ref });
    }
  }
  for (const row of removed) await tx('relations').where(row).delete();
  await upsertRows(tx, 'relations', added);
  return changed;
}

/** What entities are about to take with them. */
export async function removeRelations(
  tx: Knex,
  entities: { id: number; ref: string }[],
): Promise<Edge[]> {
  const refs = new Map(entities.map(({ id, ref }) => [id, ref]));
  const stored = await storedRelations(tx, [...refs.keys()]);
  if (stored.size === 0) return [];
  await tx('relations')
    .whereIn('source_id', [...refs.keys()])
    .delete();
  return [...stored].flatMap(([id, rows]) =>
    [...rows.values()].map(row => ({
      from: refs.get(id)!,
      type: row.type,
      to: row.target_ref,
    })),
  );
}

async function idsOf(tx: Knex, entities: RelationsOf[]) {
  const concerned = entities.filter(
    ({ isNew, relations }) => !isNew || relations.length > 0,
  );
  const rows = await selectIn(
    concerned.map(({ ref }) => ref),
    chunk => tx('entities').whereIn('ref', chunk).select('id', 'ref'),
  );
  return new Map<string, number>(rows.map(({ id, ref }) => [ref, id]));
}

/** By entity, then by `type target`. */
async function storedRelations(tx: Knex, ids: number[]) {
  const rows = await selectIn(ids, chunk =>
    tx<DbRelationRow>('relations').whereIn('source_id', chunk).select('*'),
  );
  const bySource = new Map<number, Map<string, DbRelationRow>>();
  for (const row of rows) {
    const known = bySource.get(row.source_id);
    const key = `${row.type} ${row.target_ref}`;
    if (known) known.set(key, row);
    else bySource.set(row.source_id, new Map([[key, row]]));
  }
  return bySource;
}
