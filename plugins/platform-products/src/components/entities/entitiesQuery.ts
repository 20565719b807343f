import type { EntitiesQuery } from 'backstage-plugin-platform-products-common';
import type { Outcome } from 'backstage-plugin-platform-products-core';
import type { QueryFilters } from '../../hooks/useQueryFilters';

/** Rows of one page of the table. */
export const ENTITIES_PER_PAGE = 25;

/** All outcomes, worst first: the order in which somebody looks for them. */
export const OUTCOMES: Outcome[] = [
  'fail',
  'unknown',
  'pass',
  'exempt',
  'not-applicable',
];

/** Where the tier of an entity may stand. */
export const TIER_STATES = [
  'own',
  'inherited',
  'conflicting',
  'invalid',
  'not-set',
] as const;

/** Names of the filters in the address of a page with an entity table. */
export const ENTITY_FILTERS = [
  'search',
  'owner',
  'system',
  'domain',
  'tier',
  'tierState',
  'level',
  'check',
  'outcome',
];

/**
 * The filters of the address as the API takes them. What the API would refuse (an outcome without a
 * check, a word that is none) is left out: an address may be old or typed by hand.
 */
export function entitiesQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
  scope: { scorecard?: string; kind?: string },
): EntitiesQuery {
  const check = scope.scorecard && filters.first('check');
  return dropEmpty({
    kind: scope.kind ? [scope.kind] : [],
    owner: filters.values('owner'),
    system: filters.values('system'),
    domain: filters.values('domain'),
    tier: filters.values('tier'),
    tierState: known(TIER_STATES, filters.values('tierState')),
    scorecard: scope.scorecard,
    level: scope.scorecard ? filters.values('level') : [],
    check,
    outcome: check ? known(OUTCOMES, filters.values('outcome')) : [],
    search: filters.first('search')?.slice(0, 200),
  });
}

function known<T extends string>(allowed: readonly T[], values: string[]): T[] {
  return allowed.filter(value => values.includes(value));
}

/** The API refuses an empty list, so that empty never means all: a filter that is not set is absent. */
function dropEmpty(query: EntitiesQuery): EntitiesQuery {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
