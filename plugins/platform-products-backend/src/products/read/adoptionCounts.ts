import type { AdoptionCountsRow } from 'backstage-plugin-platform-products-common';

/** What totals over the reports of a product say: each can earn one point. */
export function adoptionCounts({
  possible,
  earned,
  unknown,
}: {
  possible: number;
  earned: number;
  unknown: number;
}): AdoptionCountsRow {
  return { eligible: possible, adopted: earned, unknown };
}
