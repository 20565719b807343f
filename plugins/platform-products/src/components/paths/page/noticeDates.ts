import type { CreateNotice } from 'backstage-plugin-platform-products-common';

type Dates = Pick<
  CreateNotice['content'],
  'announcedAt' | 'deprecatedAt' | 'sunsetAt' | 'timeZone'
>;

/** Fewer days than a quarter nobody can plan with. */
const LEAST_DAYS = 90;
/** Days in which the draft can be finished before it would be announced. */
const DRAFTING_DAYS = 7;

/**
 * Dates that a notice can begin with: announced in a week, deprecated half way, and at an end when
 * the policy allows. On the calendar of whoever writes it.
 *
 * @param demandedDays - from announcement to sunset
 */
export function noticeDates(
  demandedDays: number,
  now: Date,
  timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): Dates {
  const days = Math.max(demandedDays, LEAST_DAYS);
  const announcedAt = daysAfter(dayIn(now, timeZone), DRAFTING_DAYS);
  return {
    announcedAt,
    deprecatedAt: daysAfter(announcedAt, Math.round(days / 2)),
    sunsetAt: daysAfter(announcedAt, days),
    timeZone,
  };
}

/** `2026-11-25`, as Swedes write it too. */
function dayIn(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}

function daysAfter(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
