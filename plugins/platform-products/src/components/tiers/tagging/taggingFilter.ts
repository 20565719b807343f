import type { BulkSelection } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { TIER_STATES } from '../../entities/entitiesQuery';
import { filledIn, onlyKnown } from '../common/filledIn';

/** Rows of one page of the list. */
export const CHOSEN_PER_PAGE = 25;

/** Names of the filters in the address of the page. */
export const TAGGING_FILTERS = [
  'search',
  'kind',
  'owner',
  'system',
  'domain',
  'tier',
  'tierState',
];

/** What a bulk request selects by; `GET /entities` takes the same words. */
export type TaggingFilter = Extract<
  BulkSelection,
  { filter: unknown }
>['filter'];

/** The kinds that are chosen; components until somebody chooses others, since all must be said. */
export function chosenKinds(filters: Pick<QueryFilters, 'values'>): string[] {
  const kinds = filters.values('kind');
  return kinds.length > 0 ? kinds : ['component'];
}

/** The filters of the address as the API takes them. */
export function taggingFilter(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): TaggingFilter {
  return filledIn({
    kind: chosenKinds(filters),
    owner: filters.values('owner'),
    system: filters.values('system'),
    domain: filters.values('domain'),
    tier: filters.values('tier'),
    tierState: onlyKnown(TIER_STATES, filters.values('tierState')),
    search: filters.first('search')?.slice(0, 200),
  });
}
