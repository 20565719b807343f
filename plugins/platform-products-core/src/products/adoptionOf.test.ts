import fc from 'fast-check';
import type { Json } from '../entity/EntityInput';
import type { Edge } from '../notices/types';
import { serviceInput } from '../paths/__testUtils__/pathInput';
import type { EffectiveTier } from '../tiers/types';
import { productOf, productSpec } from './__testUtils__/productInput';
import { adoptionEvidence } from './adoptionEvidence';
import { adoptionOf } from './adoptionOf';
import { partCycle } from './partCycle';
import { partsOf } from './partsOf';
import { productUse } from './productUse';
import type { PlatformProduct } from './types';

const NOW = new Date('2026-11-24T00:00:00Z');
const RELATIONS = ['dependsOn', 'consumesApi'];
const tier: EffectiveTier = { state: 'not-set' };

const edge = (text: string): Edge => {
  const [from, type, to] = text.split(' ');
  return { from, type, to };
};
const shown = (path: readonly Edge[] = []) =>
  path.map(({ from, type, to }) => `${from} ${type} ${to}`);

/** A service with relations such as `dependsOn component:default/ci`. */
const service = (...relations: string[]) =>
  serviceInput({
    relations: relations.map(text => {
      const [type, targetRef] = text.split(' ');
      return { type, targetRef };
    }),
  });

const ci = productOf();

function adoption(
  input: ReturnType<typeof service>,
  product: PlatformProduct = ci,
  products: PlatformProduct[] = [product],
  catalog: Edge[] = [],
  facts?: Record<string, Json>,
) {
  const parts = partsOf(product, products, catalog);
  return adoptionOf(
    product,
    { input, tier, ...(facts && { facts }) },
    parts,
    RELATIONS,
    NOW,
  );
}

describe('partsOf', () => {
  it('holds the product, its parts and what they take along', () => {
    const parts = partsOf(
      productOf({ parts: ['system:default/ci'] }),
      [productOf({ parts: ['system:default/ci'] })],
      [
        edge('component:default/runner partOf system:default/ci'),
        edge('component:default/runner providesApi api:default/jobs'),
        edge('component:default/web dependsOn component:default/runner'),
      ],
    );
    expect([...parts.keys()]).toEqual([
      'platformproduct:default/ci',
      'system:default/ci',
      'component:default/runner',
      'api:default/jobs',
    ]);
    expect(shown(parts.get('api:default/jobs'))).toEqual([
      'component:default/runner providesApi api:default/jobs',
      'component:default/runner partOf system:default/ci',
      'system:default/ci partOf platformproduct:default/ci',
    ]);
  });

  it('holds the parts of products that are parts', () => {
    const suite = productOf(
      { parts: ['platformproduct:default/ci', 'component:default/portal'] },
      'suite',
    );
    const parts = partsOf(suite, [ci, suite], []);
    expect([...parts.keys()].sort()).toEqual([
      'api:default/ci-jobs',
      'component:default/ci',
      'component:default/portal',
      'platformproduct:default/ci',
      'platformproduct:default/suite',
    ]);
  });

  it('ends where products are parts of each other', () => {
    const one = productOf(
      { parts: ['platformproduct:two', 'component:a'] },
      'one',
    );
    const two = productOf(
      { parts: ['platformproduct:one', 'component:b'] },
      'two',
    );
    for (const product of [one, two]) {
      expect([...partsOf(product, [one, two], []).keys()].sort()).toEqual([
        'component:default/a',
        'component:default/b',
        'platformproduct:default/one',
        'platformproduct:default/two',
      ]);
    }
    expect(
      adoption(service('dependsOn component:default/b'), one, [one, two]),
    ).toMatchObject({
      state: 'adopted',
    });
  });
});

describe('partCycle', () => {
  it('finds the way from a product back to itself', () => {
    const one = productOf(
      { parts: ['component:a', 'platformproduct:two'] },
      'one',
    );
    const two = productOf({ parts: ['platformproduct:one'] }, 'two');
    expect(partCycle(one, [one, two])).toEqual([
      'platformproduct:default/one',
      'platformproduct:default/two',
      'platformproduct:default/one',
    ]);
    expect(partCycle(ci, [ci, one, two])).toBeUndefined();
  });
});

describe('adoptionOf', () => {
  it('takes a direct relation to a part for adoption, with the path', () => {
    const answer = adoption(service('dependsOn component:default/ci'));
    expect(answer).toEqual({
      state: 'adopted',
      path: [
        edge('component:default/orders dependsOn component:default/ci'),
        edge('component:default/ci partOf platformproduct:default/ci'),
      ],
    });
  });

  it.each([
    'consumesApi api:default/ci-jobs',
    'dependsOn Component:default/CI',
    'dependsOn platformproduct:default/ci',
  ])('takes %s for adoption', relation => {
    expect(adoption(service(relation))).toMatchObject({ state: 'adopted' });
  });

  it.each([
    'ownedBy component:default/ci',
    'partOf component:default/ci',
    'dependsOn component:default/other',
  ])('does not take %s for adoption', relation => {
    expect(adoption(service(relation))).toEqual({ state: 'not-adopted' });
  });

  it('shows the shortest path, whatever the order of relations', () => {
    const catalog = [
      edge('component:default/deep partOf component:default/ci'),
    ];
    const relations = [
      'dependsOn component:default/deep',
      'dependsOn component:default/ci',
      'consumesApi api:default/ci-jobs',
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(relations, { minLength: 3 }),
        shuffled => {
          expect(adoption(service(...shuffled), ci, [ci], catalog)).toEqual({
            state: 'adopted',
            path: [
              edge('component:default/orders consumesApi api:default/ci-jobs'),
              edge('api:default/ci-jobs partOf platformproduct:default/ci'),
            ],
          });
        },
      ),
    );
  });

  it('is not about entities that the product is not meant for', () => {
    const library = serviceInput({ spec: { type: 'library' } });
    expect(adoption(library)).toEqual({
      state: 'not-eligible',
      why: 'not-selected',
    });
  });

  it('is not about the parts of the product', () => {
    const itself = productOf({ parts: ['component:orders', 'component:ci'] });
    expect(adoption(service('dependsOn component:default/ci'), itself)).toEqual(
      { state: 'not-eligible', why: 'part' },
    );
  });

  it('is not measured where nobody said for whom the product is meant', () => {
    const quiet = productOf({ adoption: undefined });
    expect(adoption(service('dependsOn component:default/ci'), quiet)).toEqual({
      state: 'not-eligible',
      why: 'not-measured',
    });
  });

  it('is unknown for a product without parts, unless the product itself is named', () => {
    const bare = productOf({ parts: [] });
    expect(adoption(service('dependsOn component:default/ci'), bare)).toEqual({
      state: 'unknown',
      why: 'CI has no parts and no expression that says who uses it.',
    });
    expect(
      adoption(service('dependsOn platformproduct:default/ci'), bare),
    ).toMatchObject({ state: 'adopted' });
  });

  it.each<Json>([null, 'text', [null, 7, 'x', {}, { type: 3 }, []]])(
    'reads relations of %j as none',
    relations => {
      const input = service();
      const broken = { ...input, entity: { ...input.entity, relations } };
      expect(adoption(broken)).toEqual({ state: 'not-adopted' });
    },
  );

  describe('with an expression', () => {
    const measured = productOf({
      parts: [],
      adoption: {
        ...productSpec.adoption,
        adoptedWhen: "facts['ci.builds'] > 10.0",
      },
    });
    const asked = (facts?: Record<string, Json>) =>
      adoption(
        service('dependsOn component:default/ci'),
        measured,
        [measured],
        [],
        facts,
      );

    it('asks the expression and not the relations', () => {
      expect(asked({ 'ci.builds': 11 })).toEqual({ state: 'adopted' });
      expect(asked({ 'ci.builds': 3 })).toEqual({ state: 'not-adopted' });
    });

    it('knows nothing where a fact was not observed', () => {
      expect(asked()).toMatchObject({
        state: 'unknown',
        why: expect.stringMatching(/^Could not be answered\. /),
      });
    });

    it('shows what the expression read', () => {
      const subject = { input: service(), tier, facts: { 'ci.builds': 11 } };
      expect(adoptionEvidence(measured, subject, NOW)).toEqual([
        { path: 'facts["ci.builds"]', value: 11 },
      ]);
      expect(adoptionEvidence(ci, subject, NOW)).toEqual([]);
    });
  });
});

describe('productUse', () => {
  it('is told also of those that the product is not meant for', () => {
    const parts = partsOf(ci, [ci], []);
    const input = serviceInput({
      spec: { type: 'library' },
      relations: [{ type: 'dependsOn', targetRef: 'component:default/ci' }],
    });
    expect(
      productUse(ci, { input, tier }, parts, RELATIONS, NOW),
    ).toMatchObject({ state: 'used' });
  });

  it('is the same for an entity that was made anew under its name', () => {
    const parts = partsOf(ci, [ci], []);
    const use = (uid: string) =>
      productUse(
        ci,
        { input: serviceInput({ metadata: { uid } }), tier },
        parts,
        RELATIONS,
        NOW,
      );
    expect(use('u1')).toEqual(use('u2'));
  });
});
