import type { Kpis } from 'backstage-plugin-platform-products-common';
import { adoptionRate } from 'backstage-plugin-platform-products-core';

/** A measure of a quarter. */
export type Kpi = Kpis['newOnPath'];

/** What of it is compared: one quarter with the one before, and with a target. */
type Compared = Omit<Kpi, 'trend'>;

/** Shares are better when they rise, times when they fall. */
export type KpiUnit = 'share' | 'days';

/** Which way a measure has gone since the quarter before, and whether that is good. */
export type KpiChange =
  | 'up-better'
  | 'up-worse'
  | 'down-better'
  | 'down-worse'
  | 'up'
  | 'down'
  | 'same'
  | 'only-before'
  | 'none';

/** A measure as it is shown: whole per cent, or days to a tenth. What looks the same is the same. */
export function shownValue(value: number, unit: KpiUnit): number {
  return unit === 'share'
    ? Math.round(100 * value)
    : Math.round(10 * value) / 10;
}

/**
 * @param isAim - whether anybody wants it to change; of what is to go away, less is no worse
 */
export function kpiChange(
  { value, before }: Compared,
  unit: KpiUnit,
  isAim = true,
): KpiChange {
  if (before === undefined) {
    return 'none';
  }
  if (value === undefined) {
    return 'only-before';
  }
  const now = shownValue(value, unit);
  const then = shownValue(before, unit);
  if (now === then) {
    return 'same';
  }
  const way = now > then ? 'up' : 'down';
  if (!isAim) {
    return way;
  }
  const better = (way === 'up') === (unit === 'share');
  return `${way}-${better ? 'better' : 'worse'}`;
}

/**
 * Whether a measure has reached its target. A share has not, and has not failed to, where those of
 * whom nothing is known could still decide it. Undefined without a target or a value.
 */
export function kpiTarget(
  { value, target, coverage = 1 }: Compared,
  unit: KpiUnit,
): 'met' | 'not-met' | 'unknown' | undefined {
  if (value === undefined || target === undefined) {
    return undefined;
  }
  if (unit === 'days') {
    return value <= target ? 'met' : 'not-met';
  }
  const counts = {
    eligible: 1,
    adopted: value * coverage,
    unknown: 1 - coverage,
  };
  return adoptionRate(counts, target).target;
}
