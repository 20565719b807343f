import { isIsoDate } from '../metadata/fieldParsers';
import { zoneOffset } from './zoneOffset';

const BARE_DATE_LENGTH = 'YYYY-MM-DD'.length;
/** No clock on Earth, present or past, is or was further from UTC. */
const FURTHEST_OFFSET = 16 * 3_600_000;
/** Years that every database and every reader can write: 1 to 9999. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The moment that a date of a notice means, in milliseconds since 1970. An instant is what it is;
 * a bare date is the first moment of that day in the time zone, which is not midnight where
 * daylight saving skips it. Undefined where the text is no date of the years 1 to 9999, or there is
 * no such zone.
 *
 * @public
 */
export function instantOf(
  text: string,
  timeZone: string = 'UTC',
): number | undefined {
  if (!isIsoDate(text)) {
    return undefined;
  }
  const start = Date.parse(text);
  const moment =
    isBareDate(text) && timeZone !== 'UTC'
      ? firstMomentOf(start, timeZone)
      : start;
  return moment !== undefined && moment >= EARLIEST && moment <= LATEST
    ? moment
    : undefined;
}

/** Whether a date of a notice names a day only. */
export function isBareDate(text: string): boolean {
  return text.length === BARE_DATE_LENGTH;
}

/** @param midnight - what the clocks of the zone show, as if it were UTC */
function firstMomentOf(midnight: number, timeZone: string): number | undefined {
  const earliest = midnight - FURTHEST_OFFSET;
  const latest = midnight + FURTHEST_OFFSET;
  const before = zoneOffset(earliest, timeZone);
  const after = zoneOffset(latest, timeZone);
  if (before === undefined || after === undefined) {
    return undefined;
  }
  // Where clocks go back over midnight there are two of it: the day begins with the first.
  const midnights = [midnight - before, midnight - after].filter(
    moment => moment + zoneOffset(moment, timeZone)! === midnight,
  );
  return midnights.length > 0
    ? Math.min(...midnights)
    : firstMomentAfterGap(midnight, earliest, latest, timeZone);
}

/** Clocks were put forward over midnight: the day, or the next one, begins where they were. */
function firstMomentAfterGap(
  midnight: number,
  earliest: number,
  latest: number,
  timeZone: string,
): number {
  let low = earliest;
  let high = latest;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + zoneOffset(middle, timeZone)! >= midnight) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return high;
}
