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

/** Ids of the notices whose consumers must be worked out again. */
export async function concernedNotices(
  tx: Knex,
  { surface, consumers, asked }: CatalogChange,
): Promise<Set<string>> {
  const concerned = new Set<string>();
  // Without a settled notice, as in the first pass, nothing can be concerned.
  if (!(await tx('notice_surface').first('notice_id'))) return concerned;
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
  return concerned;
}
