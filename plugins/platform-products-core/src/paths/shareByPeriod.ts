import { periodsBetween } from '../periods/periodOf';
import type { PeriodLength } from '../periods/types';
import type { PathStanding, PeriodShare } from './types';

/**
 * How many of the entities that were made in each period are on a golden path. The share is of those
 * of whom it is known; coverage says how many these are. Periods in which nothing was made are there
 * too, without a share.
 *
 * @param entities - those that a path is meant for, with when they were first seen
 * @param from - a moment of the first period
 * @param to - the first moment that does not count; its period is cut off there
 *
 * @public
 */
export function shareByPeriod(
  entities: Iterable<{ createdAt: Date; onPath: PathStanding }>,
  length: PeriodLength,
  from: Date,
  to: Date,
): PeriodShare[] {
  const counted = periodsBetween(from, to, length).map(period => ({
    ...period,
    counts: { on: 0, off: 0, unknown: 0 },
  }));
  for (const { createdAt, onPath } of entities) {
    const period =
      createdAt < to
        ? counted.findLast(candidate => candidate.from <= createdAt)
        : undefined;
    if (period) {
      period.counts[onPath] += 1;
    }
  }
  return counted.map(({ counts, ...period }) => {
    const known = counts.on + counts.off;
    const all = known + counts.unknown;
    return {
      ...period,
      entities: all,
      ...counts,
      ...(known > 0 && { share: counts.on / known }),
      ...(all > 0 && { coverage: known / all }),
    };
  });
}
