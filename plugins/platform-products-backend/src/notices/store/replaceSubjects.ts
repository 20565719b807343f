import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbNoticeSubjectRow } from './rows';

/** The subjects of each notice become exactly these. */
export async function replaceSubjects(
  knex: Knex,
  notices: { id: string; subjects: string[] }[],
): Promise<void> {
  if (notices.length === 0) return;
  await knex('notice_subjects')
    .whereIn(
      'notice_id',
      notices.map(({ id }) => id),
    )
    .delete();
  const rows = notices.flatMap(({ id, subjects }) =>
    [...new Set(subjects)].map(
      (ref): DbNoticeSubjectRow => ({ notice_id: id, ref }),
    ),
  );
  await upsertRows(knex, 'notice_subjects', rows);
}
