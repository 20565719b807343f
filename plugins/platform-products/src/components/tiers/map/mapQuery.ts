import type { TierMapQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn } from '../common/filledIn';

/** Hops around one entity that can be chosen. */
export const DEPTHS = [1, 2, 3, 4, 5] as const;

/** Names of the filters in the address of the page. */
export const MAP_FILTERS = [
  'kind',
  'owner',
  'system',
  'domain',
  'tier',
  'inversions',
  'focus',
  'depth',
];

/** Hops around the entity in the middle. */
export function depthOf(filters: Pick<QueryFilters, 'first'>): number {
  return DEPTHS.find(count => String(count) === filters.first('depth')) ?? 1;
}

/** The filters of the address as the API takes them. */
export function mapQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): TierMapQuery {
  const focus = filters.first('focus')?.slice(0, 255);
  return filledIn({
    kind: filters.values('kind'),
    owner: filters.values('owner'),
    system: filters.values('system'),
    domain: filters.values('domain'),
    tier: filters.values('tier'),
    inversions:
      filters.first('inversions') === 'only' ? ('only' as const) : undefined,
    focus,
    depth: focus ? depthOf(filters) : undefined,
  });
}
