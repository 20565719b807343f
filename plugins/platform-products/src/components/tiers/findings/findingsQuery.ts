import type { TierFindingsQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn, onlyKnown } from '../common/filledIn';

/** Rows of one page. */
export const FINDINGS_PER_PAGE = 50;

/** What a tier may oblige to, in the order of the ladder's words. */
export const OBLIGATIONS = [
  'slos',
  'scorecards',
  'minimumNoticeDays',
  'maximumTierGap',
  'onCall',
  'reviewIntervalDays',
  'rtoMinutes',
  'rpoMinutes',
] as const;

/** What is listed: what is met stands on the page of the entity. */
export const FINDING_STATES = ['not-met', 'unknown'] as const;

/** Names of the filters in the address of the page. */
export const FINDING_FILTERS = [
  'search',
  'obligation',
  'state',
  'tier',
  'kind',
  'owner',
  'system',
  'domain',
];

/** The filters of the address as the API takes them. */
export function findingsQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): TierFindingsQuery {
  return filledIn({
    obligation: onlyKnown(OBLIGATIONS, filters.values('obligation')),
    state: onlyKnown(FINDING_STATES, filters.values('state')),
    tier: filters.values('tier'),
    kind: filters.values('kind'),
    owner: filters.values('owner'),
    system: filters.values('system'),
    domain: filters.values('domain'),
    search: filters.first('search')?.slice(0, 200),
  });
}
