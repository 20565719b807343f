import type { BurnDown } from 'backstage-plugin-platform-products-common';

const DAY = 86_400_000;

/** One day of the burn-down; `open` is absent after today, `ideal` outside of its line. */
export interface BurnDownRow {
  /** YYYY-MM-DD. */
  day: string;
  /** First moment of the day in UTC, milliseconds since 1970: days are spaced as they are. */
  time: number;
  open?: number;
  done?: number;
  exempt?: number;
  ideal?: number;
}

/**
 * Counted days, today with the last count, and the ends of the ideal line, in order; the ideal is
 * worked out for each of them.
 */
export function burnDownRows(
  { points, ideal }: BurnDown,
  today: string,
): BurnDownRow[] {
  const last = points[points.length - 1];
  const counted = new Map<string, Omit<BurnDownRow, 'time'>>(
    points.map(point => [point.day, point]),
  );
  if (last && last.day < today) {
    counted.set(today, { ...last, day: today });
  }
  for (const end of ideal ? [ideal.from.day, ideal.to.day] : []) {
    counted.set(end, counted.get(end) ?? { day: end });
  }
  return [...counted.values()]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(row => ({
      ...row,
      time: Date.parse(row.day),
      ...(ideal && { ideal: idealAt(ideal, row.day) }),
    }));
}

function idealAt(
  { from, to }: NonNullable<BurnDown['ideal']>,
  day: string,
): number | undefined {
  if (day < from.day || day > to.day) {
    return undefined;
  }
  const days = (Date.parse(to.day) - Date.parse(from.day)) / DAY;
  const gone = (Date.parse(day) - Date.parse(from.day)) / DAY;
  return days === 0
    ? to.open
    : from.open + ((to.open - from.open) * gone) / days;
}
