import { daysBetween } from '../periods/daysBetween';
import { periodsBetween } from '../periods/periodOf';
import type { Period, PeriodLength } from '../periods/types';

/**
 * How many older entities came, or came back, to a golden path in each period: services that were
 * there long before and decided for it.
 *
 * @param entries - each time that an entity started on a path, returns included
 * @param days - age from which an entity is an older one
 * @param to - the first moment that does not count
 *
 * @public
 */
export function lateEntries(
  entries: Iterable<{ createdAt: Date; startedAt: Date }>,
  days: number,
  length: PeriodLength,
  from: Date,
  to: Date,
): (Period & { entries: number })[] {
  const counted = periodsBetween(from, to, length).map(period => ({
    ...period,
    entries: 0,
  }));
  for (const { createdAt, startedAt } of entries) {
    const period =
      startedAt < to && daysBetween(createdAt, startedAt) >= days
        ? counted.findLast(candidate => candidate.from <= startedAt)
        : undefined;
    if (period) {
      period.entries += 1;
    }
  }
  return counted;
}
