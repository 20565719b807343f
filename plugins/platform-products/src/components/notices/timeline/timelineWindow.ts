/** Months before the current one that are shown: what is just past sunset is not done with. */
const PAST_MONTHS = 3;

/** A span of time, as instants. */
export interface TimelineWindow {
  /** Included. */
  from: string;
  /** Excluded. */
  to: string;
}

/** Whole months of UTC around `now`, so that the same window is asked for all month long. */
export function timelineWindow(now: number, ahead: number): TimelineWindow {
  const today = new Date(now);
  const monthStart = (offset: number) =>
    new Date(
      Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + offset, 1),
    ).toISOString();
  return { from: monthStart(-PAST_MONTHS), to: monthStart(ahead + 1) };
}

/** First moments of the months of a window. */
export function monthsOf({ from, to }: TimelineWindow): string[] {
  const start = new Date(from);
  const months: string[] = [];
  for (let offset = 0; ; offset += 1) {
    const month = new Date(
      Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + offset, 1),
    ).toISOString();
    if (month >= to) {
      return months;
    }
    months.push(month);
  }
}

/** Where a moment stands in a window, between 0 and 100; before and after it at its ends. */
export function positionIn(window: TimelineWindow, moment: number): number {
  const from = Date.parse(window.from);
  const share = (moment - from) / (Date.parse(window.to) - from);
  return 100 * Math.min(Math.max(share, 0), 1);
}
