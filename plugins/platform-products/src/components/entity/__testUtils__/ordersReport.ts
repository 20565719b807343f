import {
  EntityReport,
  entityReportSchema,
  TransitionsPage,
  transitionsPageSchema,
} from 'backstage-plugin-platform-products-common';

const none = { name: 'none', title: 'None', rank: 0 };
const bronze = { name: 'bronze', title: 'Bronze', rank: 1 };
const silver = { name: 'silver', title: 'Silver', rank: 2 };
const gold = { name: 'gold', title: 'Gold', rank: 3 };

/** A service at silver with two steps to gold, one check to come and one that does not apply. */
export const ordersReport: EntityReport = entityReportSchema.parse({
  entityRef: 'component:default/orders',
  kind: 'Component',
  title: 'Orders',
  owner: 'group:default/checkout',
  system: 'system:default/shop',
  lifecycle: 'production',
  tier: {
    state: 'inherited',
    name: 'tier-1',
    rank: 1,
    from: 'system:default/shop',
    source: 'annotation platform-products/tier',
  },
  scorecards: [
    {
      scorecard: 'production-readiness',
      scorecardRef: 'scorecard:default/production-readiness',
      title: 'Production readiness',
      level: silver,
      nextLevel: gold,
      levels: [none, bronze, silver, gold],
      score: { earned: 14, possible: 20, unknown: 3 },
      unknownChecks: 1,
      checks: [
        {
          check: 'has-owner',
          title: 'Has an owner',
          why: 'Somebody must answer.',
          level: 'bronze',
          weight: 4,
          outcome: 'pass',
          enforced: true,
          evidence: [{ path: 'spec.owner', value: 'checkout' }],
        },
        {
          check: 'oncall-declared',
          title: 'Names an on-call rota',
          why: 'A page must reach a person.',
          level: 'gold',
          weight: 3,
          outcome: 'fail',
          enforced: true,
          message: 'No PagerDuty service on orders',
          remedy: {
            text: 'Add the annotation.',
            url: 'https://runbooks.example.com/oncall',
            effort: 0.5,
          },
          evidence: [{ path: 'annotations["pagerduty.com/service-id"]' }],
        },
        {
          check: 'restore-tested',
          title: 'Restore was tested',
          level: 'gold',
          weight: 3,
          outcome: 'unknown',
          enforced: true,
          message: 'Nobody has reported facts["restore.days"].',
          evidence: [{ path: 'facts["restore.days"]' }],
        },
        {
          check: 'signed-images',
          title: 'Images are signed',
          level: 'silver',
          weight: 2,
          outcome: 'fail',
          enforced: false,
          enforcedFrom: '2027-01-01',
          message: 'Image signing is off',
          evidence: [
            { path: 'annotations["acme.com/signed-images"]', value: 'false' },
          ],
        },
        {
          check: 'web-vitals',
          title: 'Meets web vitals',
          level: 'silver',
          weight: 1,
          outcome: 'not-applicable',
          enforced: true,
          evidence: [],
        },
      ],
      nextSteps: [
        {
          check: 'oncall-declared',
          title: 'Names an on-call rota',
          level: 'gold',
          outcome: 'fail',
          remedy: {
            text: 'Add the annotation.',
            url: 'https://runbooks.example.com/oncall',
            effort: 0.5,
          },
        },
        {
          check: 'restore-tested',
          title: 'Restore was tested',
          level: 'gold',
          outcome: 'unknown',
        },
      ],
    },
    {
      scorecard: 'security-baseline',
      scorecardRef: 'scorecard:default/security-baseline',
      title: 'Security baseline',
      level: gold,
      levels: [none, bronze, silver, gold],
      score: { earned: 5, possible: 5, unknown: 0 },
      unknownChecks: 0,
      checks: [
        {
          check: 'scanned',
          title: 'Dependencies are scanned',
          level: 'gold',
          weight: 5,
          outcome: 'pass',
          enforced: true,
          evidence: [{ path: 'labels["scanner"]', value: 'on' }],
        },
      ],
      nextSteps: [],
    },
  ],
  journeys: [],
  problems: [
    {
      entityRef: 'component:default/orders',
      code: 'unmapped-lifecycle',
      severity: 'warning',
      path: 'spec.lifecycle',
      found: 'prodution',
      allowed: 'one of experimental, production, deprecated',
      message:
        'spec.lifecycle is "prodution", which is none of experimental, production, deprecated.',
    },
  ],
  notices: { about: [], migrations: [] },
  evaluatedAt: '2026-11-24T10:00:00.000Z',
  observedAt: '2026-11-24T09:58:00.000Z',
  forecast: false,
});

/** The first page of two: a level and a check changed. */
export const ordersHistory: TransitionsPage = transitionsPageSchema.parse({
  items: [
    {
      at: '2026-11-20T08:00:00.000Z',
      entityRef: 'component:default/orders',
      type: 'level',
      scorecard: 'production-readiness',
      from: 'bronze',
      to: 'silver',
      cause: 'entity',
    },
    {
      at: '2026-11-19T08:00:00.000Z',
      entityRef: 'component:default/orders',
      type: 'outcome',
      scorecard: 'production-readiness',
      check: 'has-owner',
      from: 'fail',
      to: 'pass',
      cause: 'definition',
    },
  ],
  nextCursor: 'older',
  totalItems: 3,
});

/** The second and last page: the tier changed. */
export const ordersOlderHistory: TransitionsPage = transitionsPageSchema.parse({
  items: [
    {
      at: '2026-10-01T08:00:00.000Z',
      entityRef: 'component:default/orders',
      type: 'tier',
      to: 'tier-1',
      cause: 'ladder',
    },
  ],
});
