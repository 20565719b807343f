import { NotFoundError } from '@backstage/errors';
import type { NoticeEvent } from 'backstage-plugin-platform-products-common';
import { wellFormed } from '../../ingest/entityWrite';
import { canSee } from '../../read/visibility/Visible';
import { lockNotices } from '../store/lockNotices';
import type { DbNoticeEventRow } from '../store/rows';
import type { CommandContext } from './CommandContext';
import { findNotice } from '../read/noticeVisibility';
import { plainRef } from './plainRef';

/** The same words of the same person within this time are one comment, sent twice. */
const REPEATED_WITHIN = 60_000;

/** Says something about a notice, or about one of its consumers. Markdown is kept as given. */
export async function addComment(
  context: CommandContext,
  id: string,
  { text, entityRef }: { text: string; entityRef?: string },
): Promise<NoticeEvent> {
  const { caller, now } = context;
  const { knex } = context.notices;
  await findNotice(context, id);
  const about = entityRef && (await consumerRef(context, id, entityRef));
  const comment = {
    notice_id: id,
    by: caller.name,
    type: 'comment' as const,
    entity_ref: about ?? null,
    reason: wellFormed(text),
  };
  return knex.transaction(async tx => {
    await lockNotices(tx, [id]);
    const last = await tx<DbNoticeEventRow>('notice_events')
      .where({ notice_id: id, by: caller.name, type: 'comment' })
      .orderBy('id', 'desc')
      .first();
    if (
      last &&
      last.reason === comment.reason &&
      last.entity_ref === comment.entity_ref &&
      now.getTime() - new Date(last.at).getTime() < REPEATED_WITHIN
    ) {
      return wireComment(last);
    }
    const row = { ...comment, at: now, changes: '[]' };
    const [{ id: eventId }] = await tx('notice_events')
      .insert(row)
      .returning('id');
    context.writeDown({ notice: id, comment: String(eventId) });
    return wireComment({ ...row, id: eventId });
  });
}

async function consumerRef(
  { notices: { knex }, visible }: CommandContext,
  id: string,
  given: string,
): Promise<string> {
  const ref = plainRef(given);
  const consumer =
    ref && canSee(visible, ref)
      ? await knex('migrations')
          .where({ notice_id: id, entity_ref: ref })
          .first('entity_ref')
      : undefined;
  if (!ref || !consumer) {
    throw new NotFoundError(`No consumer "${given}" of notice "${id}"`);
  }
  return ref;
}

function wireComment(row: DbNoticeEventRow): NoticeEvent {
  return {
    id: String(row.id),
    at: new Date(row.at).toISOString(),
    type: row.type,
    ...(row.by && { by: row.by }),
    ...(row.entity_ref && { entityRef: row.entity_ref }),
    ...(row.reason && { reason: row.reason }),
    changes: [],
  };
}
