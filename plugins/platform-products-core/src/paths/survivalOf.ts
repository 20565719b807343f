import type { Survival, Waiting } from './types';

/** Shares are products of fractions: one that is a hair below a half is a half. */
const ROUNDING = 1e-9;

/**
 * How long something takes, by the estimate of Kaplan and Meier. Who still waits, or was lost sight
 * of, counts as "longer than so many days": leaving them out would make everything look faster than
 * it is.
 *
 * On each day on which it happens to `d` of the `r` that were still waiting, the share that waits is
 * multiplied by `1 - d/r`. Who was lost sight of on the same day still counts among the `r`. Median
 * and 90th percentile are the first days on which the share to which it has happened is at least
 * that; where the curve ends below, nobody can tell.
 *
 * Days that are no number are left out, negative ones are 0.
 *
 * @public
 */
export function survivalOf(waiting: readonly Waiting[]): Survival {
  const known = waiting
    .filter(({ days }) => Number.isFinite(days))
    .map(({ days, ended }) => ({ days: Math.max(0, days), ended }))
    .sort((one, other) => one.days - other.days);
  const curve = [{ days: 0, share: 0, atRisk: known.length }];
  let waits = 1;
  for (let index = 0; index < known.length; ) {
    const { days } = known[index];
    const atRisk = known.length - index;
    let happened = 0;
    for (; index < known.length && known[index].days === days; index++) {
      happened += known[index].ended ? 1 : 0;
    }
    if (happened > 0) {
      waits *= 1 - happened / atRisk;
      curve.push({ days, share: 1 - waits, atRisk });
    }
  }
  const daysTo = (share: number) =>
    curve.find(point => point.share >= share - ROUNDING)?.days;
  const median = daysTo(0.5);
  const p90 = daysTo(0.9);
  return {
    n: known.length,
    open: known.filter(({ ended }) => !ended).length,
    curve,
    ...(median !== undefined && { median }),
    ...(p90 !== undefined && { p90 }),
  };
}
