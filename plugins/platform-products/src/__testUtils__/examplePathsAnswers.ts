import type {
  EntityPaths,
  GoldenPathDetail,
  GoldenPathRow,
  JourneyRow,
  PathFunnel,
  PathHistory,
  PathShare,
  PathTimes,
  PathUptake,
} from 'backstage-plugin-platform-products-common';

/** A golden path as the list shows it. */
export const exampleGoldenPath: GoldenPathRow = {
  name: 'node-service',
  pathRef: 'goldenpath:default/node-service',
  title: 'Node service',
  description: 'From the first commit to production.',
  owner: 'group:default/platform',
  product: 'platformproduct:default/lane-deploy',
  version: '3.2.0',
  state: 'active',
  problems: [],
  steps: 3,
  entities: 30,
  completed: 12,
  behind: 9,
  eligible: 60,
  originUnknown: 24,
};

/** A golden path that was never usable. */
export const disabledGoldenPath: GoldenPathRow = {
  name: 'web-app',
  pathRef: 'goldenpath:default/web-app',
  title: 'Web app',
  state: 'disabled',
  problems: [
    {
      entityRef: 'goldenpath:default/web-app',
      code: 'invalid-definition',
      severity: 'error',
      path: 'spec.version',
      found: 'latest',
      allowed: 'a semantic version such as 3.2.0',
      message: 'spec.version is latest, allowed is a semantic version.',
    },
  ],
  steps: 0,
  entities: 0,
  completed: 0,
  behind: 0,
  eligible: 0,
  originUnknown: 0,
};

const changes = [
  {
    version: '3.2.0',
    date: '2026-09-21',
    notes: 'Node **24**. <img src="https://spy.example.com/pixel.png">',
  },
  { version: '3.1.0', date: '2026-05-11', notes: 'Health checks.' },
  { version: '3.0.0', notes: 'Read [the guide](https://docs.example.com/3).' },
];

/** The example path with all that its page shows. */
export const exampleGoldenPathDetail: GoldenPathDetail = {
  ...exampleGoldenPath,
  appliesTo: { kind: 'Component', 'spec.type': 'service' },
  templates: [
    { entityRef: 'template:default/node-service', known: true },
    { entityRef: 'template:default/node-service-v1', known: false },
  ],
  definition: [
    {
      name: 'described',
      title: 'Says what it is',
      expect: 'has(entity.metadata.description)',
    },
    {
      name: 'pipeline',
      title: 'Ships with Lane Deploy',
      why: 'Fixes reach you without asking.',
      expect: "'ci' in annotations",
      remedy: {
        text: 'Push once.',
        url: 'https://docs.example.com/pipeline',
        effort: 0.5,
      },
      milestone: 'onboarded',
    },
    {
      name: 'live',
      title: 'Runs in production',
      expect: "entity.spec.lifecycle == 'production'",
      milestone: 'first-value',
    },
  ],
  changes,
  versions: [
    { version: '3.2.0', drift: 'current', entities: 18 },
    { version: '3.1.0', drift: 'minor', entities: 5 },
    { version: '2.4.0', drift: 'major', entities: 4 },
    { drift: 'unknown', entities: 3 },
  ],
};

const outcomes = (pass: number, unknown: number) => ({
  pass,
  unknown,
  fail: 30 - pass - unknown,
  'not-applicable': 0,
  exempt: 0,
});

/** How far the thirty entities on the example path are. */
export const exampleFunnel: PathFunnel = {
  entities: 30,
  steps: [
    { name: 'described', title: 'Says what it is', outcomes: outcomes(27, 0) },
    {
      name: 'pipeline',
      title: 'Ships with Lane Deploy',
      milestone: 'onboarded',
      outcomes: outcomes(18, 2),
    },
    {
      name: 'live',
      title: 'Runs in production',
      milestone: 'first-value',
      outcomes: outcomes(12, 1),
    },
  ],
};

/** More than half have reached it, but not nine in ten. */
export const exampleTimes: PathTimes = {
  journeys: 20,
  open: 6,
  startUnknown: 8,
  rebased: 2,
  median: 11.5,
  curve: [
    { days: 0, share: 0 },
    { days: 4, share: 0.25 },
    { days: 11.5, share: 0.5 },
    { days: 30, share: 0.7 },
  ],
};

/** More than one page of journeys in every state. */
export const exampleJourneys: JourneyRow[] = Array.from(
  { length: 28 },
  (_, index): JourneyRow => {
    const name = `service-${String(index + 1).padStart(2, '0')}`;
    const shared = {
      entityRef: `component:default/${name}`,
      title: `Service ${index + 1}`,
      path: 'node-service',
      owner: 'group:default/checkout',
      tier: index % 2 === 0 ? 'tier-1' : undefined,
      source: 'annotation platform-products/golden-path',
      total: 3,
    };
    switch (index % 4) {
      case 0:
        return {
          ...shared,
          state: 'on',
          version: '3.2.0',
          drift: 'current',
          startedAt: '2026-10-01T08:00:00.000Z',
          done: 3,
          onboardedAt: '2026-10-12T08:00:00.000Z',
          firstValueAt: '2026-11-01T08:00:00.000Z',
        };
      case 1:
        return {
          ...shared,
          state: 'on',
          version: '2.4.0',
          drift: 'major',
          startedAt: '2026-10-20T08:00:00.000Z',
          done: 1,
          next: 'Ships with Lane Deploy',
        };
      case 2:
        return {
          ...shared,
          state: 'on',
          drift: 'unknown',
          done: 2,
          next: 'Runs in production',
          onboardedAt: '2026-09-12T08:00:00.000Z',
        };
      default:
        return {
          ...shared,
          state: 'left',
          version: '3.1.0',
          drift: 'minor',
          startedAt: '2026-06-01T08:00:00.000Z',
          done: 1,
          next: 'Ships with Lane Deploy',
          leftAt: '2026-11-02T08:00:00.000Z',
          leftReason: index === 3 ? 'We need Java.' : undefined,
        };
    }
  },
);

/** Four weeks; of the last it is too early to tell who stayed. */
export const exampleShare: PathShare = {
  periods: [
    {
      from: '2026-07-06',
      name: '2026-W28',
      entities: 4,
      on: 1,
      unknown: 1,
      judged: 2,
      stayed: 1,
      tooEarly: 0,
      gone: 1,
    },
    {
      from: '2026-07-13',
      name: '2026-W29',
      entities: 0,
      on: 0,
      unknown: 0,
      judged: 0,
      stayed: 0,
      tooEarly: 0,
      gone: 0,
    },
    {
      from: '2026-11-09',
      name: '2026-W46',
      entities: 5,
      on: 2,
      unknown: 2,
      judged: 0,
      stayed: 0,
      tooEarly: 2,
      gone: 0,
    },
    {
      from: '2026-11-16',
      name: '2026-W47',
      entities: 10,
      on: 5,
      unknown: 2,
      judged: 0,
      stayed: 0,
      tooEarly: 5,
      gone: 0,
    },
  ],
};

/** Two quarters: older ones came, some left, and one of those said why. */
export const examplePathUptake: PathUptake = {
  periods: [
    {
      from: '2026-07-01',
      name: '2026-Q3',
      entities: 8,
      on: 4,
      unknown: 2,
      late: 1,
      judged: 5,
      stayed: 4,
      tooEarly: 0,
      gone: 1,
    },
    {
      from: '2026-10-01',
      name: '2026-Q4',
      entities: 5,
      on: 4,
      unknown: 0,
      late: 3,
      judged: 0,
      stayed: 0,
      tooEarly: 7,
      gone: 0,
    },
  ],
  staying: { judged: 5, stayed: 4, tooEarly: 7, gone: 1, startUnknown: 17 },
  leaving: {
    decided: 7,
    otherPath: 2,
    withoutReason: 4,
    reasons: [
      { reason: 'We need Java.', entities: 2 },
      { reason: 'The pipeline is too slow.', entities: 1 },
    ],
  },
};

/** Thirty days in which more and more entities got on the path. */
export const examplePathHistory: PathHistory = {
  items: Array.from({ length: 30 }, (_, day) => ({
    day: new Date(Date.UTC(2026, 9, 26 + day)).toISOString().slice(0, 10),
    entities: day + 1,
    levels: [
      {
        name: 'none',
        title: 'None',
        rank: 0,
        entities: day + 1 - Math.floor(day / 3),
      },
      {
        name: 'complete',
        title: 'Complete',
        rank: 1,
        entities: Math.floor(day / 3),
      },
    ],
    score: { earned: day + 1, possible: 3 * (day + 1), unknown: 1 },
  })),
};

/** Orders is on the example path, behind by a major version, with a step lost and one unknown. */
export const exampleEntityPaths: EntityPaths = {
  provenance: 'on',
  stated: {
    raw: 'node-service@2.4.0',
    source: 'annotation platform-products/golden-path',
  },
  journeys: [
    {
      entityRef: 'component:default/orders',
      title: 'Orders',
      path: 'node-service',
      pathTitle: 'Node service',
      owner: 'group:default/checkout',
      state: 'on',
      version: '2.4.0',
      currentVersion: '3.2.0',
      drift: 'major',
      source: 'annotation platform-products/golden-path',
      startedAt: '2026-10-01T08:00:00.000Z',
      done: 1,
      total: 3,
      next: 'Says what it is',
      onboardedAt: '2026-10-12T08:00:00.000Z',
      steps: [
        {
          name: 'described',
          title: 'Says what it is',
          why: 'Two in three questions are about that.',
          outcome: 'fail',
          message: 'There is no description.',
          remedy: { text: 'Write one sentence.', effort: 0.1 },
          completedAt: '2026-10-02T08:00:00.000Z',
          lostAt: '2026-11-10T08:00:00.000Z',
        },
        {
          name: 'pipeline',
          title: 'Ships with Lane Deploy',
          milestone: 'onboarded',
          outcome: 'pass',
          completedAt: '2026-10-12T08:00:00.000Z',
        },
        {
          name: 'live',
          title: 'Runs in production',
          milestone: 'first-value',
          outcome: 'unknown',
          message: 'spec.lifecycle is not set.',
        },
      ],
      changes,
    },
  ],
  may: { assign: false },
};

/** Nothing says where it comes from, but it passes most steps of a path. */
export const exampleUnknownOrigin: EntityPaths = {
  provenance: 'unknown-origin',
  journeys: [],
  suggestion: {
    path: 'node-service',
    title: 'Node service',
    why: 'It passes 5 of its 7 steps.',
  },
  may: { assign: true },
};
