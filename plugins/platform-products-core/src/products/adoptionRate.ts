import type { AdoptionCounts, AdoptionRate } from './types';

/** Shares are compared as people read them: 0.1 + 0.2 is 0.3. */
const ROUNDING = 1e-9;

/**
 * The share of those a product is meant for that have adopted it, of whom it is known, with coverage
 * and with the least and the most that it can be.
 *
 * @param target - share that is aimed at, 0 to 1
 *
 * @public
 */
export function adoptionRate(
  { eligible, adopted, unknown }: AdoptionCounts,
  target?: number,
): AdoptionRate {
  if (eligible <= 0) {
    return target === undefined ? {} : { target: 'unknown' };
  }
  const known = eligible - unknown;
  const least = adopted / eligible;
  const most = (adopted + unknown) / eligible;
  return {
    ...(known > 0 && { rate: adopted / known }),
    coverage: known / eligible,
    least,
    most,
    ...(target !== undefined && { target: standing(least, most, target) }),
  };
}

function standing(
  least: number,
  most: number,
  target: number,
): AdoptionRate['target'] {
  if (least >= target - ROUNDING) {
    return 'met';
  }
  return most >= target - ROUNDING ? 'unknown' : 'not-met';
}
