import type { ObligationSubject } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { DbMigrationRow, DbNoticeRow } from '../../notices/store/rows';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import { toDate } from '../../store/rows';

/** States in which a consumer has nothing left to do. */
const OVER = ['migrated', 'not-affected', 'exempt'];

export type ConcerningNotice = NonNullable<
  ObligationSubject['notices']
>[number];

/**
 * Compulsory notices in force that each of the entities still has to migrate for. Those that one of
 * a stronger origin supersedes are left out, as in every list of migrations.
 */
export async function concerningNotices(
  knex: Knex,
  refs: string[],
): Promise<Map<string, ConcerningNotice[]>> {
  const migrations = await selectIn(refs, chunk =>
    knex<DbMigrationRow>('migrations')
      .whereIn('entity_ref', chunk)
      .whereNotIn('state', OVER)
      .orderBy(['entity_ref', 'notice_id'])
      .select('entity_ref', 'notice_id'),
  );
  const ids = new Set(migrations.map(({ notice_id: id }) => id));
  const notices = new Map(
    (
      await selectIn([...ids], chunk =>
        knex<DbNoticeRow>('notices')
          .whereIn('id', chunk)
          .where('kind', 'compulsory')
          .whereIn('state', ['published', 'paused'])
          .whereNull('superseded_by')
          .whereNotNull('published_at')
          .select('id', 'content', 'published_at'),
      )
    ).map(({ id, content, published_at: publishedAt }) => [
      id,
      { id, content: JSON.parse(content), publishedAt: toDate(publishedAt!) },
    ]),
  );
  const concerned = migrations.flatMap(({ entity_ref: ref, notice_id: id }) => {
    const notice = notices.get(id);
    return notice ? [{ ref, notice }] : [];
  });
  return new Map(
    [...groupBy(concerned, ({ ref }) => ref)].map(([ref, group]) => [
      ref,
      group.map(({ notice }) => notice),
    ]),
  );
}
