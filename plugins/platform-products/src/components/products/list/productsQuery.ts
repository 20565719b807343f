import type { ProductsQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn } from '../../tiers/common/filledIn';

/** Products on one page of the map. */
export const PRODUCTS_PER_PAGE = 100;

/** Names of the filters in the address of the page. */
export const PRODUCT_FILTERS = [
  'search',
  'owner',
  'domain',
  'capability',
  'lifecycle',
];

/** The filters of the address as the API takes them. */
export function productsQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): ProductsQuery {
  return filledIn({
    search: filters.first('search')?.slice(0, 200),
    owner: filters.values('owner'),
    domain: filters.values('domain'),
    capability: filters.values('capability'),
    lifecycle: filters.values('lifecycle'),
  });
}
