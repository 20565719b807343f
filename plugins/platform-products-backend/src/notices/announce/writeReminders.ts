import type { Knex } from 'knex';
import { dueReminder } from 'backstage-plugin-platform-products-core';
import { upsertRows } from '../../store/operations/upsertRows';
import { toDate } from '../../store/rows';
import { lockNotices } from '../store/lockNotices';
import type { DbNoticeRow, DbReminderRow } from '../store/rows';
import { affectedOwners, OwnerShare } from './affectedOwners';
import { digestOf } from './digestOf';
import { reminderMessage } from './messageTexts';
import { writeMessages } from './writeMessages';

const DAY = 86_400_000;

export interface DueNotice {
  notice: DbNoticeRow;
  /** Names the reminder day and the sunset that it is before: a postponed sunset has its own. */
  step: string;
}

/** Published notices with a reminder day that has come. */
export async function dueNotices(
  knex: Knex,
  reminderDays: number[],
  now: Date,
): Promise<DueNotice[]> {
  const horizon = Math.max(0, ...reminderDays) + 1;
  const rows = await knex<DbNoticeRow>('notices')
    .where('state', 'published')
    .whereNull('superseded_by')
    .andWhere('sunset_at', '>', now)
    .andWhere('sunset_at', '<=', new Date(now.getTime() + horizon * DAY))
    .orderBy('id')
    .select('*');
  return rows.flatMap(notice => {
    const sunsetAt = toDate(notice.sunset_at!).getTime();
    const step = dueReminder({
      publishedAt: toDate(notice.published_at ?? notice.created_at).getTime(),
      sunsetAt,
      days: reminderDays,
      now: endOfDay(now, sunsetAt),
    });
    return step === undefined
      ? []
      : [
          {
            notice,
            step: `sunset-${step}@${new Date(sunsetAt).toISOString()}`,
          },
        ];
  });
}

/**
 * A day's reminders come together as the day (UTC) begins, whatever the hours of the sunsets:
 * otherwise they would be several digests instead of one.
 */
function endOfDay(now: Date, sunsetAt: number): Date {
  const end = (Math.floor(now.getTime() / DAY) + 1) * DAY - 1;
  return new Date(Math.min(end, sunsetAt - 1));
}

/**
 * Writes one digest for each owner who still has something to do for a notice that is due, and has
 * not been told of that step.
 */
export async function writeReminders(
  knex: Knex,
  due: DueNotice[],
  senders: string[],
  now: Date,
): Promise<void> {
  if (due.length === 0) return;
  await knex.transaction(async tx => {
    // Whoever else is at it waits here, and then finds it done.
    await lockNotices(
      tx,
      due.map(({ notice }) => notice.id),
    );
    const byOwner = new Map<string, (DueNotice & { share: OwnerShare })[]>();
    for (const one of due) {
      const told = await toldOwners(tx, one);
      for (const [owner, share] of await affectedOwners(tx, one.notice.id)) {
        if (told.has(owner)) continue;
        const list = byOwner.get(owner) ?? [];
        list.push({ ...one, share });
        byOwner.set(owner, list);
      }
    }
    const digests = [...byOwner].map(([owner, list]) => ({
      ...reminderMessage(list, now),
      key: `reminder:${owner}:${digestOf(
        list.map(({ notice, step }) => `${notice.id} ${step}`),
      )}`,
      recipient: owner,
      list,
    }));
    const ids = await writeMessages(
      tx,
      digests.map(({ list: _, ...message }) => message),
      senders,
      now,
    );
    await upsertRows(
      tx,
      'reminders',
      digests.flatMap(({ key, recipient, list }) =>
        list.map(
          ({ notice, step }): DbReminderRow => ({
            notice_id: notice.id,
            step,
            recipient,
            message_id: ids.get(key)!,
          }),
        ),
      ),
    );
  });
}

async function toldOwners(
  tx: Knex,
  { notice, step }: DueNotice,
): Promise<Set<string>> {
  const rows = await tx<DbReminderRow>('reminders')
    .where({ notice_id: notice.id, step })
    .select('recipient');
  return new Set(rows.map(({ recipient }) => recipient));
}
