import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';

/** What changed in the catalog, by what it can mean for notices. */
export interface CatalogChange {
  /** A notice is concerned if one of these goes away with its subjects. */
  surface: string[];
  /** Entities that came or went: a notice is concerned if one of them is its consumer. */
  consumers: string[];
  /** Entities that changed: a notice is concerned if it asks its consumers an expression. */
  asked: string[];
}

/** How JSON writes the field: quotes within texts are escaped, so no text can look like it. */
const WITH_EXPRESSION = '%"migratedWhen":"%';

/**
 * Marks the notices whose consumers must be worked out again. On PostgreSQL it waits for who is
 * just working them out, so that a change which that one has not seen is not forgotten.
 */
export async function markNoticesDirty(
  tx: Knex,
  { surface, consumers, asked }: CatalogChange,
): Promise<void> {
  // Without a settled notice, as in the first pass, nothing can be concerned.
  if (!(await tx('notice_surface').first('notice_id'))) return;
  const concerned = new Set<string>();
  const take = (rows: { notice_id: string }[]) =>
    rows.forEach(row => concerned.add(row.notice_id));
  take(
    await selectIn([...new Set(surface)], chunk =>
      tx('notice_surface').whereIn('ref', chunk).distinct('notice_id'),
    ),
  );
  take(
    await selectIn([...new Set(consumers)], chunk =>
      tx('migrations').whereIn('entity_ref', chunk).distinct('notice_id'),
    ),
  );
  take(
    await selectIn([...new Set(asked)], chunk =>
      tx('migrations')
        .join('notices', 'notices.id', 'migrations.notice_id')
        .whereIn('migrations.entity_ref', chunk)
        .whereNot('notices.origin', 'metadata')
        .where('notices.content', 'like', WITH_EXPRESSION)
        .distinct('migrations.notice_id'),
    ),
  );
  await markDirty(tx, [...concerned].sort());
}

async function markDirty(tx: Knex, ids: string[]) {
  for (let start = 0; start < ids.length; start += 1_000) {
    const chunk = ids.slice(start, start + 1_000);
    const locked = await tx('notices')
      .whereIn('id', chunk)
      .orderBy('id')
      .forUpdate()
      .select('id', 'dirty');
    const clean = locked.filter(({ dirty }) => !dirty).map(({ id }) => id);
    if (clean.length > 0) {
      await tx('notices').whereIn('id', clean).update({ dirty: true });
    }
  }
}
