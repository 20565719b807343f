import type { Json } from '../entity/EntityInput';
import { pathInput, pathSpec, serviceInput } from './__testUtils__/pathInput';
import { goldenPathJsonSchema } from './goldenPathEntitySchema';
import { loadGoldenPath } from './loadGoldenPath';

const [registered, built] = pathSpec.steps;

const problemsOf = (spec: { [key: string]: Json | undefined }) =>
  loadGoldenPath(pathInput(spec)).problems.map(
    ({ path, found, allowed }) => `${path}: ${found} → ${allowed}`,
  );

describe('loadGoldenPath', () => {
  it('makes everything whole that the definition says', () => {
    const { path, problems } = loadGoldenPath(pathInput());
    expect(problems).toEqual([]);
    expect(path).toMatchObject({
      name: 'node-service',
      ref: 'goldenpath:default/node-service',
      title: 'node-service',
      owner: 'group:default/platform',
      kinds: ['component'],
      version: '3.2.0',
      templates: ['template:default/node-service'],
      product: 'platformproduct:default/paved-road',
      usesNow: false,
    });
    expect(path?.steps[0]).toEqual(registered);
    expect(path?.steps[2]).toEqual({
      name: 'observed',
      title: 'observed',
      expect: "facts['slo.availability'] >= 99.0",
    });
  });

  it('selects whom it is meant for', () => {
    const { path } = loadGoldenPath(pathInput());
    expect(path?.selects(serviceInput({}))).toBe(true);
    expect(path?.selects(serviceInput({ spec: { type: 'website' } }))).toBe(
      false,
    );
  });

  it('puts the notes of its versions in order, the newest first', () => {
    const { path } = loadGoldenPath(pathInput());
    expect(path?.changes.map(({ version }) => version)).toEqual([
      '3.2.0',
      '3.1.1',
      '3.1.0',
      '2.0.0',
    ]);
  });

  it('looks for refs without a namespace in its own, and takes each once', () => {
    const templates = ['node', 'Template:Shop/NODE', 'template:default/node'];
    const { path } = loadGoldenPath(pathInput({ templates }, 'n', 'Shop'));
    expect(path).toMatchObject({
      owner: 'group:shop/platform',
      product: 'platformproduct:shop/paved-road',
      templates: ['template:shop/node', 'template:default/node'],
    });
  });

  it('needs no template, no product and no notes', () => {
    const { path } = loadGoldenPath(
      pathInput({ templates: [], product: undefined, changes: undefined }),
    );
    expect(path).toMatchObject({ templates: [], changes: [] });
    expect(path).not.toHaveProperty('product');
  });

  it('says that answers may change by themselves where a step reads now', () => {
    const steps = [
      { name: 'old', expect: "now > timestamp('2027-01-01T00:00:00Z')" },
    ];
    expect(loadGoldenPath(pathInput({ steps })).path?.usesNow).toBe(true);
  });

  it.each<[string, { [key: string]: Json }, string]>([
    [
      'a version that is not semantic',
      { version: '3.2', changes: [] },
      'spec.version: 3.2 → a semantic version such as 3.2.0',
    ],
    [
      'a version with a letter before it',
      { version: 'v3.2.0', changes: [] },
      'spec.version: v3.2.0 → a semantic version such as 3.2.0',
    ],
    [
      'a version without quotes',
      { version: 3.2, changes: [] },
      'spec.version: 3.2 → a text',
    ],
    [
      'a step that is there twice',
      { steps: [registered, built, registered] },
      'spec.steps[2].name: registered → a name that is used once',
    ],
    [
      'a milestone that is there twice',
      { steps: [built, { ...registered, milestone: 'onboarded' }] },
      'spec.steps[1].milestone: onboarded → a milestone that no other step has',
    ],
    [
      'a milestone that nobody knows',
      { steps: [{ ...built, milestone: 'done' }] },
      'spec.steps[0].milestone: done → one of onboarded, first-value',
    ],
    ['no steps', { steps: [] }, 'spec.steps: [] → a list with an item'],
    [
      'an expression that cannot be compiled',
      { steps: [{ name: 'a', expect: 'entity.' }] },
      'spec.steps[0].expect: entity. → a CEL expression; line 1, column 8: ',
    ],
    [
      'an expression that gives no yes or no',
      { steps: [{ name: 'a', expect: "'a'" }] },
      `spec.steps[0].expect: 'a' → a CEL expression; line 1, column 1: must give bool, gives string`,
    ],
    [
      'a predicate that nobody knows',
      { appliesTo: { kind: { $is: 'Component' } } },
      'spec.appliesTo.kind: {"$is":"Component"} → ',
    ],
    [
      'a template that is none',
      { templates: ['component:default/node'] },
      'spec.templates[0]: component:default/node → the ref of an entity such as template:default/orders',
    ],
    [
      'two notes about one version',
      {
        changes: [
          { version: '3.1.0', notes: 'a' },
          { version: '3.1.0+b', notes: 'b' },
        ],
      },
      'spec.changes[1].version: 3.1.0+b → a version that has one note',
    ],
    [
      'a note about a version that is not there yet',
      { changes: [{ version: '3.3.0', notes: 'a' }] },
      'spec.changes[0].version: 3.3.0 → a version up to the current one, which is 3.2.0',
    ],
    [
      'a note with a day that does not exist',
      { changes: [{ version: '3.2.0', date: '2026-02-30', notes: 'a' }] },
      'spec.changes[0].date: 2026-02-30 → an ISO 8601 date',
    ],
    [
      'a key that the format does not have',
      { stepps: [] },
      'spec.stepps: stepps → only the keys of the format',
    ],
  ])('refuses %s', (_, spec, problem) => {
    expect(problemsOf(spec)).toEqual([expect.stringContaining(problem)]);
    expect(loadGoldenPath(pathInput(spec)).path).toBeUndefined();
  });

  it.each([null, 7, 'text', [], {}])(
    'takes a spec of %j without throwing',
    spec => {
      const input = pathInput();
      const { path, problems } = loadGoldenPath({
        ...input,
        entity: { ...input.entity, spec },
      });
      expect(path).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  it('is described for editors', () => {
    expect(goldenPathJsonSchema).toMatchObject({
      properties: {
        kind: { const: 'GoldenPath' },
        spec: {
          additionalProperties: false,
          required: ['owner', 'appliesTo', 'version', 'templates', 'steps'],
        },
      },
    });
  });
});
