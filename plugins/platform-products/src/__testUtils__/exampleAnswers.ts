import type {
  HistoryPoint,
  Overview,
  ProblemRow,
  ScorecardDetail,
  ScorecardRow,
  Status,
  SummaryRow,
  Tiers,
} from 'backstage-plugin-platform-products-common';
import {
  exampleChecks,
  ExampleComponent,
  exampleComponents,
  exampleLevels,
} from './exampleCatalog';

/** The state of a backend that reads the catalog every five minutes and did so a moment ago. */
export const exampleStatus: Status = {
  state: 'fresh',
  asOf: '2026-11-24T04:00:00.000Z',
  lagSeconds: 60,
  intervalSeconds: 300,
  running: false,
  entities: exampleComponents.length,
  scorecards: { active: 1, stale: 0, disabled: 1 },
  runs: [],
};

const scores = (components: ExampleComponent[]) =>
  components.reduce(
    (sum, { row }) => ({
      earned: sum.earned + row.scorecards[0].score.earned,
      possible: sum.possible + row.scorecards[0].score.possible,
      unknown: sum.unknown + row.scorecards[0].score.unknown,
    }),
    { earned: 0, possible: 0, unknown: 0 },
  );

const levelCounts = (components: ExampleComponent[]) =>
  exampleLevels.map(level => ({
    ...level,
    entities: components.filter(
      ({ row }) => row.scorecards[0].level.rank === level.rank,
    ).length,
  }));

const outcomeCounts = (components: ExampleComponent[], check: string) => {
  const counts = {
    pass: 0,
    fail: 0,
    unknown: 0,
    'not-applicable': 0,
    exempt: 0,
  };
  components.forEach(({ outcomes }) => {
    counts[outcomes[check]] += 1;
  });
  return counts;
};

/** The example scorecard as the list shows it. */
export const exampleScorecardRow: ScorecardRow = {
  name: 'production-readiness',
  scorecardRef: 'scorecard:default/production-readiness',
  title: 'Production readiness',
  description: 'What a service needs before it carries customers.',
  owner: 'group:default/sre',
  state: 'active',
  problems: [],
  entities: exampleComponents.length,
  levels: levelCounts(exampleComponents),
  score: scores(exampleComponents),
  checks: exampleChecks.length,
};

/** A scorecard that was never usable. */
export const disabledScorecardRow: ScorecardRow = {
  name: 'security-baseline',
  scorecardRef: 'scorecard:default/security-baseline',
  title: 'Security baseline',
  state: 'disabled',
  problems: [
    {
      entityRef: 'scorecard:default/security-baseline',
      code: 'invalid-definition',
      severity: 'error',
      path: 'spec.checks[0].expect',
      found: "annotations['a' ==",
      allowed: 'a CEL expression',
      message:
        "spec.checks[0].expect is annotations['a' ==, allowed is a CEL expression.",
    },
  ],
  entities: 0,
  levels: [],
  score: { earned: 0, possible: 0, unknown: 0 },
  checks: 0,
};

/** The example scorecard with its checks. */
export const exampleScorecard: ScorecardDetail = {
  ...exampleScorecardRow,
  appliesTo: {
    kind: 'Component',
    'spec.type': { $in: ['service', 'website'] },
  },
  checks: exampleChecks.map(check => ({
    ...check,
    outcomes: outcomeCounts(exampleComponents, check.name),
  })),
};

/** One row for each owner, who needs help first. */
export const exampleSummary: SummaryRow[] = [
  ...new Set(exampleComponents.map(({ row }) => row.owner)),
]
  .map(owner => {
    const owned = exampleComponents.filter(({ row }) => row.owner === owner);
    return {
      key: owner ?? 'none',
      title: owner ? owner.replace('group:default/', '') : 'none',
      entities: owned.length,
      levels: levelCounts(owned),
      score: scores(owned),
      checks: Object.fromEntries(
        exampleChecks.map(({ name }) => [name, outcomeCounts(owned, name)]),
      ),
    };
  })
  .sort(
    (a, b) =>
      a.score.earned / a.score.possible - b.score.earned / b.score.possible,
  );

/** Sixty days in which components rose to where they stand now. */
export const exampleTrend: HistoryPoint[] = Array.from(
  { length: 60 },
  (_, day) => {
    const late = exampleComponents.length - Math.round((day / 59) * 8) - 24;
    const [none, ...others] = levelCounts(exampleComponents.slice(late));
    return {
      day: new Date(Date.UTC(2026, 8, 26 + day)).toISOString().slice(0, 10),
      entities: exampleComponents.length,
      levels: [{ ...none, entities: none.entities + late }, ...others],
      score: exampleScorecardRow.score,
    };
  },
);

const inState = (state: string) =>
  exampleComponents.filter(({ row }) => row.tier.state === state).length;

/** The ladder with what it demands. */
export const exampleTiers: Tiers = {
  items: [
    {
      name: 'tier-1',
      rank: 1,
      title: 'Tier 1',
      description: 'Customers cannot buy without it.',
      obligations: {
        slos: { availability: 99.95 },
        scorecards: { 'production-readiness': 'silver' },
        minimumNoticeDays: 180,
        maximumTierGap: 1,
        onCall: true,
        reviewIntervalDays: 180,
        rtoMinutes: 60,
        rpoMinutes: 5,
      },
      entities: inState('own'),
      inherited: 0,
    },
    {
      name: 'tier-2',
      rank: 2,
      title: 'Tier 2',
      obligations: {},
      entities: inState('inherited'),
      inherited: inState('inherited'),
    },
  ],
  coverage: {
    entities: exampleComponents.length,
    own: inState('own'),
    inherited: inState('inherited'),
    invalid: inState('invalid'),
    notSet: inState('not-set'),
    conflicting: 1,
  },
  kinds: ['component'],
  precedence: 'portal',
  directTagging: false,
};

/** One problem of an entity and one of a definition. */
export const exampleProblems: ProblemRow[] = [
  {
    entityRef: 'component:default/service-03',
    code: 'invalid-tier',
    severity: 'error',
    path: 'spec.tier',
    found: 'gold',
    allowed: 'one of tier-1, tier-2',
    message: 'spec.tier is "gold", allowed is one of tier-1, tier-2.',
    about: 'metadata',
    owner: 'group:default/search',
    since: '2026-11-20T08:00:00.000Z',
  },
  {
    ...disabledScorecardRow.problems[0],
    about: 'definition',
    since: '2026-11-23T08:00:00.000Z',
  },
];

/** The front page. */
export const exampleOverview: Overview = {
  status: exampleStatus,
  entities: {
    components: exampleComponents.length,
    unowned: exampleComponents.filter(({ row }) => !row.owner).length,
    scored: exampleComponents.length,
  },
  tiers: exampleTiers.items.map(
    ({ obligations: _obligations, description: _description, ...tier }) => tier,
  ),
  tierCoverage: exampleTiers.coverage,
  scorecards: [
    {
      name: exampleScorecardRow.name,
      title: exampleScorecardRow.title,
      entities: exampleScorecardRow.entities,
      levels: exampleScorecardRow.levels,
      score: exampleScorecardRow.score,
      trend: exampleTrend,
    },
  ],
  teams: exampleSummary.map(({ key, entities, score }) => ({
    owner: key,
    entities,
    score,
    failing: exampleComponents
      .filter(({ row }) => (row.owner ?? 'none') === key)
      .reduce((sum, { row }) => sum + row.scorecards[0].failing, 0),
    unknown: exampleComponents
      .filter(({ row }) => (row.owner ?? 'none') === key)
      .reduce((sum, { row }) => sum + row.scorecards[0].unknown, 0),
  })),
  problems: { metadata: 1, definition: 1, errors: 2 },
};
