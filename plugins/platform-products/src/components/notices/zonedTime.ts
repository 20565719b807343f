const MINUTE = 60_000;

/**
 * The wall clock of a zone at a moment, as fields of a form have it: "2027-03-01T09:00". Undefined
 * for what is no date or no zone.
 */
export function wallClock(
  moment: string,
  timeZone: string,
): string | undefined {
  const time = Date.parse(moment);
  if (Number.isNaN(time) || !isTimeZone(timeZone)) {
    return undefined;
  }
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which the wall clock of a zone shows this. Of a time that comes twice, when clocks
 * are set back, it is the first; a time that is skipped becomes the one as much later.
 */
export function momentOf(clock: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${clock}Z`);
  if (Number.isNaN(asUtc) || !isTimeZone(timeZone)) {
    return undefined;
  }
  // The offset that held before the change of clocks, if there is one near, gives both rules.
  const before = offsetAt(asUtc - 24 * 60 * MINUTE, timeZone);
  const early = asUtc - before;
  if (offsetAt(early, timeZone) === before) {
    return new Date(early).toISOString();
  }
  const late = asUtc - offsetAt(early, timeZone);
  const exists = offsetAt(late, timeZone) === offsetAt(early, timeZone);
  return new Date(exists ? late : early).toISOString();
}

/** Whether this is the IANA name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(
    parts.year,
    parts.month - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  );
  return shown - Math.floor(time / 1000) * 1000;
}
