import type { ProductConsumersQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn, onlyKnown } from '../../tiers/common/filledIn';

/** Rows of one page. */
export const CONSUMERS_PER_PAGE = 25;

/** Where an entity can stand with a product. */
export const ADOPTION_STATES = ['adopted', 'not-adopted', 'unknown'] as const;

/** Names of the filters in the address of the page. */
export const CONSUMER_FILTERS = [
  'search',
  'state',
  'owner',
  'tier',
  'system',
  'domain',
];

/** The filters of the address as the API takes them. */
export function consumersQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): ProductConsumersQuery {
  return filledIn({
    search: filters.first('search')?.slice(0, 200),
    state: onlyKnown(ADOPTION_STATES, filters.values('state')),
    owner: filters.values('owner'),
    tier: filters.values('tier'),
    system: filters.values('system'),
    domain: filters.values('domain'),
  });
}
