import { randomUUID } from 'node:crypto';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { upsertRows } from '../../store/operations/upsertRows';
import { noticeColumns } from '../store/noticeColumns';
import { replaceSubjects } from '../store/replaceSubjects';
import type { DbNoticeRow } from '../store/rows';
import { emptyStoredCounts } from '../store/storedCounts';
import { writeEvents } from '../store/writeEvents';
import { auditedState } from './changeNotice';
import type { CommandContext } from './CommandContext';
import { fieldChanges } from './fieldChanges';
import { refuseCycle } from './refuseCycle';
import { refuseUnknownEntities } from './refuseUnknownEntities';

/**
 * Stores a draft.
 *
 * @returns its id
 */
export async function createNotice(
  context: CommandContext,
  { content }: { content: Partial<NoticeContent> },
): Promise<string> {
  const { caller, now } = context;
  const { knex } = context.notices;
  await refuseUnknownEntities(context, 'create a notice', content);
  await refuseCycle(context, 'create a notice', content);
  const row: DbNoticeRow = {
    id: randomUUID(),
    origin: 'portal',
    state: 'draft',
    ...noticeColumns(content),
    revision: 1,
    entity_ref: null,
    edit_url: null,
    created_at: now,
    created_by: caller.name,
    updated_at: now,
    updated_by: caller.name,
    publish_at: null,
    published_at: null,
    paused_at: null,
    override: null,
    conflicts: '[]',
    superseded_by: null,
    dirty: false,
    counts: JSON.stringify(emptyStoredCounts()),
  };
  const { id } = row;
  await knex.transaction(async tx => {
    await upsertRows(tx, 'notices', [row]);
    await replaceSubjects(tx, [{ id, subjects: content.subjects ?? [] }]);
    await writeEvents(tx, [
      {
        noticeId: id,
        at: now,
        by: caller.name,
        type: 'created',
        changes: fieldChanges({}, content),
      },
    ]);
  });
  context.writeDown({ notice: id, before: null, after: auditedState(row) });
  return id;
}
