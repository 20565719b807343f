import type {
  Kpis,
  ProductConsumer,
  ProductDetail,
  ProductFindingsPage,
  ProductHistory,
  ProductRow,
  ProductSummaryPage,
  Release,
} from 'backstage-plugin-platform-products-common';

/** A product that has not reached its target, whatever the unknown do. */
export const laneDeploy: ProductDetail = {
  name: 'lane-deploy',
  productRef: 'platformproduct:default/lane-deploy',
  title: 'Lane Deploy',
  description: 'Builds, tests, signs and ships what you push.',
  owner: 'group:default/platform',
  domain: 'domain:default/platform',
  capability: 'Continuous delivery',
  lifecycle: 'production',
  tier: 'tier-1',
  maturity: 'generally available',
  state: 'active',
  problems: [],
  parts: 2,
  adoption: { eligible: 140, adopted: 68, unknown: 31 },
  target: 0.8,
  notices: 1,
  valueProposition:
    'From push to production in **eleven minutes**. <img src="x" onerror="alert(1)">',
  support: {
    channel: '#lane-deploy',
    docs: 'https://docs.harbourlane.example/lane-deploy',
    oncall: 'lane-deploy-primary',
  },
  partList: [
    {
      entityRef: 'component:default/build-runner',
      title: 'Build runner',
      kind: 'component',
      owner: 'group:default/platform',
      tier: 'tier-1',
      known: true,
    },
    {
      entityRef: 'component:default/signer',
      title: 'component:default/signer',
      kind: 'component',
      known: false,
    },
  ],
  goldenPaths: [{ name: 'node-service', title: 'Node service' }],
  eligible: { kind: 'Component', 'spec.type': 'service' },
  adoptedWhen: "annotations['harbourlane.example/deploys-with'] == 'lane'",
  slos: [{ name: 'availability', objective: 99.5, window: '28d' }],
  declaredSlos: [
    {
      name: 'availability',
      entityRef: 'component:default/build-runner',
      title: 'Build Runner',
      objective: 99.9,
    },
    {
      name: 'latency',
      entityRef: 'component:default/build-runner',
      title: 'Build Runner',
      objective: 99,
    },
  ],
  competing: [{ name: 'jenkins', title: 'Jenkins', entities: 12 }],
  funnel: { eligible: 140, aware: 90, started: 75, adopted: 68, healthy: 60 },
  segments: {
    new: { eligible: 20, adopted: 18, unknown: 0 },
    old: { eligible: 120, adopted: 50, unknown: 31 },
  },
};

/** A product for the same, written in another case, that is measured but has no target. */
export const jenkins: ProductDetail = {
  name: 'jenkins',
  productRef: 'platformproduct:default/jenkins',
  title: 'Jenkins',
  owner: 'group:default/tools',
  domain: 'domain:default/platform',
  capability: 'Continuous  Delivery',
  lifecycle: 'deprecated',
  state: 'stale',
  stale: {
    since: '2026-11-20T08:00:00.000Z',
    reason: 'spec.adoption.adoptedWhen does not compile',
  },
  problems: [],
  parts: 0,
  adoption: { eligible: 140, adopted: 12, unknown: 0 },
  notices: 0,
  partList: [],
  goldenPaths: [],
  slos: [],
  declaredSlos: [],
  competing: [{ name: 'lane-deploy', title: 'Lane Deploy', entities: 68 }],
  funnel: { eligible: 140, aware: 0, started: 12, adopted: 12, healthy: 12 },
  segments: {
    new: { eligible: 20, adopted: 0, unknown: 0 },
    old: { eligible: 120, adopted: 12, unknown: 0 },
  },
};

/** A product whose target the unknown decide. */
export const telemetry: ProductDetail = {
  ...jenkins,
  name: 'telemetry',
  productRef: 'platformproduct:default/telemetry',
  title: 'Telemetry',
  owner: 'group:default/platform',
  domain: undefined,
  capability: 'Observability',
  lifecycle: 'production',
  state: 'active',
  stale: undefined,
  adoption: { eligible: 10, adopted: 7, unknown: 2 },
  target: 0.8,
  competing: [],
};

export const exampleProducts: ProductDetail[] = [
  jenkins,
  laneDeploy,
  telemetry,
];

/** What a list says of a product. */
export function rowOfProduct(product: ProductDetail): ProductRow {
  const {
    valueProposition,
    support,
    partList,
    goldenPaths,
    eligible,
    adoptedWhen,
    slos,
    declaredSlos,
    competing,
    funnel,
    segments,
    ...row
  } = product;
  return row;
}

export const exampleAdopters: ProductConsumer[] = [
  {
    entityRef: 'component:default/carts',
    title: 'Carts',
    owner: 'group:default/checkout',
    domain: 'domain:default/commerce',
    tier: 'tier-1',
    state: 'not-adopted',
    note: {
      text: 'Builds need a GPU, which it does not offer.',
      by: 'user:default/sam',
      at: '2026-11-02T09:00:00.000Z',
    },
    uses: 'jenkins',
  },
  {
    entityRef: 'component:default/orders',
    title: 'Orders',
    owner: 'group:default/checkout',
    system: 'system:default/shop',
    domain: 'domain:default/commerce',
    tier: 'tier-1',
    state: 'adopted',
    since: '2026-10-05T09:00:00.000Z',
  },
  {
    entityRef: 'component:default/stock',
    title: 'Stock',
    state: 'unknown',
  },
];

export const exampleBehind: ProductSummaryPage['items'] = [
  {
    key: 'group:default/checkout',
    title: 'Checkout',
    adoption: { eligible: 50, adopted: 20, unknown: 6 },
  },
  {
    key: 'none',
    title: 'none',
    adoption: { eligible: 90, adopted: 48, unknown: 25 },
  },
];

export const exampleOpenFindings: ProductFindingsPage = {
  items: [
    {
      entityRef: 'component:default/build-runner',
      title: 'Build Runner',
      kind: 'component',
      owner: 'group:default/platform',
      tier: 'tier-1',
      obligations: [
        {
          obligation: 'onCall',
          why: 'Nobody is on call; tier-1 demands it.',
          fix: 'Name who is on call.',
          since: '2026-10-05T09:00:00.000Z',
        },
      ],
      inverted: true,
      scorecards: [
        {
          name: 'production-readiness',
          title: 'Production readiness',
          failing: 3,
        },
      ],
    },
    {
      entityRef: 'api:default/build-jobs',
      title: 'Build jobs',
      kind: 'api',
      obligations: [],
      inverted: false,
      scorecards: [{ name: 'docs', title: 'Documentation', failing: 1 }],
    },
  ],
  totalItems: 2,
  totals: { parts: 4, open: 2, obligations: 1, inverted: 1, failing: 4 },
};

export const exampleAdoptionHistory: ProductHistory = {
  items: [
    { day: '2026-10-01', eligible: 130, adopted: 50, unknown: 40 },
    { day: '2026-11-24', eligible: 140, adopted: 68, unknown: 31 },
  ],
};

export const exampleReleases: Release[] = [
  {
    id: 'release-2',
    product: 'lane-deploy',
    version: '4.1.0',
    title: 'Signed by default',
    notes: 'Every build is **signed**.',
    publishedAt: '2026-11-10T10:00:00.000Z',
    publishedBy: 'user:default/pat',
  },
];

/** Points of quarters in a row that end with 2026-Q4, as [value, numerator, denominator]. */
function trend(
  ...points: [value: number, numerator: number | undefined, of: number][]
): Kpis['newOnPath']['trend'] {
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
  return points.map(([value, numerator, denominator], index) => ({
    quarter: quarters[quarters.length - points.length + index],
    value,
    ...(numerator !== undefined && { numerator }),
    denominator,
  }));
}

export const exampleKpis: Kpis = {
  quarter: '2026-Q4',
  from: '2026-10-01',
  to: '2026-12-31',
  products: [
    {
      name: 'lane-deploy',
      title: 'Lane Deploy',
      value: 68 / 109,
      before: 0.58,
      target: 0.8,
      coverage: 109 / 140,
      of: 140,
      trend: trend([0.4, 40, 100], [0.58, 58, 100], [68 / 109, 68, 109]),
    },
    {
      name: 'telemetry',
      title: 'Telemetry',
      value: 7 / 8,
      target: 0.8,
      coverage: 0.8,
      of: 10,
      trend: trend([7 / 8, 7, 8]),
    },
    { name: 'jenkins', title: 'Jenkins', of: 0, trend: [] },
  ],
  newOnPath: {
    value: 0.5,
    before: 0.75,
    coverage: 0.8,
    of: 20,
    trend: trend([0.75, 9, 12], [0.5, 8, 16]),
  },
  timeToOnboard: {
    value: 6,
    before: 9.5,
    target: 5,
    coverage: 0.6,
    of: 10,
    trend: trend([12, undefined, 4], [9.5, undefined, 8], [6, undefined, 10]),
  },
  timeToFirstValue: { of: 0, trend: [] },
  migrations: {
    value: 0.82,
    before: 0.82,
    target: 0.8,
    of: 50,
    trend: trend([0.82, 82, 100], [0.82, 41, 50]),
  },
  tierCoverage: {
    value: 0.9,
    before: 0.8,
    of: 32,
    trend: trend([0.8, 24, 30], [0.9, 29, 32]),
  },
};
