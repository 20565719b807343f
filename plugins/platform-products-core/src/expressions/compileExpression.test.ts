import type { EntityInput } from '../entity/EntityInput';
import type { EffectiveTier } from '../tiers/types';
import { compileExpression } from './compileExpression';
import { evidenceOf } from './evidenceOf';
import { variablesOf } from './variables';

const NOW = new Date('2026-11-24T00:00:00Z');

const input: EntityInput = {
  ref: 'component:default/orders',
  kind: 'Component',
  namespace: 'default',
  name: 'orders',
  title: 'Orders',
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders',
      description: 'Takes the orders of all shops.',
      annotations: {
        'pagerduty.com/service-id': 'P1',
        'acme.com/tested': '2026-10-01',
      },
      labels: { 'acme.com/cost': 'c-1' },
      tags: ['java', 'tier-core'],
      links: [{ url: 'https://runbooks.example/orders', type: 'runbook' }],
    },
    spec: { type: 'service', lifecycle: 'production', replicas: 3 },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/checkout' },
      { type: 'dependsOn', targetRef: 'resource:default/orders-db' },
    ],
  },
};

const tier: EffectiveTier = {
  state: 'own',
  name: 'tier-1',
  rank: 1,
  source: 'spec.tier',
  raw: 'tier-1',
  conflicts: [],
};

const variables = variablesOf(input, tier, { 'slo.availability': 99.95 }, NOW);

function answer(source: string, over: Partial<typeof variables> = {}) {
  const { expression, problem } = compileExpression(source, 'bool');
  if (!expression) {
    throw new Error(`${source}: ${problem.message}`);
  }
  const result = expression.evaluate({ ...variables, ...over });
  return result.state === 'value' ? result.value : 'unknown';
}

function problemOf(source: string) {
  return compileExpression(source, 'bool').problem;
}

function withRelations(count: number) {
  return {
    relations: Array.from({ length: count }, (_, index) => ({
      type: 'dependsOn',
      targetRef: `component:default/c${index}`,
    })),
  };
}

/** Generous: a slow machine under load still passes, a stalled engine does not. */
function expectFast(run: () => void) {
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(2_000);
}

describe('compileExpression', () => {
  it.each<[string, boolean | 'unknown']>([
    ["'pagerduty.com/service-id' in annotations", true],
    ["annotations['pagerduty.com/service-id'] != ''", true],
    ["annotations['not.there/key'] == 'x'", 'unknown'],
    ["annotations['not.there/key'] == 'x' || tier.rank == 1", true],
    ["annotations['not.there/key'] == 'x' && tier.rank > 1", false],
    ["annotations['not.there/key'] == 'x' || tier.rank > 1", 'unknown'],
    ['has(entity.metadata.description)', true],
    ['has(entity.metadata.title)', false],
    ['size(entity.metadata.description) >= 20', true],
    ['entity.spec.replicas >= 2', true],
    ['entity.spec.replicas + 1 == 4', true],
    ['tier.rank <= 2', true],
    ["tier.name in ['tier-1', 'tier-2']", true],
    ["'java' in tags", true],
    ['size(tags) > 0', true],
    ["tags.exists(t, t.startsWith('tier-'))", true],
    ["relations.exists(r, r.type == 'ownedBy')", true],
    ["relations.filter(r, r.type == 'dependsOn').size() == 1", true],
    ["relations.all(r, r.targetRef.matches('^[a-z]+:default/'))", true],
    ["entity.metadata.links.exists(l, l.type == 'runbook')", true],
    ["facts['slo.availability'] >= (tier.rank == 1 ? 99.9 : 99.0)", true],
    ["facts['ci.coverage'] >= 80", 'unknown'],
    [
      "now - timestamp(annotations['acme.com/tested'] + 'T00:00:00Z') < duration('4320h')",
      true,
    ],
    ["now < timestamp('2026-01-01T00:00:00Z')", false],
    ["labels['acme.com/cost'].startsWith('c-')", true],
    ["entity.spec.type in ['service', 'website'] && size(tags) > 1", true],
  ])('answers %s with %s', (source, expected) => {
    expect(answer(source)).toBe(expected);
  });

  it('says where an expression is wrong', () => {
    expect(problemOf("tier.rank <= 2 &&\n  foo == 'x'")).toEqual({
      message: 'Unknown variable: foo',
      line: 2,
      column: 3,
    });
    expect(problemOf('tags + 1')?.message).toContain('no such overload');
    expect(problemOf("annotations['a'] > 3")?.message).toContain(
      'string > int',
    );
    expect(problemOf('tier.rank <=')).toMatchObject({ line: 1, column: 13 });
    expect(problemOf('size(tags)')?.message).toBe('must give bool, gives int');
  });

  it('gives text where a text is asked for', () => {
    const { expression } = compileExpression(
      "'Only ' + string(facts['slo.availability']) + ' %'",
      'string',
    );
    expect(expression?.evaluate(variables)).toEqual({
      state: 'value',
      value: 'Only 99.95 %',
    });
  });

  it('takes an answer of the wrong type for no answer', () => {
    expect(answer('entity.spec.replicas')).toBe('unknown');
  });

  it.each([
    "cel.bind(a, 'x', a == 'x')",
    "['a', 'b'].join(',') == ''",
    "b'abc'.hex() == ''",
  ])('refuses %s, which definitions do not need', source => {
    expect(problemOf(source)?.message).toContain('is not available here');
  });

  it('refuses patterns that are computed, too long or unreadable', () => {
    expect(problemOf('entity.kind.matches(entity.kind)')?.message).toContain(
      'text literal',
    );
    expect(
      problemOf(`entity.kind.matches('${'a'.repeat(501)}')`)?.message,
    ).toContain('500');
    expect(problemOf("entity.kind.matches('(')")).toMatchObject({
      message: expect.stringContaining('cannot be read'),
      line: 1,
    });
  });

  it('refuses texts and nestings beyond all reason', () => {
    const nested =
      'tags.exists(a, tags.exists(b, tags.exists(c, tags.exists(d, a == d))))';
    expect(problemOf(nested)?.message).toContain('nested 3 deep');
    expect(problemOf(`${'true && '.repeat(400)}true`)).toBeDefined();
    expect(problemOf(`'${'x'.repeat(5_000)}' == ''`)).toBeDefined();
    expect(problemOf('('.repeat(1_000))).toBeDefined();
  });

  it('matches in linear time', () => {
    const text = `${'a'.repeat(50_000)}!`;
    const entity = { ...input.entity, metadata: { name: text } };
    expectFast(() => {
      expect(answer("entity.metadata.name.matches('(a+)+$')", { entity })).toBe(
        false,
      );
    });
  });

  it('does not match against texts longer than 64 KiB', () => {
    const entity = { metadata: { name: 'a'.repeat(70_000) } };
    expect(answer("entity.metadata.name.matches('a')", { entity })).toBe(
      'unknown',
    );
  });

  it('asks every one of 5,000 relations', () => {
    expect(
      answer(
        "relations.exists(r, r.targetRef == 'component:default/c4999')",
        withRelations(5_000),
      ),
    ).toBe(true);
  });

  it.each([
    'relations.exists(a, relations.exists(b, a.targetRef == b.type))',
    'relations.all(a, !relations.exists(b, a.targetRef == b.type))',
    'true || relations.exists(a, relations.exists(b, relations.exists(c, a == c)))',
    'relations.map(a, relations.map(b, b)).size() == 5000',
    'relations.exists(a, a.targetRef in relations.map(b, b.type)) || true',
    'relations.filter(a, relations.exists_one(b, a.type == b.targetRef)).size() == 0',
  ])('gives up on %s over 5,000 relations', source => {
    expectFast(() => {
      const expected = source.startsWith('true ||') ? true : 'unknown';
      expect(answer(source, withRelations(5_000))).toBe(expected);
    });
  });

  it.each([
    '[tags].map(a, a + a).map(a, a + a).map(a, a + a).map(a, a + a).map(a, a + a).map(a, a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a).map(a, a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a).map(a, a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a).size() == 1',
    "['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'].map(a, a+a+a+a+a+a+a+a+a+a).map(a, a+a+a+a+a+a+a+a+a+a).map(a, a+a+a+a+a+a+a+a+a+a).map(a, a+a+a+a+a+a+a+a+a+a) == ['x']",
    '[[1]].map(a, [a,a,a,a,a,a,a,a,a,a]).map(a, [a,a,a,a,a,a,a,a,a,a]).map(a, [a,a,a,a,a,a,a,a,a,a]).map(a, [a,a,a,a,a,a,a,a,a,a]).map(a, [a,a,a,a,a,a,a,a,a,a]).map(a, [a,a,a,a,a,a,a,a,a,a]).exists(a, dyn(a) == dyn(tags) || a == a)',
  ])('does not let small values grow without end: %#', source => {
    expectFast(() => {
      expect(answer(source)).toBe('unknown');
    });
  });

  it('starts each evaluation with a full budget', () => {
    const { expression } = compileExpression(
      'relations.exists(a, relations.exists(b, a.targetRef == b.type))',
      'bool',
    );
    expect(
      expression?.evaluate({ ...variables, ...withRelations(5_000) }),
    ).toEqual({
      state: 'error',
      reason: 'the expression takes too many steps',
    });
    expect(expression?.evaluate(variables)).toEqual({
      state: 'value',
      value: false,
    });
  });

  it.each([
    'entity.__proto__ == entity',
    "entity['constructor'] == entity",
    "'constructor' in annotations",
    "'__proto__' in facts",
    "annotations['toString'] == 'x'",
    'has(entity.constructor)',
    'has(entity.metadata.__proto__)',
    'entity.metadata.name.constructor == entity',
    'relations.exists(r, r.constructor == r)',
  ])('sees nothing of the runtime in %s', source => {
    expect(answer(source)).not.toBe(true);
  });

  it('never throws, whatever stands in the entity', () => {
    const odd = { entity: { spec: null, metadata: [1, 'x', null] } };
    expect(answer('entity.spec.type == "x"', odd)).toBe('unknown');
    expect(answer('entity.metadata.name == "x"', odd)).toBe('unknown');
    expect(answer("labels['a'] == 'x'", { labels: { a: 5 } })).toBe('unknown');
    expect(
      answer("relations.exists(r, r.type == 'x')", { relations: [7] }),
    ).toBe('unknown');
  });

  it('knows beforehand what it reads', () => {
    const { expression } = compileExpression(
      "annotations['a.b/c'] == 'x' && 'd.e/f' in labels && has(entity.spec.type) && relations.exists(entity, entity.type == tier.name) && now > now",
      'bool',
    );
    expect(expression?.usesNow).toBe(true);
    expect(
      evidenceOf(expression!.reads, variables).map(({ path }) => path),
    ).toEqual([
      'annotations["a.b/c"]',
      'labels["d.e/f"]',
      'entity.spec.type',
      'relations',
      'tier.name',
      'now',
    ]);
    expect(
      compileExpression('size(tags) > 0', 'bool').expression?.usesNow,
    ).toBe(false);
  });

  it('shows evidence in a bounded form', () => {
    const reads = [
      { variable: 'relations', keys: [] },
      { variable: 'entity', keys: ['metadata', 'description'] },
      { variable: 'entity', keys: ['constructor'] },
    ];
    const entity = { metadata: { description: 'x'.repeat(1_000) } };
    const [relations, description, absent] = evidenceOf(reads, {
      ...variables,
      ...withRelations(50),
      entity,
    });
    expect(relations.value).toHaveLength(10);
    expect(description.value).toHaveLength(201);
    expect(absent).toEqual({ path: 'entity.constructor' });
  });
});
