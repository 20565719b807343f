import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { loadScorecard } from 'backstage-plugin-platform-products-core';
import { readiness, withCheck } from './__testUtils__/readiness';
import { DefinitionCheck } from './DefinitionCheck';
import { ScorecardProcessor } from './ScorecardProcessor';

const location = { type: 'file', target: 'scorecard.yaml' };

async function process(entity: Entity) {
  const emit = jest.fn();
  const result: AlphaEntity = await new ScorecardProcessor().postProcessEntity(
    entity,
    location,
    emit,
  );
  const relations = emit.mock.calls.map(([{ relation }]) => relation);
  const messages = (result.status?.items ?? []).map(({ message }) => message);
  return { result, relations, messages };
}

describe('ScorecardProcessor', () => {
  it('leaves a right definition as it is', async () => {
    const { result } = await process(readiness);
    expect(result).toBe(readiness);
  });

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
    const processor = new ScorecardProcessor();
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
    const load = jest.fn(loadScorecard);
    const check = new DefinitionCheck(load);
    check.problemsOf(withCheck({ level: 'gold' }));
    expect(check.problemsOf(withCheck({ level: 'gold' }))).toHaveLength(1);
    expect(load).toHaveBeenCalledTimes(1);
    expect(check.problemsOf(readiness)).toEqual([]);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
