import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';
import { upsertRows } from '../../store/operations/upsertRows';
import { fieldChanges } from '../commands/fieldChanges';
import { noticeColumns } from '../store/noticeColumns';
import { replaceSubjects } from '../store/replaceSubjects';
import type { DbNoticeRow } from '../store/rows';
import { emptyStoredCounts } from '../store/storedCounts';
import { NoticeEventWrite, writeEvents } from '../store/writeEvents';
import type { ObservedEntity, StatedNotice } from './ObservedEntity';

/** What is compared with what an entity states; the widest column is needed for it anyway. */
type KnownNotice = Pick<
  DbNoticeRow,
  'id' | 'entity_ref' | 'state' | 'content' | 'edit_url' | 'revision'
>;

/**
 * Stores what changed entities state, where it differs from what is stored.
 *
 * @returns ids of those that were there before
 */
export async function writeStatedNotices(
  tx: Knex,
  entities: ObservedEntity[],
  at: Date,
): Promise<string[]> {
  const known = await knownNotices(tx, entities);
  const created: DbNoticeRow[] = [];
  const subjects: { id: string; subjects: string[] }[] = [];
  const events: NoticeEventWrite[] = [];
  const rewritten: string[] = [];
  for (const { ref, notice } of entities) {
    if (typeof notice === 'string') continue;
    const before = known.get(notice.id);
    if (before && isSame(before, notice)) continue;
    if (before) {
      await rewrite(tx, before, notice, at);
      rewritten.push(notice.id);
    } else {
      created.push(newRow(ref, notice, at));
    }
    subjects.push({ id: notice.id, subjects: notice.content.subjects });
    events.push(eventOf(before, notice, at));
  }
  await upsertRows(tx, 'notices', created);
  await replaceSubjects(tx, subjects);
  await writeEvents(tx, events);
  return rewritten;
}

async function knownNotices(
  tx: Knex,
  entities: ObservedEntity[],
): Promise<Map<string, KnownNotice>> {
  const ids = entities.flatMap(({ notice }) =>
    typeof notice === 'string' ? [] : notice.id,
  );
  const rows = await selectIn(ids, chunk =>
    tx<DbNoticeRow>('notices')
      .whereIn('id', chunk)
      .select('id', 'entity_ref', 'state', 'content', 'edit_url', 'revision'),
  );
  return new Map(rows.map(row => [row.id, row]));
}

function isSame(before: KnownNotice, { content, editUrl }: StatedNotice) {
  return (
    before.state === 'published' &&
    before.content === JSON.stringify(content) &&
    before.edit_url === (editUrl ?? null)
  );
}

function newRow(
  entityRef: string,
  { id, origin, content, editUrl }: StatedNotice,
  at: Date,
): DbNoticeRow {
  return {
    id,
    origin,
    state: 'published',
    ...noticeColumns(content),
    revision: 1,
    entity_ref: entityRef,
    edit_url: editUrl ?? null,
    created_at: at,
    created_by: null,
    updated_at: at,
    updated_by: null,
    publish_at: null,
    published_at: at,
    paused_at: null,
    override: null,
    conflicts: '[]',
    superseded_by: null,
    dirty: true,
    counts: JSON.stringify(emptyStoredCounts()),
  };
}

async function rewrite(
  tx: Knex,
  { id, state }: KnownNotice,
  { content, editUrl }: StatedNotice,
  at: Date,
): Promise<void> {
  await tx('notices')
    .where({ id })
    .increment('revision', 1)
    .update({
      ...noticeColumns(content),
      state: 'published',
      edit_url: editUrl ?? null,
      updated_at: at,
      dirty: true,
      ...(state !== 'published' && { published_at: at }),
    });
}

function eventOf(
  before: KnownNotice | undefined,
  { id, content }: StatedNotice,
  at: Date,
): NoticeEventWrite {
  return before?.state === 'published'
    ? {
        noticeId: id,
        at,
        type: 'edited',
        changes: fieldChanges(JSON.parse(before.content), content),
      }
    : { noticeId: id, at, type: 'published' };
}
