import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import {
  exampleAssignments,
  exampleBulkPreview,
  exampleEntityTier,
  exampleFindings,
  exampleReviews,
  exampleTierEvents,
  exampleTierHistory,
  exampleTierMap,
  exampleTierSummary,
} from './exampleTiersAnswers';

/** What the API needs to answer for the pages about tiers. */
export type TiersApi = Pick<
  PlatformProductsApi,
  | 'getTierSummary'
  | 'getTierHistory'
  | 'getTierFindings'
  | 'getTierFindingsCsv'
  | 'getTierMap'
  | 'getTierReviews'
  | 'getTierReviewsCsv'
  | 'confirmTiers'
  | 'getEntityTier'
  | 'getEntityTierHistory'
  | 'getEntityTierConsumers'
  | 'getTierAssignments'
  | 'getTierAssignmentsCsv'
  | 'proposeTier'
  | 'decideTier'
  | 'withdrawTier'
  | 'decideTiers'
  | 'previewTiers'
  | 'proposeTiers'
>;

/** A backend in memory that holds the example assignments: they can be decided on and withdrawn. */
export function exampleTiersApi(): TiersApi {
  const stored = new Map(exampleAssignments.map(row => [row.id, row]));
  const decide = (id: string, decision: 'approve' | 'reject') => {
    const row = {
      ...(stored.get(id) ?? exampleAssignments[0]),
      state: decision === 'approve' ? 'approved' : 'rejected',
      may: { decide: false, withdraw: decision === 'approve' },
    } as const;
    stored.set(id, row);
    return row;
  };
  return {
    getTierSummary: async () => ({
      items: exampleTierSummary,
      totalItems: exampleTierSummary.length,
    }),
    getTierHistory: async () => exampleTierHistory,
    getTierFindings: async (query = {}) =>
      pageOf(
        exampleFindings.filter(
          row =>
            has(query.obligation, row.obligation) &&
            has(query.state, row.state) &&
            named(row, query),
        ),
        query,
      ),
    getTierFindingsCsv: async () => 'entityRef\n',
    getTierMap: async () => exampleTierMap,
    getTierReviewsCsv: async () => 'entityRef\n',
    getTierAssignmentsCsv: async () => 'entityRef\n',
    getTierReviews: async (query = {}) =>
      pageOf(
        exampleReviews.filter(
          row =>
            has(query.state, row.overdue ? 'overdue' : 'due') &&
            named(row, query),
        ),
        query,
      ),
    confirmTiers: async ({ entityRefs }) => ({
      confirmed: entityRefs,
      refused: [],
    }),
    getEntityTier: async entityRef => ({ ...exampleEntityTier, entityRef }),
    getEntityTierHistory: async () => ({ items: exampleTierEvents }),
    getEntityTierConsumers: async () => ({ items: [], totalItems: 0 }),
    getTierAssignments: async (query = {}) =>
      pageOf(
        [...stored.values()].filter(
          row =>
            has(query.state, row.state) &&
            has(query.disagreement, row.disagreement) &&
            named(row, query),
        ),
        query,
      ),
    proposeTier: async ({ entityRef, tier, reason }) => ({
      ...exampleAssignments[1],
      id: 'new',
      entityRef,
      tier,
      reason,
    }),
    decideTier: async (id, decision) => decide(id, decision),
    withdrawTier: async id => {
      stored.delete(id);
      return { ...exampleAssignments[1], id, state: 'withdrawn' };
    },
    decideTiers: async ({ ids, decision }) => {
      ids.forEach(id => decide(id, decision));
      return { decided: ids, refused: [] };
    },
    previewTiers: async () => exampleBulkPreview,
    proposeTiers: async () => ({
      changed: exampleBulkPreview.changing,
      unchanged: exampleBulkPreview.unchanged,
      refusedTotal: exampleBulkPreview.refusedTotal,
      refused: exampleBulkPreview.refused,
    }),
  };
}

function has(wanted: string[] | undefined, value = 'none'): boolean {
  return !wanted || wanted.includes(value);
}

/** The filters that all lists of tiers have. */
function named(
  row: { title: string; owner?: string; tier: string },
  query: { owner?: string[]; tier?: string[]; search?: string },
): boolean {
  return (
    has(query.owner, row.owner) &&
    has(query.tier, row.tier) &&
    row.title.toLowerCase().includes((query.search ?? '').toLowerCase())
  );
}

function pageOf<T>(
  found: T[],
  { limit = 50, cursor = '0' }: { limit?: number; cursor?: string },
) {
  const from = Number(cursor);
  return {
    items: found.slice(from, from + limit),
    ...(from + limit < found.length && { nextCursor: String(from + limit) }),
    ...(from === 0 && { totalItems: found.length }),
  };
}
