import { NotFoundError } from '@backstage/errors';
import type {
  EntitiesQuery,
  EntityRow,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import {
  disabledScorecardRow,
  exampleOverview,
  exampleProblems,
  exampleScorecard,
  exampleScorecardRow,
  exampleStatus,
  exampleSummary,
  exampleTiers,
  exampleTrend,
} from './exampleAnswers';
import { ExampleComponent, exampleComponents } from './exampleCatalog';
import { exampleNoticesApi, NoticesApi } from './exampleNoticesApi';
import { examplePathsApi, PathsApi } from './examplePathsApi';
import { exampleProductsApi, ProductsApi } from './exampleProductsApi';
import { exampleTiersApi, TiersApi } from './exampleTiersApi';

/** What the API needs to answer for the pages. */
export type PagesApi = Pick<
  PlatformProductsApi,
  | 'refresh'
  | 'getOverview'
  | 'getStatus'
  | 'getEntities'
  | 'getEntitiesCsv'
  | 'getScorecards'
  | 'getScorecard'
  | 'getScorecardSummary'
  | 'getScorecardHistory'
  | 'getTiers'
  | 'getProblems'
  | 'getProblemsCsv'
> &
  NoticesApi &
  TiersApi &
  PathsApi &
  ProductsApi;

/** A backend in memory that holds the example catalog: it filters and pages as the real one does. */
export function exampleApi(overrides: Partial<PagesApi> = {}): PagesApi {
  return {
    getOverview: async () => exampleOverview,
    getStatus: async () => exampleStatus,
    refresh: async () => ({ requestedAt: '2026-11-24T04:01:00.000Z' }),
    getEntities: async query => entitiesPage(query),
    getEntitiesCsv: async () => 'entityRef\ncomponent:default/service-01\n',
    getScorecards: async () => ({
      items: [exampleScorecardRow, disabledScorecardRow],
      totalItems: 2,
    }),
    getScorecard: async name => {
      if (name !== exampleScorecard.name) {
        throw new NotFoundError(`No scorecard "${name}"`);
      }
      return exampleScorecard;
    },
    getScorecardSummary: async () => ({
      items: exampleSummary,
      totalItems: exampleSummary.length,
    }),
    getScorecardHistory: async () => ({ items: exampleTrend }),
    getTiers: async () => exampleTiers,
    getProblems: async ({ about } = {}) => {
      const items = exampleProblems.filter(
        problem => !about || problem.about === about,
      );
      return { items, totalItems: items.length };
    },
    getProblemsCsv: async () => 'entityRef\n',
    ...exampleNoticesApi(),
    ...exampleTiersApi(),
    ...examplePathsApi(),
    ...exampleProductsApi(),
    ...overrides,
  };
}

function entitiesPage(query: EntitiesQuery = {}) {
  const { limit = 50, cursor = '0' } = query;
  const found = exampleComponents
    .filter(component => matches(component, query))
    .map(component => rowFor(component, query));
  const from = Number(cursor);
  return {
    items: found.slice(from, from + limit),
    ...(from + limit < found.length && { nextCursor: String(from + limit) }),
    ...(from === 0 && { totalItems: found.length }),
  };
}

function matches({ row, outcomes }: ExampleComponent, query: EntitiesQuery) {
  const tier = 'name' in row.tier ? row.tier.name : 'none';
  const has = (wanted: string[] | undefined, value: string) =>
    !wanted || wanted.includes(value);
  return (
    has(query.owner, row.owner ?? 'none') &&
    has(query.tier, tier) &&
    has(query.tierState, row.tier.state) &&
    has(query.level, row.scorecards[0].level.name) &&
    (!query.check || has(query.outcome, outcomes[query.check])) &&
    row.title.toLowerCase().includes((query.search ?? '').toLowerCase())
  );
}

function rowFor(
  { row, outcomes }: ExampleComponent,
  { check }: EntitiesQuery,
): EntityRow {
  return check
    ? {
        ...row,
        scorecards: [{ ...row.scorecards[0], outcome: outcomes[check] }],
      }
    : row;
}
