import type {
  EntityRow,
  ScorecardDetail,
} from 'backstage-plugin-platform-products-common';
import type {
  EffectiveTier,
  Outcome,
} from 'backstage-plugin-platform-products-core';

/** Levels of the example scorecard, the implicit first one included. */
export const exampleLevels = [
  { name: 'none', title: 'None', rank: 0 },
  { name: 'bronze', title: 'Bronze', rank: 1 },
  { name: 'silver', title: 'Silver', rank: 2 },
  { name: 'gold', title: 'Gold', rank: 3 },
];

type CheckDefinition = Omit<ScorecardDetail['checks'][number], 'outcomes'>;

/** Checks of the example scorecard; the last one is still to come. */
export const exampleChecks: CheckDefinition[] = [
  {
    name: 'oncall-declared',
    title: 'Names an on-call rota',
    why: 'A page must reach a person.',
    level: 'bronze',
    weight: 2,
    appliesTo: { 'spec.lifecycle': 'production' },
    expect:
      "'pagerduty.com/service-id' in annotations && annotations['pagerduty.com/service-id'] != ''",
    message: "'No PagerDuty service on ' + entity.metadata.name",
    remedy: {
      text: 'Add the annotation pagerduty.com/service-id.',
      url: 'https://runbooks.example.com/on-call',
      effort: 0.5,
    },
    enforced: true,
  },
  {
    name: 'runbook-linked',
    title: 'Links a runbook',
    level: 'bronze',
    weight: 1,
    expect: "entity.metadata.links.exists(l, l.type == 'runbook')",
    enforced: true,
  },
  {
    name: 'slo-declared',
    title: 'States an availability objective',
    level: 'silver',
    weight: 2,
    expect: "facts['slo.availability'] >= 99.5",
    enforced: true,
  },
  {
    name: 'restore-tested',
    title: 'Has restored a backup this year',
    level: 'gold',
    weight: 3,
    expect: "now - facts['backup.restored-at'] < duration('8760h')",
    enforced: true,
  },
  {
    name: 'signed-images',
    title: 'Signs its container images',
    level: 'gold',
    weight: 1,
    expect: "annotations['cosign.example.com/key'] != ''",
    enforced: false,
    enforcedFrom: '2027-01-01',
  },
];

const TEAMS = [
  'group:default/checkout',
  'group:default/logistics',
  'group:default/search',
  undefined,
];

/** One example component and what each check says of it. */
export interface ExampleComponent {
  row: EntityRow;
  outcomes: Record<string, Outcome>;
}

/** More than one page of components, spread over teams, tiers and outcomes by their number. */
export const exampleComponents: ExampleComponent[] = Array.from(
  { length: 32 },
  (_, index) => exampleComponent(index),
);

function exampleComponent(index: number): ExampleComponent {
  const outcomes = Object.fromEntries(
    exampleChecks.map(({ name }, position) => [
      name,
      outcomeOf(index * 7 + position * 11),
    ]),
  );
  const name = `service-${String(index + 1).padStart(2, '0')}`;
  return {
    outcomes,
    row: {
      entityRef: `component:default/${name}`,
      kind: 'component',
      namespace: 'default',
      name,
      title: `Service ${index + 1}`,
      type: 'service',
      owner: TEAMS[index % TEAMS.length],
      tier: tierOf(index),
      scorecards: [standing(outcomes)],
      problems: 0,
    },
  };
}

function outcomeOf(seed: number): Outcome {
  const roll = seed % 12;
  if (roll < 7) {
    return 'pass';
  }
  if (roll < 9) {
    return 'fail';
  }
  return (['unknown', 'not-applicable', 'exempt'] as const)[roll - 9];
}

function tierOf(index: number): EffectiveTier {
  switch (index % 6) {
    case 0:
      return {
        state: 'own',
        name: 'tier-1',
        rank: 1,
        source: 'annotation platform-products/tier',
        raw: 'tier-1',
        conflicts: index === 0 ? [{ source: 'spec.tier', raw: 'tier-3' }] : [],
      };
    case 1:
      return {
        state: 'inherited',
        name: 'tier-2',
        rank: 2,
        from: 'system:default/shop',
        source: 'annotation platform-products/tier',
      };
    case 2:
      return {
        state: 'invalid',
        raw: 'gold',
        source: 'spec.tier',
        allowed: 'one of tier-1, tier-2',
      };
    default:
      return { state: 'not-set' };
  }
}

function standing(
  outcomes: Record<string, Outcome>,
): EntityRow['scorecards'][number] {
  const counted = exampleChecks.filter(
    ({ name, enforced }) =>
      enforced && !['not-applicable', 'exempt'].includes(outcomes[name]),
  );
  const weigh = (wanted?: Outcome) =>
    counted
      .filter(({ name }) => !wanted || outcomes[name] === wanted)
      .reduce((sum, { weight }) => sum + weight, 0);
  const blocked = counted.filter(({ name }) => outcomes[name] !== 'pass');
  const firstBlocked = exampleLevels.findIndex(level =>
    blocked.some(check => check.level === level.name),
  );
  return {
    scorecard: 'production-readiness',
    title: 'Production readiness',
    level: exampleLevels[firstBlocked === -1 ? 3 : firstBlocked - 1],
    topRank: 3,
    score: {
      earned: weigh('pass'),
      possible: weigh(),
      unknown: weigh('unknown'),
    },
    failing: blocked.length,
    unknown: counted.filter(({ name }) => outcomes[name] === 'unknown').length,
  };
}
