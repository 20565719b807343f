import {
  AffectedConsumersPage,
  affectedConsumersPageSchema,
  EntityTier,
  entityTierSchema,
  TierAssignmentRow,
  tierAssignmentSchema,
  TierEventsPage,
  tierEventsPageSchema,
} from 'backstage-plugin-platform-products-common';

const entityRef = 'component:default/orders';

/** Given to orders in the portal, by two people. */
export const ordersAssignment: TierAssignmentRow = tierAssignmentSchema.parse({
  id: 'assignment-1',
  entityRef,
  title: 'Orders',
  owner: 'group:default/checkout',
  known: true,
  tier: 'tier-1',
  onLadder: true,
  fromTier: 'tier-2',
  effectiveTier: 'tier-1',
  state: 'approved',
  direct: false,
  proposedBy: 'user:default/ana',
  proposedAt: '2026-11-20T08:00:00.000Z',
  reason: 'Nothing is sold without it.',
  evidence: 'https://incidents.example.com/42',
  decidedBy: 'user:default/sam',
  decidedAt: '2026-11-21T08:00:00.000Z',
  decisionReason: 'The incident shows it.',
  may: { decide: false, withdraw: false },
});

/** Proposed by a colleague, and waiting for a decision that the reader may take. */
export const ordersProposal: TierAssignmentRow = tierAssignmentSchema.parse({
  ...ordersAssignment,
  id: 'proposal-1',
  tier: 'tier-2',
  fromTier: 'tier-1',
  state: 'proposed',
  reason: 'The new checkout does without it.',
  decidedBy: undefined,
  decidedAt: undefined,
  decisionReason: undefined,
  may: { decide: true, withdraw: false },
});

/** Tier 1, with an obligation in each state, an inversion, a consumer of Tier 1 and a review long overdue. */
export const ordersTier: EntityTier = entityTierSchema.parse({
  entityRef,
  title: 'Orders',
  owner: 'group:default/checkout',
  tier: {
    state: 'own',
    name: 'tier-1',
    rank: 1,
    source: 'portal assignment',
    raw: 'tier-1',
    conflicts: [],
  },
  assignment: ordersAssignment,
  findings: [
    {
      obligation: 'onCall',
      state: 'met',
      why: 'A page reaches PX1, by annotation pagerduty.com/service-id.',
    },
    {
      obligation: 'slos',
      name: 'availability',
      state: 'unknown',
      why: 'Its objective for availability cannot be read, found "high".',
      fix: 'Set the annotation to 99.95 or more.',
    },
    {
      obligation: 'maximumTierGap',
      state: 'not-met',
      why: 'It leans on Stock, which is Tier 3.',
      fix: 'Raise the tier of Stock, or stop leaning on it.',
      path: [
        { from: entityRef, type: 'consumesApi', to: 'api:default/stock-api' },
        {
          from: 'component:default/stock',
          type: 'providesApi',
          to: 'api:default/stock-api',
        },
      ],
    },
    {
      obligation: 'minimumNoticeDays',
      name: 'notice-1',
      state: 'not-met',
      why: 'Shipments API v1 gives 30 days; Tier 1 demands 180.',
      fix: 'Ask for a later sunset.',
    },
  ],
  reviewedAt: '2026-01-10T08:00:00.000Z',
  reviewDueAt: '2026-07-09T08:00:00.000Z',
  implied: {
    entityRef: 'component:default/carts',
    title: 'Carts',
    tier: 'tier-1',
    path: [
      { from: 'component:default/carts', type: 'dependsOn', to: entityRef },
    ],
  },
  inversions: [
    {
      entityRef: 'component:default/stock',
      title: 'Stock',
      tier: 'tier-3',
      path: [
        { from: entityRef, type: 'consumesApi', to: 'api:default/stock-api' },
        {
          from: 'component:default/stock',
          type: 'providesApi',
          to: 'api:default/stock-api',
        },
      ],
    },
  ],
  consumers: {
    total: 22,
    byTier: [
      { tier: 'tier-1', consumers: 2 },
      { tier: 'tier-2', consumers: 19 },
      { consumers: 1 },
    ],
  },
  may: { propose: false, assign: false, review: false },
});

/** No tier yet, but a consumer that speaks for one. */
export const untaggedTier: EntityTier = entityTierSchema.parse({
  entityRef,
  title: 'Orders',
  tier: { state: 'not-set' },
  findings: [],
  suggestion: {
    tier: 'tier-2',
    why: 'component:default/carts (Tier 2) leans on it directly.',
  },
  inversions: [],
  consumers: { total: 0, byTier: [] },
  may: { propose: true, assign: false, review: false },
});

const consumers = Array.from({ length: 22 }, (_, index) => ({
  entityRef: `component:default/consumer-${index + 1}`,
  title: `Consumer ${index + 1}`,
  kind: 'component',
  ...(index > 0 && { owner: 'group:default/checkout', tier: 'tier-2' }),
  distance: index + 1,
}));

/** The consumers of orders, twenty a page. */
export async function ordersConsumers(
  _entityRef: string,
  query: { cursor?: string } = {},
): Promise<AffectedConsumersPage> {
  return affectedConsumersPageSchema.parse(
    query.cursor
      ? { items: consumers.slice(20) }
      : {
          items: consumers.slice(0, 20),
          nextCursor: 'more',
          totalItems: consumers.length,
        },
  );
}

/** What happened to the tier of orders, two a page. */
export async function ordersTierEvents(
  _entityRef: string,
  query: { cursor?: string } = {},
): Promise<TierEventsPage> {
  return tierEventsPageSchema.parse(
    query.cursor
      ? {
          items: [
            {
              id: '1',
              at: '2026-11-20T08:00:00.000Z',
              type: 'proposed',
              by: 'user:default/ana',
              from: 'tier-2',
              to: 'tier-1',
              reason: 'Nothing is sold without it.',
              evidence: 'https://incidents.example.com/42',
            },
          ],
        }
      : {
          items: [
            {
              id: '3',
              at: '2026-11-21T08:05:00.000Z',
              type: 'changed',
              from: 'tier-2',
              to: 'tier-1',
              cause: 'assignment',
            },
            {
              id: '2',
              at: '2026-11-21T08:00:00.000Z',
              type: 'approved',
              by: 'user:default/sam',
              from: 'tier-2',
              to: 'tier-1',
              reason: 'The incident shows it.',
            },
          ],
          nextCursor: 'older',
        },
  );
}
