import { instantOf, isBareDate } from './instantOf';
import type { NoticeContent } from './types';
import { zoneOffset } from './zoneOffset';

const DAY = 86_400_000;

/**
 * Whole days from announcement to sunset, counted on the calendar of the notice's time zone; 0
 * where the sunset comes first, undefined where it has no date.
 *
 * @param now - what counts as the announcement where none is dated
 */
export function noticeDays(
  content: Partial<NoticeContent>,
  now: Date,
): number | undefined {
  const { announcedAt, sunsetAt, timeZone } = content;
  const start =
    (announcedAt && clocksAt(announcedAt, timeZone)) ??
    clocksAt(now.toISOString(), timeZone);
  const end = sunsetAt && clocksAt(sunsetAt, timeZone);
  return typeof start === 'number' && typeof end === 'number'
    ? Math.max(0, Math.floor((end - start) / DAY))
    : undefined;
}

/**
 * What the clocks of the zone show, as if it were UTC: days counted on them are those of a
 * calendar, whatever daylight saving does in between.
 */
function clocksAt(text: string, timeZone: string = 'UTC'): number | undefined {
  if (isBareDate(text)) {
    return instantOf(text);
  }
  const moment = instantOf(text, timeZone);
  const offset =
    moment === undefined ? undefined : zoneOffset(moment, timeZone);
  return moment === undefined || offset === undefined
    ? undefined
    : moment + offset;
}
