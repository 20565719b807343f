import type { Knex } from 'knex';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { lockNotices } from '../store/lockNotices';
import type {
  DbNoticeRow,
  DbNoticeSubjectRow,
  DbNoticeSurfaceRow,
} from '../store/rows';
import { updateRows } from '../store/updateRows';
import { isLive } from './isLive';
import { overlapsOf, RelatedNotice } from './overlapsOf';

/**
 * Notes what notices of different origins say about the same subjects: which of them is left out
 * of lists, and how they differ. Looks at these notices and at those that share, or shared, a
 * subject with them. A transaction of its own, since it touches more notices than its caller does.
 */
export async function relateNotices(knex: Knex, ids: string[]): Promise<void> {
  const concerned = await withPeers(knex, ids);
  if (concerned.size === 0) return;
  await knex.transaction(async tx => {
    const rows = await lockNotices(tx, [...concerned]);
    const notices = await describe(tx, rows);
    const further = await sharing(
      tx,
      notices.flatMap(({ subjects }) => subjects),
    );
    const others = await describe(
      tx,
      await readNotices(
        tx,
        further.filter(id => !concerned.has(id)),
      ),
    );
    const bySubject = groupBy(
      [...notices, ...others].flatMap(notice =>
        notice.subjects.map(subject => ({ subject, notice })),
      ),
      ({ subject }) => subject,
    );
    const changes = rows.flatMap((row, index) =>
      changeOf(row, notices[index], bySubject),
    );
    await updateRows(tx, 'notices', changes);
    // Obligations ask for those only that no other one supersedes.
    const before = new Map(rows.map(row => [row.id, row.superseded_by]));
    await markTiersDirty(tx, {
      noticeIds: changes
        .filter(({ id, superseded_by: after }) => after !== before.get(id))
        .map(({ id }) => id),
    });
  });
}

function changeOf(
  row: DbNoticeRow,
  notice: RelatedNotice,
  bySubject: Map<string, { notice: RelatedNotice }[]>,
) {
  const peers = notice.subjects.flatMap(subject =>
    (bySubject.get(subject) ?? []).map(entry => entry.notice),
  );
  const { conflicts, supersededBy } = overlapsOf(notice, [...new Set(peers)]);
  const next = {
    id: row.id,
    conflicts: JSON.stringify(conflicts),
    superseded_by: supersededBy ?? null,
  };
  return next.conflicts === row.conflicts &&
    next.superseded_by === row.superseded_by
    ? []
    : next;
}

/**
 * The notices for which something can have changed. Empty where each stands alone, as nearly every
 * notice from metadata does.
 */
async function withPeers(knex: Knex, ids: string[]): Promise<Set<string>> {
  // Subjects as they were when last settled stand in the surface, without a path.
  const former = await selectIn(ids, chunk =>
    knex<DbNoticeSurfaceRow>('notice_surface')
      .whereIn('notice_id', chunk)
      .andWhere('path', '[]')
      .select('notice_id', 'ref'),
  );
  const current = await selectIn(ids, chunk =>
    knex<DbNoticeSubjectRow>('notice_subjects')
      .whereIn('notice_id', chunk)
      .select('*'),
  );
  const refs = new Set([...former, ...current].map(({ ref }) => ref));
  const everybody = await selectIn([...refs], chunk =>
    knex<DbNoticeSubjectRow>('notice_subjects')
      .whereIn('ref', chunk)
      .select('*'),
  );
  const holders = groupBy([...everybody, ...former], ({ ref }) => ref);
  const concerned = new Set<string>();
  for (const rows of holders.values()) {
    const here = new Set(rows.map(row => row.notice_id));
    if (here.size > 1) here.forEach(id => concerned.add(id));
  }
  const related = await selectIn(ids, chunk =>
    knex<DbNoticeRow>('notices')
      .whereIn('id', chunk)
      .andWhereNot('conflicts', '[]')
      .select('id'),
  );
  related.forEach(({ id }) => concerned.add(id));
  return concerned;
}

/** Ids of all notices with one of the subjects. */
async function sharing(knex: Knex, refs: string[]): Promise<string[]> {
  const rows = await selectIn([...new Set(refs)], chunk =>
    knex('notice_subjects').whereIn('ref', chunk).distinct('notice_id'),
  );
  return [...new Set(rows.map(row => String(row.notice_id)))];
}

async function readNotices(knex: Knex, ids: string[]): Promise<DbNoticeRow[]> {
  return selectIn(ids, chunk =>
    knex<DbNoticeRow>('notices').whereIn('id', chunk).select('*'),
  );
}

async function describe(
  knex: Knex,
  rows: DbNoticeRow[],
): Promise<RelatedNotice[]> {
  const subjects = groupBy(
    await selectIn(
      rows.map(({ id }) => id),
      chunk =>
        knex<DbNoticeSubjectRow>('notice_subjects')
          .whereIn('notice_id', chunk)
          .select('*'),
    ),
    row => row.notice_id,
  );
  return rows.map(row => ({
    id: row.id,
    origin: row.origin,
    live: isLive(row),
    content: JSON.parse(row.content) as NoticeContent,
    subjects: (subjects.get(row.id) ?? []).map(({ ref }) => ref),
  }));
}
