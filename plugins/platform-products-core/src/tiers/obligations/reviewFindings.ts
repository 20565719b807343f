import { lastReviewAt } from '../lastReviewAt';
import { reviewDueAt } from '../reviewDueAt';
import type { ObligationFinding } from '../types';
import type { Question } from './Question';
import { placesOf } from './placesOf';

/** Whether somebody has looked at the tier in time. */
export function reviewFindings(question: Question): ObligationFinding[] {
  const { subject, tier, config, now } = question;
  const { reviewIntervalDays } = tier.obligations;
  if (reviewIntervalDays === undefined) {
    return [];
  }
  const obligation = 'reviewIntervalDays';
  const demand = `${tier.title} demands a review every ${reviewIntervalDays} days.`;
  const fix = `Look at the tier again and confirm it in the portal, or set the day in ${placesOf(
    config,
    'lastReviewedAt',
  )}.`;
  const { lastReviewedAt } = subject.metadata;
  const reviewedAt = lastReviewAt(lastReviewedAt, subject.reviewedAt, now);
  if (!reviewedAt) {
    return [
      lastReviewedAt.state === 'not-set'
        ? {
            obligation,
            state: 'not-met',
            why: `No review of its tier is known; ${demand}`,
            fix,
          }
        : {
            obligation,
            state: 'unknown',
            why: `The day of its last review is not one of the past, found "${lastReviewedAt.raw}"; ${demand}`,
            fix,
          },
    ];
  }
  const dueAt = reviewDueAt(reviewedAt, tier)!;
  const known = `Its tier was last reviewed on ${dayOf(reviewedAt)}`;
  return [
    dueAt.getTime() > now.getTime()
      ? {
          obligation,
          state: 'met',
          why: `${known}; the next review is due on ${dayOf(dueAt)}.`,
        }
      : {
          obligation,
          state: 'not-met',
          why: `${known}; the next review was due on ${dayOf(dueAt)}.`,
          fix,
        },
  ];
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
