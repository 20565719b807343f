export const DAY_MS = 86_400_000;

/** Which groups and days a trend is about. */
export interface Series {
  dimension: 'all' | 'owner' | 'system' | 'domain' | 'tier';
  group: string;
  /** YYYY-MM-DD, UTC, inclusive. */
  from: string;
  to: string;
}

/** Days from the first to the last, inclusive. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(dayOf(new Date(at)));
  }
  return days;
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
