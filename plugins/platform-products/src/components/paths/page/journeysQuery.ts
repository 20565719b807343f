import type { JourneysQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn, onlyKnown } from '../../tiers/common/filledIn';
import { DRIFTS } from '../common/drifts';

/** Rows of one page. */
export const JOURNEYS_PER_PAGE = 25;

/** Where links of this page lead to. */
export const JOURNEYS_ID = 'journeys';

/** Whether an entity is on the path, or was. */
export const JOURNEY_STATES = ['on', 'left'] as const;

/** Names of the filters in the address of the page. */
export const JOURNEY_FILTERS = [
  'search',
  'state',
  'drift',
  'missing',
  'owner',
  'domain',
  'tier',
] as const;

/**
 * The filters of the address as the API takes them; words that it does not know are left out.
 *
 * @param steps - names of those that the path has now
 */
export function journeysQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
  steps: string[],
): JourneysQuery {
  return filledIn({
    state: onlyKnown(JOURNEY_STATES, filters.values('state')),
    drift: onlyKnown(DRIFTS, filters.values('drift')),
    missing: steps.find(step => step === filters.first('missing')),
    owner: filters.values('owner'),
    domain: filters.values('domain'),
    tier: filters.values('tier'),
    search: filters.first('search')?.slice(0, 200),
  });
}
