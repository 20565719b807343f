import type { TierLadder } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { TimedSteps } from '../../notices/announce/NoticeTask';
import { announceReviews } from './announceReviews';
import { announceTierChanges } from './announceTierChanges';

const HOUR = 3_600_000;

/** What time, and the passes, bring about for tiers. */
export function tierSteps(
  knex: Knex,
  ladder: TierLadder,
  reviewReminderDays: number,
): TimedSteps {
  let remindedAt = -Infinity;
  return {
    'tell of changed tiers': (senders, now) =>
      announceTierChanges(knex, ladder, senders, now),
    'remind of reviews': async (senders, now) => {
      // All standings are looked through, and owners hear once a day.
      if (now.getTime() - remindedAt < HOUR) return;
      await announceReviews(knex, reviewReminderDays, senders, now);
      remindedAt = now.getTime();
    },
  };
}
