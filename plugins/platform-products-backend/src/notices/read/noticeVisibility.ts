import { NotFoundError } from '@backstage/errors';
import {
  noticeCreatePermission,
  noticeOverridePolicyPermission,
  noticeUpdatePermission,
} from 'backstage-plugin-platform-products-common';
import { canSee } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import type { DbNoticeRow } from '../store/rows';
import type { NoticeReadContext } from './NoticeReadContext';

/** What decides on who may see a notice. */
export type NoticeHead = Pick<DbNoticeRow, 'id' | 'origin' | 'entity_ref'>;

/** Rows of a scan that are looked at together. */
const STEP = 2_000;

/** Whether the caller sees what is not published yet: to write it, or to decide on its override. */
export async function writesNotices({
  caller,
}: NoticeReadContext): Promise<boolean> {
  return (
    (await caller.may(noticeCreatePermission)) ||
    (await caller.may(noticeUpdatePermission)) ||
    (await caller.may(noticeOverridePolicyPermission))
  );
}

/** One notice; a hidden one is not found, in the same words as one that is not there. */
export async function findNotice(
  context: NoticeReadContext,
  id: string,
): Promise<DbNoticeRow> {
  const row = await context.notices
    .knex<DbNoticeRow>('notices')
    .where({ id })
    .first();
  const isPending = row?.state === 'draft' || row?.state === 'scheduled';
  if (
    !row ||
    (isPending && !(await writesNotices(context))) ||
    (await visibleNotices(context, [row])).length === 0
  ) {
    throw new NotFoundError(`No notice "${id}"`);
  }
  return row;
}

/**
 * Those of the notices that the caller may see: with a subject that the catalog shows them, or does
 * not know. What an entity of the catalog states is seen only with that entity.
 */
export async function visibleNotices<Head extends NoticeHead>(
  { notices: { knex }, visible }: NoticeReadContext,
  heads: Head[],
): Promise<Head[]> {
  if (visible === 'all') return heads;
  const stated = heads.filter(
    ({ origin, entity_ref: ref }) =>
      origin === 'portal' || (ref !== null && canSee(visible, ref)),
  );
  const subjects = groupBy(
    await selectIn(
      stated.map(({ id }) => id),
      chunk =>
        knex('notice_subjects')
          .leftJoin('entities', 'entities.ref', 'notice_subjects.ref')
          .whereIn('notice_subjects.notice_id', chunk)
          .select({
            noticeId: 'notice_subjects.notice_id',
            ref: 'notice_subjects.ref',
            known: 'entities.id',
          }),
    ),
    ({ noticeId }) => noticeId as string,
  );
  return stated.filter(({ id }) => {
    const own = subjects.get(id);
    return (
      // A draft may have none yet; who reads drafts was decided before.
      own === undefined ||
      own.some(({ ref, known }) => known === null || canSee(visible, ref))
    );
  });
}

/** A window over rows that each belong to a notice, with hidden ones left out before paging. */
export async function visibleWindow<Row, Key>(
  context: NoticeReadContext,
  source: {
    rows(window: { after?: Key; limit: number }): Promise<Row[]>;
    keyOf(row: Row): Key;
    keep(rows: Row[]): Promise<Row[]>;
  },
  window: { after?: Key; limit: number },
): Promise<Row[]> {
  if (context.visible === 'all') return source.rows(window);
  const found: Row[] = [];
  for await (const rows of visibleSteps(source, window.after)) {
    for (const row of rows) found.push(row);
    if (found.length >= window.limit) break;
  }
  return found.slice(0, window.limit);
}

/** All rows that the caller may see, step by step. */
export async function* visibleSteps<Row, Key>(
  source: {
    rows(window: { after?: Key; limit: number }): Promise<Row[]>;
    keyOf(row: Row): Key;
    keep(rows: Row[]): Promise<Row[]>;
  },
  start?: Key,
): AsyncGenerator<Row[]> {
  for (let after = start; ; ) {
    const rows = await source.rows({ after, limit: STEP });
    yield await source.keep(rows);
    if (rows.length < STEP) return;
    after = source.keyOf(rows[rows.length - 1]);
    await breathe();
  }
}

/**
 * Tells which of these refs may be shown: those that the caller sees, and those that the catalog
 * does not know, so that nobody is hidden behind them.
 */
export async function showable(
  { notices: { knex }, visible }: NoticeReadContext,
  refs: Iterable<string>,
): Promise<(ref: string) => boolean> {
  if (visible === 'all') return () => true;
  const doubtful = [...new Set(refs)].filter(ref => !canSee(visible, ref));
  const known = new Set(
    (
      await selectIn(doubtful, chunk =>
        knex('entities').whereIn('ref', chunk).select('ref'),
      )
    ).map(({ ref }) => ref as string),
  );
  return ref => canSee(visible, ref) || !known.has(ref);
}
