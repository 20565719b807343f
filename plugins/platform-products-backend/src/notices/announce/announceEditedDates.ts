import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';
import { lockNotices } from '../store/lockNotices';
import type {
  DbMessageRow,
  DbNoticeEventRow,
  DbNoticeRow,
} from '../store/rows';
import type { FieldChange } from '../store/writeEvents';
import type { Announcer } from './Announcer';

const DAY = 86_400_000;
/** Older changes of dates are no news any more, even after a long standstill. */
const NEWS_DAYS = 30;
const DATES = ['deprecatedAt', 'sunsetAt', 'removedAt', 'brownouts'];

/**
 * Tells of dates that were changed in Git. The pass over the catalog writes them down as an event;
 * a message to nobody marks an event as told.
 */
export async function announceEditedDates(
  knex: Knex,
  announcer: Announcer,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - NEWS_DAYS * DAY);
  const events = await knex<DbNoticeEventRow>('notice_events')
    .whereIn(
      'notice_id',
      knex<DbNoticeRow>('notices')
        .whereNot('origin', 'portal')
        .where('state', 'published')
        .whereNull('superseded_by')
        .andWhere('updated_at', '>', since)
        .select('id'),
    )
    .where('type', 'edited')
    .andWhere('at', '>', since)
    .orderBy('id')
    .select('*');
  for (const event of events.filter(changesDates)) {
    await knex.transaction(tx => announce(tx, event, announcer, now));
  }
}

function changesDates({ changes }: DbNoticeEventRow): boolean {
  return (JSON.parse(changes) as FieldChange[]).some(({ field }) =>
    DATES.includes(field),
  );
}

async function announce(
  tx: Knex,
  event: DbNoticeEventRow,
  announcer: Announcer,
  now: Date,
): Promise<void> {
  const key = `edited:${event.id}`;
  const [notice] = await lockNotices(tx, [event.notice_id]);
  const told = await tx<DbMessageRow>('messages').where({ key }).first('id');
  if (told || !notice) return;
  const marker: DbMessageRow = {
    id: randomUUID(),
    key,
    topic: 'dates-changed',
    recipient: '',
    payload: '{}',
    created_at: now,
  };
  await upsertRows(tx, 'messages', [marker]);
  await announcer.datesChanged(tx, notice, now, `event-${event.id}`);
}
