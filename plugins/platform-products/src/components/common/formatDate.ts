/**
 * A calendar day. Days of the suite are UTC days (`enforcedFrom`, trends), whoever reads them
 * where. What is not a date is shown as it is.
 */
export function formatDay(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time)
    ? value
    : new Intl.DateTimeFormat(undefined, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(time);
}

/** A moment in the given time zone or else the reader's own; the zone is named. */
export function formatMoment(value: string, timeZone?: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time)
    ? value
    : new Intl.DateTimeFormat(undefined, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
        timeZone,
      }).format(time);
}

/** Largest first; lengths in seconds. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `in 12 days`, `3 minutes ago`. Times are milliseconds since the epoch. */
export function formatDistance(time: number, now: number): string {
  const seconds = (time - now) / 1000;
  const [unit, length] =
    UNITS.find(([, size]) => Math.abs(seconds) >= size) ??
    (['second', 1] as const);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
    Math.trunc(seconds / length),
    unit,
  );
}
