import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { goingAway, withSpec } from './__testUtils__/goingAway';
import { nodeService, withPathSpec } from './__testUtils__/nodeService';
import { pavedRoad, withProductSpec } from './__testUtils__/pavedRoad';
import { readiness, withCheck } from './__testUtils__/readiness';
import { DefinitionCheck } from './DefinitionCheck';
import { DefinitionProcessor } from './DefinitionProcessor';
import { scorecardKind } from './scorecardKind';

const location = { type: 'file', target: 'definition.yaml' };

async function process(entity: Entity) {
  const emit = jest.fn();
  const result: AlphaEntity = await new DefinitionProcessor().postProcessEntity(
    entity,
    location,
    emit,
  );
  const relations = emit.mock.calls.map(([{ relation }]) => relation);
  const messages = (result.status?.items ?? []).map(({ message }) => message);
  return { result, relations, messages };
}

/** Relations as `source type target`, without namespaces. */
const shown = (relations: any[]): string[] =>
  relations.map(
    ({ source, type, target }) =>
      `${source.kind}:${source.name} ${type} ${target.kind}:${target.name}`,
  );

describe('DefinitionProcessor', () => {
  it.each([readiness, goingAway, nodeService, pavedRoad])(
    'leaves a right definition as it is',
    async definition => {
      const { result } = await process(definition);
      expect(result).toBe(definition);
    },
  );

  it('relates a scorecard and its owner both ways', async () => {
    const self = { kind: 'Scorecard', namespace: 'default', name: 'readiness' };
    const owner = { kind: 'Group', namespace: 'default', name: 'sre' };
    const { relations } = await process(readiness);
    expect(relations).toEqual([
      { source: self, type: 'ownedBy', target: owner },
      { source: owner, type: 'ownerOf', target: self },
    ]);
  });

  it.each([
    ['a level that is not declared', { level: 'gold' }, '.level', 'bronze'],
    [
      'an expression with a typo',
      { expect: "'a' inn labels" },
      '.expect',
      'CEL',
    ],
    ['a weight that is text', { weight: 'heavy' }, '.weight', 'number'],
    [
      'an example that tells something else',
      { examples: [{ given: {}, outcome: 'pass' }] },
      'examples[0].outcome',
      'fail',
    ],
  ])('says where %s is and what may stand there', async (...row) => {
    const [, parts, path, allowed] = row;
    const { messages } = await process(withCheck(parts));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('spec.checks[0]');
    expect(messages[0]).toContain(path);
    expect(messages[0]).toContain(allowed);
  });

  it('shows a problem where the entity page looks for it', async () => {
    const { result } = await process(withCheck({ level: 'gold' }));
    expect(result.status?.items).toEqual([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: expect.stringMatching(/^InputError: /),
        error: { name: 'InputError', message: expect.any(String) },
      },
    ]);
  });

  it.each([undefined, 7, ''])(
    'makes no relation of the owner %p and does not fail',
    async owner => {
      const { relations, messages } = await process({
        ...readiness,
        spec: { ...readiness.spec, owner: owner as any },
      });
      expect(relations).toEqual([]);
      expect(messages.join()).toContain('spec.owner');
    },
  );

  it('makes no relation of an owner that is no reference', async () => {
    const spec = { ...readiness.spec, owner: 'group:' };
    const { relations } = await process({ ...readiness, spec });
    expect(relations).toEqual([]);
  });

  it('accepts only its own kind and version', async () => {
    const processor = new DefinitionProcessor();
    const accepts = (parts: Partial<Entity>) =>
      processor.validateEntityKind({ ...readiness, ...parts });
    await expect(accepts({})).resolves.toBe(true);
    await expect(accepts({ kind: 'Component' })).resolves.toBe(false);
    await expect(
      accepts({ apiVersion: 'backstage.io/v1alpha1' }),
    ).resolves.toBe(false);
  });

  it('leaves other kinds alone', async () => {
    const other = { ...readiness, kind: 'Component' };
    const { result, relations } = await process(other);
    expect(result).toBe(other);
    expect(relations).toEqual([]);
  });

  it('looks into the same text once', async () => {
    const problemsOf = jest.fn(scorecardKind.problemsOf);
    const kind = { ...scorecardKind, problemsOf };
    const check = new DefinitionCheck();
    check.problemsOf(withCheck({ level: 'gold' }), kind);
    expect(check.problemsOf(withCheck({ level: 'gold' }), kind)).toHaveLength(
      1,
    );
    expect(problemsOf).toHaveBeenCalledTimes(1);
    expect(check.problemsOf(readiness, kind)).toEqual([]);
    expect(problemsOf).toHaveBeenCalledTimes(2);
  });

  describe('on deprecation notices', () => {
    const ref = (kind: string, name: string) => ({
      kind,
      namespace: 'default',
      name,
    });

    it('relates owner, subjects and replacements', async () => {
      const { relations } = await process(goingAway);
      const self = ref('DeprecationNotice', 'orders-v1');
      const subject = ref('api', 'orders-v1');
      const replacement = ref('api', 'orders-v2');
      expect(relations.slice(2)).toEqual([
        { source: self, type: 'deprecates', target: subject },
        { source: subject, type: 'deprecatedBy', target: self },
        { source: subject, type: 'replacedBy', target: replacement },
        { source: replacement, type: 'replaces', target: subject },
      ]);
      expect(shown(relations)[0]).toBe(
        'DeprecationNotice:orders-v1 ownedBy Group:checkout',
      );
    });

    it('does not guess which of many replaces which of many', async () => {
      const subjects = ['api:a', 'api:b'];
      const many = await process(
        withSpec({ subjects, replacements: ['api:c', 'api:d'] }),
      );
      expect(shown(many.relations).join()).not.toContain('replace');
      const one = await process(withSpec({ subjects }));
      expect(shown(one.relations)).toEqual(
        expect.arrayContaining([
          'api:a replacedBy api:orders-v2',
          'api:b replacedBy api:orders-v2',
        ]),
      );
    });

    it('says nothing about other entities while it has a mistake', async () => {
      const { relations, messages } = await process(
        withSpec({ sunsetAt: '2027-02-30' }),
      );
      expect(messages).toEqual([
        expect.stringContaining('spec.sunsetAt: found "2027-02-30"'),
      ]);
      expect(shown(relations)).toEqual([
        'DeprecationNotice:orders-v1 ownedBy Group:checkout',
        'Group:checkout ownerOf DeprecationNotice:orders-v1',
      ]);
    });

    it('keeps texts that are as long as a notice may have', async () => {
      const longest = { reason: 'x'.repeat(20_000) };
      expect((await process(withSpec(longest))).messages).toEqual([]);
      const longer = { reason: 'x'.repeat(20_001) };
      expect((await process(withSpec(longer))).messages).toEqual([
        expect.stringContaining('spec.reason'),
      ]);
    });
  });

  describe('on golden paths', () => {
    it('relates owner, templates and product', async () => {
      const { relations } = await process(nodeService);
      expect(shown(relations)).toEqual([
        'GoldenPath:node-service ownedBy Group:platform',
        'Group:platform ownerOf GoldenPath:node-service',
        'GoldenPath:node-service hasTemplate Template:node-service',
        'Template:node-service templateOf GoldenPath:node-service',
        'GoldenPath:node-service hasTemplate template:node',
        'template:node templateOf GoldenPath:node-service',
        'GoldenPath:node-service goldenPathOf PlatformProduct:paved-road',
        'PlatformProduct:paved-road hasGoldenPath GoldenPath:node-service',
      ]);
      expect(relations[4].target.namespace).toBe('legacy');
    });

    const step = { name: 'live', expect: 'true' };
    it.each([
      ['a version that is not semantic', { version: '3.2' }, 'spec.version'],
      ['no step', { steps: [] }, 'spec.steps'],
      [
        'an expression with a typo',
        { steps: [{ ...step, expect: "'a' inn labels" }] },
        'spec.steps[0].expect',
      ],
      ['two steps of one name', { steps: [step, step] }, 'spec.steps[1].name'],
      [
        'a selection with an unknown operator',
        { appliesTo: { kind: { $like: 'C' } } },
        'spec.appliesTo.kind',
      ],
      [
        'a template of another kind',
        { templates: ['component:orders'] },
        'spec.templates[0]',
      ],
      [
        'notes about the future',
        { changes: [{ version: '4.0.0', notes: 'Soon.' }] },
        'spec.changes[0].version',
      ],
      ['a word that nobody knows', { stepz: [] }, 'spec.stepz'],
    ])('says where %s is, and states nothing', async (_, parts, path) => {
      const { messages, relations } = await process(withPathSpec(parts));
      expect(messages).toEqual([expect.stringContaining(`${path}: found`)]);
      expect(shown(relations)).toEqual([
        'GoldenPath:node-service ownedBy Group:platform',
        'Group:platform ownerOf GoldenPath:node-service',
      ]);
    });
  });

  describe('on platform products', () => {
    it('relates owner, parts, domain and golden paths', async () => {
      const { relations } = await process(pavedRoad);
      expect(shown(relations)).toEqual([
        'PlatformProduct:paved-road ownedBy Group:platform',
        'Group:platform ownerOf PlatformProduct:paved-road',
        'PlatformProduct:paved-road hasPart system:pipeline',
        'system:pipeline partOf PlatformProduct:paved-road',
        'PlatformProduct:paved-road hasPart api:build-jobs',
        'api:build-jobs partOf PlatformProduct:paved-road',
        'PlatformProduct:paved-road partOf Domain:platform',
        'Domain:platform hasPart PlatformProduct:paved-road',
        'PlatformProduct:paved-road hasGoldenPath GoldenPath:node-service',
        'GoldenPath:node-service goldenPathOf PlatformProduct:paved-road',
      ]);
    });

    it('takes a product without parts, domain and paths', async () => {
      const { relations, messages } = await process({
        ...pavedRoad,
        spec: { owner: 'platform', lifecycle: 'experimental' },
      });
      expect(messages).toEqual([]);
      expect(relations).toHaveLength(2);
    });

    const eligible = { kind: 'Component' };
    it.each([
      ['a part without a kind', { parts: ['build-jobs'] }, 'spec.parts[0]'],
      [
        'a product that is a part of itself',
        { parts: ['platformproduct:paved-road'] },
        'spec.parts[0]',
      ],
      [
        'a target above all',
        { adoption: { eligible, target: 80 } },
        'spec.adoption.target',
      ],
      [
        'an expression that is no question',
        { adoption: { eligible, adoptedWhen: "'yes'" } },
        'spec.adoption.adoptedWhen',
      ],
      [
        'an objective that cannot be met',
        { slos: [{ name: 'availability', objective: 101 }] },
        'spec.slos[0].objective',
      ],
      ['no lifecycle', { lifecycle: undefined }, 'spec.lifecycle'],
    ])('says where %s is, and states nothing', async (_, parts, path) => {
      const { messages, relations } = await process(withProductSpec(parts));
      expect(messages).toEqual([expect.stringContaining(`${path}: found`)]);
      expect(shown(relations)).toEqual([
        'PlatformProduct:paved-road ownedBy Group:platform',
        'Group:platform ownerOf PlatformProduct:paved-road',
      ]);
    });
  });
});
