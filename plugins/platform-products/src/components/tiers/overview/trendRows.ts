import type { TierHistory } from 'backstage-plugin-platform-products-common';

/** One day of a trend. */
export interface TrendRow {
  /** YYYY-MM-DD, UTC. */
  day: string;
  /** Its beginning, for an axis on which days lie as far apart as they are. */
  time: number;
  entities: number;
  tiers: Record<string, number>;
  untagged: number;
  notMet: number;
  inverted: number;
}

/**
 * The days of a history up to today. Days on which nothing changed are left out of a history: the
 * last one holds until today.
 */
export function trendRows(
  points: TierHistory['points'],
  today: string,
): TrendRow[] {
  const last = points[points.length - 1];
  const shown =
    last && last.day < today ? [...points, { ...last, day: today }] : points;
  return shown.map(point => ({ ...point, time: Date.parse(point.day) }));
}
