import { formatDistance } from '../common/formatDate';

const DAY = 86_400_000;

/** Beyond this many days nobody counts days any more. */
const COUNTED_DAYS = 100;

/**
 * How far off a date is, in days for as long as people count days: "in 34 days" tells a team more
 * than "in 1 month". Times are milliseconds since the epoch.
 */
export function deadlineText(time: number, now: number): string {
  const days = (time - now) / DAY;
  return Math.abs(days) >= 1 && Math.abs(days) < COUNTED_DAYS
    ? new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
        Math.round(days),
        'day',
      )
    : formatDistance(time, now);
}
