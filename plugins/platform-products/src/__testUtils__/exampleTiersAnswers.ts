import type {
  BulkPreview,
  EntityTier,
  TierAssignmentRow,
  TierEvent,
  TierFinding,
  TierHistory,
  TierMap,
  TierReview,
  TierSummaryRow,
} from 'backstage-plugin-platform-products-common';

const checkout = 'group:default/checkout';
const logistics = 'group:default/logistics';

/** The way of an inversion: a tier-1 that leans on a tier-3 through an API. */
export const exampleInversionPath = [
  {
    from: 'component:default/orders',
    type: 'consumesApi',
    to: 'api:default/stock-api',
  },
  {
    from: 'component:default/stock',
    type: 'providesApi',
    to: 'api:default/stock-api',
  },
];

const proposal: TierAssignmentRow = {
  id: 'a1',
  entityRef: 'component:default/service-04',
  title: 'Service 4',
  owner: logistics,
  known: true,
  tier: 'tier-1',
  onLadder: true,
  state: 'proposed',
  direct: false,
  proposedBy: 'user:default/ana',
  proposedAt: '2026-11-20T08:00:00.000Z',
  reason: 'Nothing is shipped without it',
  evidence: 'https://incidents.example.com/42',
  may: { decide: true, withdraw: false },
};

const approved: TierAssignmentRow = {
  ...proposal,
  id: 'a4',
  entityRef: 'component:default/service-01',
  title: 'Service 1',
  owner: checkout,
  fromTier: 'tier-2',
  effectiveTier: 'tier-1',
  state: 'approved',
  decidedBy: 'user:default/sam',
  decidedAt: '2026-11-21T08:00:00.000Z',
  decisionReason: 'The incident shows it',
  disagreement: 'different',
  may: { decide: false, withdraw: true },
};

/** The newest proposal first; of each state one, and both sorts of disagreement. */
export const exampleAssignments: TierAssignmentRow[] = [
  proposal,
  {
    ...proposal,
    id: 'a2',
    entityRef: 'component:default/service-05',
    title: 'Service 5',
    owner: 'group:default/search',
    tier: 'tier-2',
    fromTier: 'tier-1',
    effectiveTier: 'tier-1',
    proposedBy: 'user:default/guest',
    evidence: undefined,
    reason: 'The old search took over',
    may: { decide: false, withdraw: true },
  },
  {
    ...proposal,
    id: 'a3',
    entityRef: 'component:default/gone',
    title: 'component:default/gone',
    owner: undefined,
    known: false,
    tier: 'tier-2',
    reason: 'Seen in the last outage',
  },
  approved,
  {
    ...approved,
    id: 'a5',
    entityRef: 'component:default/service-07',
    title: 'Service 7',
    tier: 'tier-0',
    onLadder: false,
    effectiveTier: undefined,
    direct: true,
    disagreement: 'orphaned',
  },
  {
    ...approved,
    id: 'a6',
    entityRef: 'component:default/service-08',
    title: 'Service 8',
    state: 'rejected',
    decisionReason: 'Only used by the tests',
    disagreement: undefined,
    may: { decide: false, withdraw: false },
  },
];

/** The most critical first. */
export const exampleFindings: TierFinding[] = [
  {
    entityRef: 'component:default/orders',
    title: 'Orders',
    owner: checkout,
    tier: 'tier-1',
    rank: 1,
    obligation: 'maximumTierGap',
    why: 'It leans on Stock, which is tier-3; at most 1 tier less critical is allowed.',
    fix: 'Raise the tier of Stock, or stop leaning on it.',
    path: exampleInversionPath,
    state: 'not-met',
    since: '2026-11-01T08:00:00.000Z',
  },
  {
    entityRef: 'component:default/orders',
    title: 'Orders',
    owner: checkout,
    tier: 'tier-1',
    rank: 1,
    obligation: 'minimumNoticeDays',
    name: 'notice-1',
    why: 'The notice gives 30 days, the tier demands 180.',
    fix: 'Ask who deprecates it for a later sunset.',
    state: 'not-met',
    since: '2026-11-02T08:00:00.000Z',
  },
  {
    entityRef: 'component:default/stock',
    title: 'Stock',
    owner: logistics,
    tier: 'tier-3',
    rank: 3,
    obligation: 'slos',
    name: 'availability',
    why: 'The objective availability is "high", which is no number.',
    fix: 'Write the objective as a number of per cent.',
    state: 'unknown',
    since: '2026-11-03T08:00:00.000Z',
  },
];

/** Those never reviewed first, then by the day they are due. */
export const exampleReviews: TierReview[] = [
  {
    entityRef: 'component:default/carts',
    title: 'Carts',
    owner: checkout,
    tier: 'tier-1',
    rank: 1,
    overdue: true,
  },
  {
    entityRef: 'component:default/orders',
    title: 'Orders',
    owner: checkout,
    tier: 'tier-1',
    rank: 1,
    reviewedAt: '2026-01-10T08:00:00.000Z',
    reviewedBy: 'user:default/sam',
    dueAt: '2026-07-09T08:00:00.000Z',
    overdue: true,
  },
  {
    entityRef: 'component:default/stock',
    title: 'Stock',
    owner: logistics,
    tier: 'tier-3',
    rank: 3,
    reviewedAt: '2098-03-01T08:00:00.000Z',
    dueAt: '2099-02-03T08:00:00.000Z',
    overdue: false,
  },
  {
    entityRef: 'component:default/mail',
    title: 'Mail',
    tier: 'tier-3',
    rank: 3,
    reviewedAt: '2098-03-01T08:00:00.000Z',
    dueAt: '2099-02-27T08:00:00.000Z',
    overdue: false,
  },
  {
    entityRef: 'component:default/search',
    title: 'Search',
    tier: 'tier-2',
    rank: 2,
    reviewedAt: '2098-03-01T08:00:00.000Z',
    dueAt: '2099-04-01T08:00:00.000Z',
    overdue: false,
  },
];

/** Orders leans on stock through an API, which makes an inversion, and on the mail without a tier. */
export const exampleTierMap: TierMap = {
  nodes: [
    {
      entityRef: 'component:default/orders',
      title: 'Orders',
      kind: 'component',
      owner: checkout,
      tier: 'tier-1',
      rank: 1,
      context: false,
      inverted: true,
    },
    {
      entityRef: 'component:default/carts',
      title: 'Carts',
      kind: 'component',
      owner: checkout,
      tier: 'tier-1',
      rank: 1,
      context: false,
      inverted: false,
    },
    {
      entityRef: 'api:default/stock-api',
      title: 'Stock API',
      kind: 'api',
      owner: logistics,
      tier: 'tier-2',
      rank: 2,
      context: true,
      inverted: false,
    },
    {
      entityRef: 'component:default/stock',
      title: 'Stock',
      kind: 'component',
      owner: logistics,
      tier: 'tier-3',
      rank: 3,
      context: false,
      inverted: false,
    },
    {
      entityRef: 'component:default/mail',
      title: 'Mail',
      kind: 'component',
      context: false,
      inverted: false,
    },
    {
      entityRef: 'component:default/batch',
      title: 'Batch',
      kind: 'component',
      context: false,
      inverted: false,
    },
  ],
  edges: [
    {
      from: 'component:default/orders',
      type: 'consumesApi',
      to: 'api:default/stock-api',
      inverted: true,
    },
    {
      from: 'api:default/stock-api',
      type: 'providesApi',
      to: 'component:default/stock',
      inverted: true,
    },
    {
      from: 'component:default/orders',
      type: 'dependsOn',
      to: 'component:default/mail',
      inverted: false,
    },
    {
      from: 'component:default/carts',
      type: 'dependsOn',
      to: 'component:default/orders',
      inverted: false,
    },
  ],
  totalNodes: 6,
};

/** Most entities first; the last one are those without the group. */
export const exampleTierSummary: TierSummaryRow[] = [
  {
    group: checkout,
    entities: 14,
    tiers: { 'tier-1': 3, 'tier-2': 5 },
    untagged: 6,
    notMet: 4,
    inverted: 1,
  },
  {
    group: logistics,
    entities: 8,
    tiers: { 'tier-2': 8 },
    untagged: 0,
    notMet: 0,
    inverted: 0,
  },
  { entities: 2, tiers: {}, untagged: 2, notMet: 0, inverted: 0 },
];

/** Three days on which something changed, in two months. */
export const exampleTierHistory: TierHistory = {
  points: [
    {
      day: '2026-09-01',
      entities: 30,
      tiers: { 'tier-1': 2, 'tier-2': 3 },
      untagged: 25,
      notMet: 2,
      inverted: 1,
    },
    {
      day: '2026-10-05',
      entities: 31,
      tiers: { 'tier-1': 4, 'tier-2': 5 },
      untagged: 22,
      notMet: 6,
      inverted: 3,
    },
    {
      day: '2026-11-10',
      entities: 32,
      tiers: { 'tier-1': 6, 'tier-2': 6 },
      untagged: 20,
      notMet: 5,
      inverted: 2,
    },
  ],
  withheld: false,
};

/** The tier of one entity that leans on too little. */
export const exampleEntityTier: EntityTier = {
  entityRef: 'component:default/orders',
  title: 'Orders',
  owner: checkout,
  tier: {
    state: 'own',
    name: 'tier-1',
    rank: 1,
    source: 'portal assignment',
    raw: 'tier-1',
    conflicts: [{ source: 'spec.tier', raw: 'tier-3' }],
  },
  assignment: {
    ...approved,
    entityRef: 'component:default/orders',
    title: 'Orders',
  },
  disagreement: {
    kind: 'different',
    counts: 'portal',
    assigned: 'tier-1',
    stated: { raw: 'tier-3', source: 'spec.tier' },
    message:
      'The portal assigns tier-1, spec.tier says "tier-3"; the portal counts.',
  },
  findings: [
    {
      obligation: 'maximumTierGap',
      why: exampleFindings[0].why,
      fix: exampleFindings[0].fix,
      path: exampleInversionPath,
      state: 'not-met',
    },
    { obligation: 'onCall', why: 'The rota PX1 is named.', state: 'met' },
  ],
  reviewedAt: '2026-01-10T08:00:00.000Z',
  reviewDueAt: '2026-07-09T08:00:00.000Z',
  implied: {
    entityRef: 'component:default/carts',
    title: 'Carts',
    tier: 'tier-1',
    path: [
      {
        from: 'component:default/carts',
        type: 'dependsOn',
        to: 'component:default/orders',
      },
    ],
  },
  inversions: [
    {
      entityRef: 'component:default/stock',
      title: 'Stock',
      tier: 'tier-3',
      path: exampleInversionPath,
    },
  ],
  consumers: {
    total: 3,
    byTier: [{ tier: 'tier-1', consumers: 2 }, { consumers: 1 }],
  },
  yaml: 'metadata:\n  annotations:\n    platform-products/tier: tier-1\n',
  may: { propose: true, assign: false, review: true },
};

/** What happened to the tier of one entity, newest first. */
export const exampleTierEvents: TierEvent[] = [
  {
    id: 'e2',
    at: '2026-11-21T08:00:00.000Z',
    type: 'approved',
    by: 'user:default/sam',
    from: 'tier-2',
    to: 'tier-1',
    reason: 'The incident shows it',
  },
  {
    id: 'e1',
    at: '2026-11-20T08:00:00.000Z',
    type: 'proposed',
    by: 'user:default/ana',
    to: 'tier-1',
    reason: 'Nothing is shipped without it',
    evidence: 'https://incidents.example.com/42',
  },
];

/** What tagging the example components would do. */
export const exampleBulkPreview: BulkPreview = {
  selected: 32,
  changing: 20,
  unchanged: 10,
  refusedTotal: 2,
  refused: [
    {
      entityRef: 'component:default/service-03',
      why: 'You do not own it.',
    },
  ],
  from: [{ tier: 'tier-1', entities: 4 }, { entities: 16 }],
  examples: [
    {
      entityRef: 'component:default/service-01',
      title: 'Service 1',
      tier: 'tier-1',
    },
    { entityRef: 'component:default/service-04', title: 'Service 4' },
  ],
};
