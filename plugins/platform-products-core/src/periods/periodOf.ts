import type { Period, PeriodLength } from './types';

const WEEK = 7 * 86_400_000;

/**
 * The period in which a moment lies.
 *
 * @public
 */
export function periodOf(moment: Date, length: PeriodLength): Period {
  return length === 'week' ? weekOf(moment) : quarterOf(moment);
}

/**
 * The quarter of the year in which a moment lies.
 *
 * @public
 */
export function quarterOf(moment: Date): Period {
  return quarter(
    moment.getUTCFullYear(),
    Math.floor(moment.getUTCMonth() / 3) + 1,
  );
}

/**
 * The quarter with a name such as `2026-Q4`; undefined where it is none.
 *
 * @public
 */
export function quarterNamed(name: string): Period | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(name);
  return match ? quarter(Number(match[1]), Number(match[2])) : undefined;
}

/**
 * The period of the same length just before.
 *
 * @public
 */
export function periodBefore(
  { from }: Pick<Period, 'from'>,
  length: PeriodLength,
): Period {
  return periodOf(new Date(from.getTime() - 1), length);
}

/**
 * All periods that have a moment in common with a span of time, the earliest first.
 *
 * @param to - the first moment after the span
 *
 * @public
 */
export function periodsBetween(
  from: Date,
  to: Date,
  length: PeriodLength,
): Period[] {
  const periods: Period[] = [];
  for (
    let period = periodOf(from, length);
    period.from < to;
    period = periodOf(period.to, length)
  ) {
    periods.push(period);
  }
  return periods;
}

function quarter(year: number, number: number): Period {
  return {
    name: `${fourDigits(year)}-Q${number}`,
    from: firstOfMonth(year, (number - 1) * 3),
    to: firstOfMonth(year, number * 3),
  };
}

/** A week belongs to the year that has its Thursday. */
function weekOf(moment: Date): Period {
  const daysSinceMonday = (moment.getUTCDay() + 6) % 7;
  const from = firstOfMonth(moment.getUTCFullYear(), moment.getUTCMonth());
  from.setUTCDate(moment.getUTCDate() - daysSinceMonday);
  const thursday = new Date(from);
  thursday.setUTCDate(from.getUTCDate() + 3);
  const year = thursday.getUTCFullYear();
  const sinceNewYear = thursday.getTime() - firstOfMonth(year, 0).getTime();
  const number = Math.floor(sinceNewYear / WEEK) + 1;
  return {
    name: `${fourDigits(year)}-W${String(number).padStart(2, '0')}`,
    from,
    to: new Date(from.getTime() + WEEK),
  };
}

/** `Date.UTC` takes the years before 100 for others. */
function firstOfMonth(year: number, month: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date;
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
