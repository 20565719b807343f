import type { TierReview } from 'backstage-plugin-platform-products-common';

/** Reviews that are overdue, or due in one month. */
export interface ReviewGroup {
  /** `overdue`, or the month as YYYY-MM. */
  key: string;
  reviews: TierReview[];
}

/** What is overdue, then month by month, in the order of the list. Months are those of UTC. */
export function groupByMonth(reviews: TierReview[]): ReviewGroup[] {
  const groups = new Map<string, TierReview[]>();
  for (const review of reviews) {
    const { overdue, dueAt } = review;
    const key = overdue || !dueAt ? 'overdue' : dueAt.slice(0, 7);
    groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return [...groups].map(([key, rows]) => ({ key, reviews: rows }));
}
