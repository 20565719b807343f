import type {
  MigrationProgress,
  NoticeRow,
} from 'backstage-plugin-platform-products-common';
import {
  momentsOf,
  progressOf,
  stageOf,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import { DbInstant, toDate } from '../../store/rows';
import type {
  DbNoticeRow,
  DbNoticeSubjectRow,
  StoredCounts,
} from '../store/rows';
import type { NoticeReadContext } from './NoticeReadContext';
import { showable } from './noticeVisibility';
import { visibleCounts } from './visibleCounts';

/** A notice without how far its consumers are. */
export type NoticeHeadline = Omit<NoticeRow, 'progress' | 'conflicting'>;

/** Notices as lists show them, in the given order. */
export async function noticeRows(
  context: NoticeReadContext,
  rows: DbNoticeRow[],
): Promise<NoticeRow[]> {
  const headlines = await noticeHeadlines(context, rows);
  const counts =
    context.visible === 'all' ? undefined : await visibleCounts(context, rows);
  return rows.map((row, index) => ({
    ...headlines[index],
    progress: progressOfCounts(
      counts?.get(row.id) ?? (JSON.parse(row.counts) as StoredCounts),
    ),
    conflicting: (JSON.parse(row.conflicts) as { differences: [] }[]).some(
      ({ differences }) => differences.length > 0,
    ),
  }));
}

/** The same without what would have to be counted. */
export async function noticeHeadlines(
  context: NoticeReadContext,
  rows: DbNoticeRow[],
): Promise<NoticeHeadline[]> {
  const subjects = groupBy(
    await selectIn(
      rows.map(({ id }) => id),
      chunk =>
        context.notices
          .knex<DbNoticeSubjectRow>('notice_subjects')
          .whereIn('notice_id', chunk)
          .orderBy(['notice_id', 'ref'])
          .select('*'),
    ),
    row => row.notice_id,
  );
  const contents = rows.map(contentOf);
  const isShown = await showable(context, [
    ...[...subjects.values()].flat().map(({ ref }) => ref),
    ...contents.flatMap(({ replacements = [] }) => replacements),
  ]);
  return rows.map((row, index) => ({
    id: row.id,
    origin: row.origin,
    state: row.state,
    stage: stageOfRow(row, contents[index], context.now),
    title: row.title,
    kind: row.kind,
    owner: row.owner ?? undefined,
    subjects: (subjects.get(row.id) ?? [])
      .map(({ ref }) => ref)
      .filter(isShown),
    replacements: (contents[index].replacements ?? []).filter(isShown),
    ...datesOf(row, contents[index]),
  }));
}

/** What the author wrote; a draft may lack anything. */
export function contentOf({
  content,
}: Pick<DbNoticeRow, 'content'>): Partial<NoticeContent> {
  return JSON.parse(content);
}

export function progressOfCounts({
  backSliding,
  ...counts
}: StoredCounts): MigrationProgress {
  return progressOf(counts, backSliding);
}

/** An instant as the wire has it. */
export function iso(instant: DbInstant | null): string | undefined {
  return instant === null ? undefined : toDate(instant).toISOString();
}

function stageOfRow(
  { state, paused_at: pausedAt }: DbNoticeRow,
  content: Partial<NoticeContent>,
  now: Date,
) {
  // Nobody has been told yet, whatever dates the draft names.
  if (state === 'draft' || state === 'scheduled') return 'planned';
  return stageOf(
    momentsOf(content),
    pausedAt === null ? now : toDate(pausedAt),
  );
}

function datesOf(row: DbNoticeRow, content: Partial<NoticeContent>) {
  return {
    announcedAt: iso(row.announced_at),
    deprecatedAt: iso(row.deprecated_at),
    sunsetAt: iso(row.sunset_at),
    removedAt: iso(row.removed_at),
    brownouts: momentsOf(content).brownouts.map(({ from, to }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    })),
  };
}
