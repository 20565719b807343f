import type { Knex } from 'knex';
import { toDate } from '../../store/rows';
import { publication } from '../commands/publication';
import { lockNotices } from '../store/lockNotices';
import type { DbNoticeRow } from '../store/rows';
import { writeEvents } from '../store/writeEvents';

/**
 * Publishes scheduled notices whose moment has come. What stood in the way was looked at when they
 * were scheduled, and again with every change since.
 *
 * @returns their ids
 */
export async function publishDueNotices(
  knex: Knex,
  now: Date,
): Promise<string[]> {
  const due = await knex<DbNoticeRow>('notices')
    .where('state', 'scheduled')
    .andWhere('publish_at', '<=', now)
    .orderBy('id')
    .select('id');
  const published: string[] = [];
  for (const { id } of due) {
    const done = await knex.transaction(tx => publishDue(tx, id, now));
    if (done) published.push(id);
  }
  return published;
}

async function publishDue(tx: Knex, id: string, now: Date): Promise<boolean> {
  const [row] = await lockNotices(tx, [id]);
  const isDue =
    row?.state === 'scheduled' &&
    row.publish_at !== null &&
    toDate(row.publish_at) <= now;
  if (!isDue) return false;
  const { columns, events } = publication({ now }, row, undefined);
  await tx('notices')
    .where({ id })
    .update({ ...columns, revision: row.revision + 1, updated_at: now });
  await writeEvents(
    tx,
    events.map(event => ({ ...event, noticeId: id, at: now })),
  );
  return true;
}
