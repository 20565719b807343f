import {
  ConsumersQuery,
  migrationStateSchema,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';

/** Rows of one page. */
export const CONSUMERS_PER_PAGE = 25;

/** How a consumer can have been found. */
export const CONSUMER_ORIGINS = ['relation', 'other'] as const;

/** Names of the filters in the address of the page. */
export const CONSUMER_FILTERS = [
  'search',
  'state',
  'owner',
  'tier',
  'origin',
  'backSliding',
] as const;

/** The filters of the address as the API takes them; words that it does not know are left out. */
export function consumersQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): ConsumersQuery {
  const state = migrationStateSchema.options.filter(word =>
    filters.values('state').includes(word),
  );
  const owner = filters.values('owner');
  const tier = filters.values('tier');
  const origin = CONSUMER_ORIGINS.find(
    word => word === filters.first('origin'),
  );
  const backSliding = ['true', 'false'].find(
    word => word === filters.first('backSliding'),
  );
  const search = filters.first('search')?.slice(0, 200);
  return {
    ...(state.length > 0 && { state }),
    ...(owner.length > 0 && { owner }),
    ...(tier.length > 0 && { tier }),
    ...(origin && { origin }),
    ...(backSliding && { backSliding: backSliding === 'true' }),
    ...(search && { search }),
  };
}
