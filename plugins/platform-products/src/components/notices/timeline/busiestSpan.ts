const DAY = 86_400_000;

/** Deadlines that fall close together. Times are milliseconds since the epoch. */
export interface BusySpan {
  count: number;
  from: number;
  to: number;
}

/**
 * The most deadlines within so many days of each other; undefined where no two are. The earliest
 * span, where several hold as many.
 */
export function busiestSpan(
  deadlines: number[],
  days: number,
): BusySpan | undefined {
  const sorted = [...deadlines].sort((a, b) => a - b);
  return sorted
    .map((from, index) => {
      const close = sorted
        .slice(index)
        .filter(time => time - from <= days * DAY);
      return { count: close.length, from, to: close[close.length - 1] };
    })
    .filter(({ count }) => count > 1)
    .reduce<BusySpan | undefined>(
      (most, span) => (most && most.count >= span.count ? most : span),
      undefined,
    );
}
