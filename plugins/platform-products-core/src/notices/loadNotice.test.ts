import fc from 'fast-check';
import type { EntityInput, Json } from '../entity/EntityInput';
import { loadNotice } from './loadNotice';
import { noticeJsonSchema } from './noticeEntitySchema';

type Object = { [key: string]: Json };

const spec: Object = {
  owner: 'checkout',
  subjects: [
    'api:orders-v1',
    'API:default/Orders-V1',
    'component:other/orders',
  ],
  kind: 'compulsory',
  reason: 'It copies addresses.',
  replacements: ['api:orders-v2'],
  timeZone: 'Europe/Berlin',
  deprecatedAt: '2027-01-01',
  sunsetAt: '2027-03-28',
};

const metadata: Object = {
  name: 'orders-v1',
  title: 'Orders API v1 is going away',
  description: 'Move to **v2**.',
  annotations: { 'backstage.io/managed-by-location': 'url:https://x' },
};

const definition = (
  over: Object = {},
  overMetadata: Object = {},
  namespace = 'default',
): EntityInput => ({
  ref: `deprecationnotice:${namespace}/orders-v1`,
  kind: 'DeprecationNotice',
  namespace,
  name: 'orders-v1',
  title: 'orders-v1',
  entity: {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'DeprecationNotice',
    metadata: { ...metadata, ...overMetadata },
    spec: { ...spec, ...over },
    relations: [],
  },
});

describe('loadNotice', () => {
  it('reads title and description from metadata and all else from spec', () => {
    expect(loadNotice(definition())).toEqual({
      content: {
        title: 'Orders API v1 is going away',
        description: 'Move to **v2**.',
        owner: 'group:default/checkout',
        subjects: ['api:default/orders-v1', 'component:other/orders'],
        kind: 'compulsory',
        reason: 'It copies addresses.',
        replacements: ['api:default/orders-v2'],
        timeZone: 'Europe/Berlin',
        deprecatedAt: '2027-01-01',
        brownouts: [],
        sunsetAt: '2027-03-28',
      },
      problems: [],
    });
  });

  it('looks for refs without a namespace in its own', () => {
    const { content } = loadNotice(definition({}, {}, 'Shop'));
    expect(content).toMatchObject({
      owner: 'group:shop/checkout',
      subjects: [
        'api:shop/orders-v1',
        'api:default/orders-v1',
        expect.any(String),
      ],
      replacements: ['api:shop/orders-v2'],
    });
  });

  it('is called by its name where it has no title', () => {
    const { title, ...untitled } = metadata;
    const input = definition();
    const { content } = loadNotice({
      ...input,
      entity: { ...input.entity, metadata: untitled },
    });
    expect(content?.title).toBe('orders-v1');
  });

  it.each([
    ['a day that is none', { sunsetAt: '2027-02-30' }, 'spec.sunsetAt'],
    ['dates out of order', { sunsetAt: '2026-12-31' }, 'spec.sunsetAt'],
    ['a subject without kind', { subjects: ['a'] }, 'spec.subjects[0]'],
    ['subjects that are no list', { subjects: 'api:a' }, 'spec.subjects'],
    ['a key of its own', { sunset: '2027-01-01' }, 'spec.sunset'],
    ['CEL with a mistake', { migratedWhen: '1 +' }, 'spec.migratedWhen'],
    [
      'its own replacement',
      { replacements: ['api:orders-v1'] },
      'spec.replacements[0]',
    ],
    [
      'a brown-out backwards',
      { brownouts: [{ from: '2027-02-02', to: '2027-02-01' }] },
      'spec.brownouts[0].to',
    ],
  ])('is not usable with %s, and says where', (_what, over, path) => {
    const { content, problems } = loadNotice(definition(over as Object));
    expect(content).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        entityRef: 'deprecationnotice:default/orders-v1',
        code: 'invalid-definition',
        severity: 'error',
        path,
      }),
    ]);
    const [{ message, found, allowed }] = problems;
    expect(message).toContain(found);
    expect(message).toContain(allowed);
  });

  it('says what is too long in metadata', () => {
    const { problems } = loadNotice(definition({}, { title: 'x'.repeat(201) }));
    expect(problems.map(({ path }) => path)).toEqual(['metadata.title']);
  });

  it('takes no other kind and no other version', () => {
    const input = definition();
    for (const over of [{ kind: 'Component' }, { apiVersion: 'x/v1' }]) {
      const entity = { ...input.entity, ...over };
      expect(loadNotice({ ...input, entity }).content).toBeUndefined();
    }
  });

  it('never fails, whatever stands below spec', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...Object.keys(spec)),
        (value, key) => {
          const input = definition({ [key]: value as Json });
          expect(Array.isArray(loadNotice(input).problems)).toBe(true);
          const bare = { ...input.entity, spec: value as Json };
          expect(
            loadNotice({ ...input, entity: bare }).content,
          ).toBeUndefined();
        },
      ),
    );
  });
});

describe('noticeJsonSchema', () => {
  it('says what an author must write, for the catalog and for editors', () => {
    const { spec: shape } = noticeJsonSchema.properties as {
      spec: { required: string[]; additionalProperties: boolean };
    };
    expect(shape.required.sort()).toEqual([
      'kind',
      'owner',
      'reason',
      'subjects',
    ]);
    expect(shape.additionalProperties).toBe(false);
  });
});
