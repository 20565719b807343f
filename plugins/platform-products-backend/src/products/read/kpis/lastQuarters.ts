import { Period, periodBefore } from 'backstage-plugin-platform-products-core';
import { installedAt } from '../../../read/installedAt';
import { DAY_MS, dayOf } from '../../../read/Series';
import type { ProductReadContext } from '../ProductReadContext';

/** Two years, so that each quarter has the same one of another year beside it. */
const QUARTERS = 8;

/** A quarter, and the day by which a measure of it is taken. */
export interface KpiQuarter extends Period {
  /** Its last day, or today while it goes on; absent where nothing can be known of it. */
  day?: string;
}

/**
 * A quarter and those before it, oldest first. Of quarters to come nothing is known, nor of those
 * that had ended before anything was recorded.
 */
export async function lastQuarters(
  context: ProductReadContext,
  last: Period,
): Promise<KpiQuarter[]> {
  const since = await recordsSince(context);
  const today = dayOf(context.now);
  const quarters: KpiQuarter[] = [];
  for (
    let quarter = last;
    quarters.length < QUARTERS;
    quarter = periodBefore(quarter, 'quarter')
  ) {
    const end = lastDayOf(quarter);
    const isKnown = dayOf(quarter.from) <= today && end >= since;
    quarters.unshift({
      ...quarter,
      ...(isKnown && { day: end < today ? end : today }),
    });
  }
  return quarters;
}

export function lastDayOf({ to }: Period): string {
  return dayOf(new Date(to.getTime() - DAY_MS));
}

/** The first day that anything is recorded of. */
async function recordsSince(context: ProductReadContext): Promise<string> {
  const { tiers, now } = context;
  const first = await tiers.knex('daily_tiers').min({ day: 'day' }).first();
  const installed = await installedAt(context);
  const days = [first?.day as string | null, installed && dayOf(installed)];
  return days.reduce<string>(
    (least, day) => (day && day < least ? day : least),
    dayOf(now),
  );
}
