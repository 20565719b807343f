import type { TierAssignmentsQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { filledIn, onlyKnown } from '../common/filledIn';

/** Rows of one page: as many as one decision may be about. */
export const PROPOSALS_PER_PAGE = 50;

/** What can become of an assignment. */
export const ASSIGNMENT_STATES = [
  'proposed',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
] as const;

/** How portal and metadata may differ. */
export const DISAGREEMENTS = [
  'different',
  'invalid-metadata',
  'orphaned',
] as const;

/** What the page is opened for: to decide, to settle, or to look something up. */
export const PRESETS = ['waiting', 'disagreements', 'all'] as const;

/** One of them. */
export type Preset = (typeof PRESETS)[number];

/** Names of the filters in the address of the page. */
export const PROPOSAL_FILTERS = [
  'search',
  'state',
  'disagreement',
  'owner',
  'tier',
];

/** What the address asks for; without a word it is what waits for a decision. */
export function presetOf(filters: Pick<QueryFilters, 'first'>): Preset {
  return PRESETS.find(word => word === filters.first('show')) ?? 'waiting';
}

/**
 * The filters of the address as the API takes them. What is waiting has one state, and only what
 * was approved disagrees: these filters count where all is shown.
 */
export function proposalsQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): TierAssignmentsQuery {
  const disagreement = onlyKnown(DISAGREEMENTS, filters.values('disagreement'));
  const preset = {
    waiting: { state: ['proposed' as const] },
    disagreements: {
      disagreement: disagreement.length > 0 ? disagreement : [...DISAGREEMENTS],
    },
    all: {
      state: onlyKnown(ASSIGNMENT_STATES, filters.values('state')),
      disagreement,
    },
  };
  return filledIn({
    ...preset[presetOf(filters)],
    owner: filters.values('owner'),
    tier: filters.values('tier'),
    search: filters.first('search')?.slice(0, 200),
  });
}
