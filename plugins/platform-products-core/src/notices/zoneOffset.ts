/** Far more zones than one company writes notices in. */
const MAXIMUM_FORMATS = 100;

/** Making a format is dear and using it is not. Equal zones give equal formats, so nothing leaks. */
const formats = new Map<string, Intl.DateTimeFormat>();

const OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Milliseconds that the clocks of a time zone are ahead of UTC at a moment; undefined where there
 * is no such zone or no such moment.
 */
export function zoneOffset(
  moment: number,
  timeZone: string,
): number | undefined {
  const format = formatOf(timeZone);
  if (!format || Number.isNaN(new Date(moment).getTime())) {
    return undefined;
  }
  const part = format
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName');
  const match = OFFSET.exec(part?.value ?? '');
  if (!match) {
    return undefined;
  }
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return (sign === '-' ? -total : total) * 1_000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone);
  if (known) {
    return known;
  }
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      timeZoneName: 'longOffset',
    });
    if (formats.size >= MAXIMUM_FORMATS) {
      formats.clear();
    }
    formats.set(timeZone, format);
    return format;
  } catch {
    return undefined;
  }
}
