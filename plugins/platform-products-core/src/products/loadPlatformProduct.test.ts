import type { Json } from '../entity/EntityInput';
import { serviceInput } from '../paths/__testUtils__/pathInput';
import { productInput, productSpec } from './__testUtils__/productInput';
import { loadPlatformProduct } from './loadPlatformProduct';
import { platformProductJsonSchema } from './platformProductEntitySchema';

const { adoption, slos } = productSpec;

const problemsOf = (spec: { [key: string]: Json | undefined }) =>
  loadPlatformProduct(productInput(spec)).problems.map(
    ({ path, found, allowed }) => `${path}: ${found} → ${allowed}`,
  );

describe('loadPlatformProduct', () => {
  it('makes everything whole that the definition says', () => {
    const { product, problems } = loadPlatformProduct(productInput());
    expect(problems).toEqual([]);
    expect(product).toEqual({
      name: 'ci',
      ref: 'platformproduct:default/ci',
      title: 'CI',
      owner: 'group:default/platform',
      lifecycle: 'production',
      tier: 'tier-1',
      domain: 'domain:default/delivery',
      capability: 'Continuous integration',
      maturity: 'generally available',
      valueProposition: 'Builds **fast**.',
      parts: ['component:default/ci', 'api:default/ci-jobs'],
      support: productSpec.support,
      goldenPaths: ['goldenpath:default/node-service'],
      slos,
      eligible: adoption.eligible,
      kinds: ['component'],
      target: 0.8,
      usesNow: false,
      selects: expect.any(Function),
    });
  });

  it('selects whom it is meant for', () => {
    const { product } = loadPlatformProduct(productInput());
    expect(product?.selects(serviceInput({}))).toBe(true);
    expect(product?.selects(serviceInput({ spec: { type: 'web' } }))).toBe(
      false,
    );
  });

  it('needs nothing but an owner and a lifecycle', () => {
    const { product } = loadPlatformProduct({
      ...productInput(),
      entity: {
        ...productInput().entity,
        metadata: { name: 'ci' },
        spec: { owner: 'platform', lifecycle: 'experimental' },
      },
    });
    expect(product).toMatchObject({
      title: 'ci',
      parts: [],
      support: {},
      goldenPaths: [],
      slos: [],
    });
    expect(product?.selects(serviceInput({}))).toBe(false);
  });

  it('looks for refs without a namespace in its own', () => {
    const { product } = loadPlatformProduct(productInput({}, 'ci', 'Shop'));
    expect(product).toMatchObject({
      owner: 'group:shop/platform',
      domain: 'domain:shop/delivery',
      parts: [
        'component:shop/ci',
        'api:default/ci-jobs',
        'component:default/ci',
      ],
      goldenPaths: ['goldenpath:shop/node-service'],
    });
  });

  it('says that answers may change by themselves where the expression reads now', () => {
    const adoptedWhen = "now > timestamp('2027-01-01T00:00:00Z')";
    const { product } = loadPlatformProduct(
      productInput({ adoption: { ...adoption, adoptedWhen } }),
    );
    expect(product).toMatchObject({ adoptedWhen, usesNow: true });
  });

  it.each<[string, { [key: string]: Json }, string]>([
    [
      'a share in per cent',
      { adoption: { ...adoption, target: 80 } },
      'spec.adoption.target: 80 → a number of at most 1',
    ],
    [
      'a predicate that nobody knows',
      { adoption: { eligible: { $some: [] } } },
      'spec.adoption.eligible.$some: [] → one of $all, $any, $not',
    ],
    [
      'an adoption that is meant for nobody in particular',
      { adoption: { target: 0.5 } },
      'spec.adoption.eligible:  → an object',
    ],
    [
      'an expression that cannot be compiled',
      { adoption: { ...adoption, adoptedWhen: 'facts[' } },
      'spec.adoption.adoptedWhen: facts[ → a CEL expression; line 1, column 7: ',
    ],
    [
      'a part without a kind',
      { parts: ['ci'] },
      'spec.parts[0]: ci → the ref of an entity with its kind',
    ],
    [
      'itself as a part',
      { parts: ['component:ci', 'PlatformProduct:CI'] },
      'spec.parts[1]: PlatformProduct:CI → the ref of another entity',
    ],
    [
      'a domain that is none',
      { domain: 'system:default/delivery' },
      'spec.domain: system:default/delivery → the ref of an entity such as domain:default/orders',
    ],
    [
      'two objectives of one name',
      { slos: [slos[0], slos[0]] },
      'spec.slos[1].name: availability → a name that is used once',
    ],
    [
      'an objective above all',
      { slos: [{ name: 'a', objective: 100.1 }] },
      'spec.slos[0].objective: 100.1 → a number of at most 100',
    ],
    [
      'a window that is no time',
      { slos: [{ name: 'a', objective: 99, window: 'month' }] },
      'spec.slos[0].window: month → a time such as 28d, in h, d or w',
    ],
    [
      'documentation that a browser may not follow',
      { support: { docs: 'data:text/html,x' } },
      'spec.support.docs: data:text/html,x → a URL with http or https',
    ],
    [
      'a key that the format does not have',
      { part: [] },
      'spec.part: part → only the keys of the format',
    ],
  ])('refuses %s', (_, spec, problem) => {
    expect(problemsOf(spec)).toEqual([expect.stringContaining(problem)]);
    expect(loadPlatformProduct(productInput(spec)).product).toBeUndefined();
  });

  it.each([null, 7, 'text', [], {}])(
    'takes a spec of %j without throwing',
    spec => {
      const input = productInput();
      const { product, problems } = loadPlatformProduct({
        ...input,
        entity: { ...input.entity, spec },
      });
      expect(product).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  it('is described for editors', () => {
    expect(platformProductJsonSchema).toMatchObject({
      properties: {
        kind: { const: 'PlatformProduct' },
        spec: {
          additionalProperties: false,
          required: ['owner', 'lifecycle'],
        },
      },
    });
  });
});
