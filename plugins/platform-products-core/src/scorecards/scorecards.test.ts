import fc from 'fast-check';
import type { EntityInput, Json } from '../entity/EntityInput';
import type { EffectiveTier } from '../tiers/types';
import { evaluateScorecard } from './evaluateScorecard';
import { loadScorecard } from './loadScorecard';
import { reportScorecard } from './reportScorecard';
import { scorecardJsonSchema } from './scorecardEntitySchema';
import type { Scorecard, Subject } from './types';

const NOW = new Date('2026-11-24T00:00:00Z');
const NO_TIER: EffectiveTier = { state: 'not-set' };

type Definition = { [key: string]: Json };

const baseSpec: Definition = {
  owner: 'sre',
  appliesTo: { kind: 'Component', 'spec.type': { $in: ['service'] } },
  levels: [{ name: 'bronze', title: 'Bronze' }, { name: 'silver' }],
  checks: [
    {
      name: 'oncall',
      title: 'Names an on-call rota',
      why: 'A page must reach a person.',
      level: 'bronze',
      weight: 2,
      appliesTo: { 'spec.lifecycle': 'production' },
      expect: "annotations['pagerduty.com/service-id'] != 'TBD'",
      message: "'No rota on ' + entity.metadata.name",
      remedy: { text: 'Add it.', url: 'https://docs.example/x', effort: 0.5 },
      examples: [
        { given: { spec: { lifecycle: 'beta' } }, outcome: 'not-applicable' },
        { given: { spec: { lifecycle: 'production' } }, outcome: 'unknown' },
        {
          given: {
            spec: { lifecycle: 'production' },
            metadata: { annotations: { 'pagerduty.com/service-id': 'P1' } },
          },
          outcome: 'pass',
        },
      ],
    },
    {
      name: 'described',
      level: 'silver',
      expect: 'has(entity.metadata.description)',
    },
    {
      name: 'objective',
      level: 'silver',
      expect: "facts['slo.availability'] >= 99.0",
      examples: [
        { given: { facts: { 'slo.availability': 99.5 } }, outcome: 'pass' },
      ],
    },
    {
      name: 'cost',
      level: 'bronze',
      expect: "'cost' in labels",
      enforcedFrom: '2027-01-01',
    },
  ],
};

function inputOf(
  entity: EntityInput['entity'],
  name = 'readiness',
): EntityInput {
  const kind = String(entity.kind);
  return {
    ref: `${kind.toLowerCase()}:default/${name}`,
    kind,
    namespace: 'default',
    name,
    title: name,
    entity,
  };
}

function definition(spec: Json = baseSpec): EntityInput {
  return inputOf({
    apiVersion: 'platform-products/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      name: 'readiness',
      title: 'Readiness',
      uid: 'from-the-catalog',
    },
    spec,
    relations: [],
  });
}

function load(spec: Json = baseSpec): Scorecard {
  const { scorecard, problems } = loadScorecard(definition(spec), NOW);
  expect(problems).toEqual([]);
  return scorecard!;
}

function withCheck(over: Definition): Definition {
  const [first, ...others] = baseSpec.checks as Definition[];
  return { ...baseSpec, checks: [{ ...first, ...over }, ...others] };
}

function service(
  metadata: Definition = {},
  spec: Definition = {},
  over: Partial<Subject> = {},
): Subject {
  const input = inputOf(
    {
      kind: 'Component',
      metadata: { name: 'orders', ...metadata },
      spec: { type: 'service', lifecycle: 'production', ...spec },
    },
    'orders',
  );
  return { input, tier: NO_TIER, ...over };
}

const good = {
  description: 'x',
  annotations: { 'pagerduty.com/service-id': 'P1' },
};
const facts = { 'slo.availability': 99.9 };

describe('loadScorecard', () => {
  it('shows what the definition says', () => {
    const scorecard = load();
    expect(scorecard).toMatchObject({
      name: 'readiness',
      ref: 'scorecard:default/readiness',
      title: 'Readiness',
      owner: 'group:default/sre',
      kinds: ['component'],
      usesNow: false,
      levels: [
        { name: 'bronze', title: 'Bronze', rank: 1 },
        { name: 'silver', title: 'silver', rank: 2 },
      ],
    });
    expect(scorecard.checks[1]).toEqual({
      name: 'described',
      title: 'described',
      level: 'silver',
      weight: 1,
      expect: 'has(entity.metadata.description)',
    });
    expect(scorecard.nextChangeAfter(NOW)).toEqual(new Date('2027-01-01'));
    expect(scorecard.nextChangeAfter(new Date('2027-01-01'))).toBeUndefined();
  });

  it.each<[string, Json, string, string]>([
    [
      'an unknown key',
      withCheck({ expects: 'true' }),
      'spec.checks[0].expects',
      'expects',
    ],
    [
      'an unknown level',
      withCheck({ level: 'gold' }),
      'spec.checks[0].level',
      'gold',
    ],
    [
      'a name used twice',
      withCheck({ name: 'cost' }),
      'spec.checks[3].name',
      'cost',
    ],
    [
      'a weight of nothing',
      withCheck({ weight: 0 }),
      'spec.checks[0].weight',
      '0',
    ],
    [
      'a script as a link',
      withCheck({ remedy: { text: 'x', url: 'data:text/html,x' } }),
      'spec.checks[0].remedy.url',
      'data:text/html,x',
    ],
    [
      'a negative effort',
      withCheck({ remedy: { text: 'x', effort: -1 } }),
      'spec.checks[0].remedy.effort',
      '-1',
    ],
    [
      'a date that does not exist',
      withCheck({ enforcedFrom: '2027-02-30' }),
      'spec.checks[0].enforcedFrom',
      '2027-02-30',
    ],
    [
      'a broken expression',
      withCheck({ expect: 'tier.rnk <=' }),
      'spec.checks[0].expect',
      'tier.rnk <=',
    ],
    [
      'a message that is no text',
      withCheck({ message: 'size(tags)' }),
      'spec.checks[0].message',
      'size(tags)',
    ],
    [
      'an unknown operator',
      withCheck({ appliesTo: { 'spec.type': { $regex: 'a' } } }),
      'spec.checks[0].appliesTo["spec.type"]',
      '{"$regex":"a"}',
    ],
    [
      'an unknown logical operator',
      { ...baseSpec, appliesTo: { $none: [] } },
      'spec.appliesTo.$none',
      '[]',
    ],
    [
      'an operator beside a key',
      { ...baseSpec, appliesTo: { $not: { kind: 'API' }, kind: 'x' } },
      'spec.appliesTo',
      '{"$not":{"kind":"API"},"kind":"x"}',
    ],
    ['no levels', { ...baseSpec, levels: [] }, 'spec.levels', '[]'],
    [
      'a level called none',
      {
        ...baseSpec,
        levels: [{ name: 'bronze' }, { name: 'silver' }, { name: 'none' }],
      },
      'spec.levels[2].name',
      'none',
    ],
    [
      'an example that is answered otherwise',
      withCheck({ examples: [{ given: {}, outcome: 'fail' }] }),
      'spec.checks[0].examples[0].outcome',
      'fail',
    ],
  ])('refuses %s and says where', (_, spec, path, found) => {
    const { scorecard, problems } = loadScorecard(definition(spec), NOW);
    expect(scorecard).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({
        entityRef: 'scorecard:default/readiness',
        code: 'invalid-definition',
        path,
        found,
        message: expect.stringContaining(path),
      }),
    );
  });

  it('tells line and column of a mistake in CEL', () => {
    const spec = withCheck({ expect: 'true &&\n nope' });
    const { problems } = loadScorecard(definition(spec), NOW);
    expect(problems[0].message).toContain('line 2, column 2');
  });

  it('survives anything that is called a scorecard', () => {
    fc.assert(
      fc.property(fc.jsonValue(), spec => {
        const { problems } = loadScorecard(definition(spec as Json), NOW);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('knows that answers depend on the time', () => {
    const spec = withCheck({
      expect: "now > timestamp('2026-01-01T00:00:00Z')",
      examples: [
        {
          given: {
            entity: { spec: { lifecycle: 'production' } },
            now: '2025-01-01',
          },
          outcome: 'fail',
        },
      ],
    });
    expect(load(spec).usesNow).toBe(true);
  });

  it('offers its format as a JSON schema', () => {
    expect(scorecardJsonSchema).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['apiVersion', 'kind', 'spec']),
    });
  });
});

describe('evaluateScorecard', () => {
  it('leaves out what the scorecard does not select', () => {
    expect(
      evaluateScorecard(load(), service({}, { type: 'library' }), NOW),
    ).toBeUndefined();
  });

  it('reaches the top level when everything passes', () => {
    expect(
      evaluateScorecard(load(), service(good, {}, { facts }), NOW),
    ).toEqual({
      outcomes: ['pass', 'pass', 'pass', 'fail'],
      enforced: [true, true, true, false],
      levelRank: 2,
      score: { earned: 4, possible: 4, unknown: 0 },
      failing: 0,
      unknownChecks: 0,
    });
  });

  it('counts an unobserved fact as unknown, never as a pass', () => {
    expect(evaluateScorecard(load(), service(good), NOW)).toMatchObject({
      outcomes: ['pass', 'pass', 'unknown', 'fail'],
      levelRank: 1,
      score: { earned: 3, possible: 4, unknown: 1 },
      failing: 1,
      unknownChecks: 1,
    });
  });

  it('lets an exemption stand in for a pass without earning points', () => {
    const exemptions = new Set(['objective']);
    expect(
      evaluateScorecard(load(), service(good, {}, { exemptions }), NOW),
    ).toMatchObject({
      outcomes: ['pass', 'pass', 'exempt', 'fail'],
      levelRank: 2,
      score: { earned: 3, possible: 3, unknown: 0 },
    });
  });

  it('enforces a check from its day on', () => {
    const subject = service(good, {}, { facts });
    const later = evaluateScorecard(load(), subject, new Date('2027-01-01'));
    expect(later).toMatchObject({ levelRank: 0, failing: 1 });
  });

  it('adds no demand where no check applies', () => {
    const spec = {
      ...baseSpec,
      checks: [
        {
          name: 'only',
          level: 'silver',
          appliesTo: { 'spec.lifecycle': 'beta' },
          expect: 'false',
        },
      ],
    };
    expect(evaluateScorecard(load(spec), service(), NOW)).toMatchObject({
      outcomes: ['not-applicable'],
      levelRank: 2,
      score: { earned: 0, possible: 0, unknown: 0 },
    });
  });
});

describe('reportScorecard', () => {
  it('explains a failure and what to do about it', () => {
    const annotations = { 'pagerduty.com/service-id': 'TBD' };
    const report = reportScorecard(load(), service({ annotations }), NOW)!;
    expect(report).toMatchObject({
      scorecardRef: 'scorecard:default/readiness',
      level: { name: 'none', rank: 0 },
      nextLevel: { name: 'bronze', rank: 1 },
      nextSteps: [
        { check: 'oncall', outcome: 'fail', remedy: { effort: 0.5 } },
      ],
    });
    expect(report.checks[0]).toEqual({
      check: 'oncall',
      title: 'Names an on-call rota',
      why: 'A page must reach a person.',
      level: 'bronze',
      weight: 2,
      outcome: 'fail',
      enforced: true,
      message: 'No rota on orders',
      remedy: { text: 'Add it.', url: 'https://docs.example/x', effort: 0.5 },
      evidence: [
        { path: 'annotations["pagerduty.com/service-id"]', value: 'TBD' },
      ],
    });
    expect(report.checks[1].message).toBe('Not met: described.');
    expect(report.checks[2].message).toBe(
      'Could not be answered. No such key: slo.availability.',
    );
    expect(report.checks[3]).toMatchObject({
      enforced: false,
      enforcedFrom: '2027-01-01',
    });
  });

  it('orders next steps by effort, those without one last', () => {
    const check = (name: string, remedy?: Definition): Definition => ({
      name,
      level: 'bronze',
      expect: 'false',
      ...(remedy && { remedy }),
    });
    const spec = {
      ...baseSpec,
      checks: [
        check('open'),
        check('large', { text: 'x', effort: 5 }),
        check('small', { text: 'x', effort: 0.1 }),
      ],
    };
    const report = reportScorecard(load(spec), service(), NOW);
    expect(report?.nextSteps.map(step => step.check)).toEqual([
      'small',
      'large',
      'open',
    ]);
  });

  it('names no next level at the top', () => {
    const report = reportScorecard(load(), service(good, {}, { facts }), NOW);
    expect(report).toMatchObject({ level: { name: 'silver' }, nextSteps: [] });
    expect(report).not.toHaveProperty('nextLevel');
  });
});

describe('properties of an evaluation', () => {
  const LEVELS = ['l1', 'l2', 'l3'];
  const checksArbitrary = fc.array(
    fc.record({
      level: fc.constantFrom(...LEVELS),
      weight: fc.integer({ min: 1, max: 5 }),
      answer: fc.constantFrom('true', 'false', "facts['x'] == 1", 'n/a'),
    }),
    { minLength: 1, maxLength: 8 },
  );
  type Generated = { level: string; weight: number; answer: string };

  const evaluated = (checks: Generated[]) => {
    const scorecard = load({
      ...baseSpec,
      levels: LEVELS.map(name => ({ name })),
      checks: checks.map(({ answer, ...check }, index) => ({
        ...check,
        name: `c${index}`,
        ...(answer === 'n/a'
          ? { expect: 'false', appliesTo: { 'spec.type': 'never' } }
          : { expect: answer }),
      })),
    });
    return evaluateScorecard(scorecard, service(), NOW)!;
  };

  it('is the same for the same question', () => {
    fc.assert(
      fc.property(checksArbitrary, checks => {
        expect(evaluated(checks)).toEqual(evaluated(checks));
      }),
    );
  });

  it('never lowers a level when one more check passes', () => {
    fc.assert(
      fc.property(checksArbitrary, fc.nat(), (checks, at) => {
        const better = checks.map((check, index) =>
          index === at % checks.length ? { ...check, answer: 'true' } : check,
        );
        expect(evaluated(better).levelRank).toBeGreaterThanOrEqual(
          evaluated(checks).levelRank,
        );
      }),
    );
  });

  it('is not touched by a check that does not apply', () => {
    fc.assert(
      fc.property(
        checksArbitrary,
        fc.constantFrom(...LEVELS),
        (checks, level) => {
          const { outcomes, enforced, ...before } = evaluated(checks);
          const more = [...checks, { level, weight: 3, answer: 'n/a' }];
          expect(evaluated(more)).toMatchObject(before);
        },
      ),
    );
  });

  it('keeps points in order: earned and unknown are parts of possible', () => {
    fc.assert(
      fc.property(checksArbitrary, checks => {
        const { score } = evaluated(checks);
        expect(score.earned + score.unknown).toBeLessThanOrEqual(
          score.possible,
        );
      }),
    );
  });
});
