import type { TierReviewsQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn, onlyKnown } from '../common/filledIn';

/** Rows of one page: as many as can be confirmed at once. */
export const REVIEWS_PER_PAGE = 100;

/** How reviews stand. */
export const REVIEW_STATES = ['overdue', 'due'] as const;

/** Days ahead that can be chosen. */
export const DAYS_AHEAD = [30, 90, 180] as const;

/** Names of the filters in the address of the page. */
export const REVIEW_FILTERS = ['search', 'state', 'within', 'owner', 'tier'];

const DAY = 86_400_000;

/** The filters of the address as the API takes them. `today` is the beginning of a UTC day. */
export function reviewsQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
  today: number,
): TierReviewsQuery {
  const days = DAYS_AHEAD.find(
    count => String(count) === filters.first('within'),
  );
  return filledIn({
    state: onlyKnown(REVIEW_STATES, filters.values('state')),
    dueBefore: days
      ? new Date(today + (days + 1) * DAY).toISOString()
      : undefined,
    owner: filters.values('owner'),
    tier: filters.values('tier'),
    search: filters.first('search')?.slice(0, 200),
  });
}

/** The beginning of the UTC day of a moment: a query that changed with each second would never end. */
export function dayOf(now: number): number {
  return now - (now % DAY);
}
