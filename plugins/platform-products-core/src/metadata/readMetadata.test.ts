import fc from 'fast-check';
import type { EntityInput, Json } from '../entity/EntityInput';
import { defaultTierLadder } from '../tiers/tierLadderSchema';
import { defaultMetadataConfig } from './defaultMetadataConfig';
import { metadataConfigSchema } from './metadataConfigSchema';
import { readMetadata } from './readMetadata';

type Parts = {
  kind?: string;
  annotations?: Json;
  labels?: Json;
  tags?: Json;
  spec?: Json;
  relations?: Json;
};

function inputOf(parts: Parts): EntityInput {
  const { kind = 'Component', annotations, labels, tags, ...rest } = parts;
  return {
    ref: `${kind.toLowerCase()}:default/orders`,
    kind,
    namespace: 'default',
    name: 'orders',
    title: 'Orders',
    entity: {
      kind,
      metadata: { name: 'orders', annotations, labels, tags },
      ...rest,
    },
  };
}

function read(parts: Parts, config = defaultMetadataConfig) {
  return readMetadata(inputOf(parts), config, defaultTierLadder);
}

const owned = [{ type: 'ownedBy', targetRef: 'group:default/checkout' }];
const codes = (parts: Parts) =>
  read({ relations: owned, ...parts }).problems.map(({ code }) => code);

describe('readMetadata', () => {
  it('takes the first source that says something', () => {
    expect(
      read({
        annotations: { 'platform-products/tier': ' Tier-1 ' },
        spec: { tier: 'tier-1' },
      }).tier,
    ).toEqual({
      state: 'valid',
      value: 'tier-1',
      raw: 'Tier-1',
      source: 'annotation platform-products/tier',
      conflicts: [],
    });
  });

  it('keeps a conflict beside the value that wins', () => {
    const parts = {
      annotations: { 'platform-products/tier': 'tier-1' },
      spec: { tier: 'tier-2' },
      relations: owned,
    };
    const { tier, problems } = read(parts);
    expect(tier).toMatchObject({
      state: 'valid',
      value: 'tier-1',
      conflicts: [{ source: 'spec.tier', raw: 'tier-2' }],
    });
    expect(problems).toEqual([
      {
        entityRef: 'component:default/orders',
        code: 'conflicting-tier',
        severity: 'warning',
        path: 'spec.tier',
        found: 'tier-2',
        allowed:
          'the same as metadata.annotations["platform-products/tier"], which says "tier-1"',
        message: expect.stringContaining('spec.tier: found "tier-2"'),
      },
    ]);
  });

  it.each([
    '',
    ' ',
    '-',
    'Unknown',
    'n/a',
    'none',
    'TBD',
    '${{ values.tier }}',
    null,
  ])('takes %j for not set, which is no problem', value => {
    const parts = {
      annotations: { 'platform-products/tier': value },
      relations: owned,
    };
    expect(read(parts).tier).toEqual({ state: 'not-set', conflicts: [] });
    expect(read(parts).problems).toEqual([]);
  });

  it('keeps what is invalid and says what is allowed', () => {
    const { tier, problems } = read({
      annotations: { 'platform-products/tier': 'gold' },
      relations: owned,
    });
    expect(tier).toMatchObject({
      state: 'invalid',
      raw: 'gold',
      allowed: 'one of tier-1, tier-2, tier-3, tier-4',
    });
    expect(problems[0]).toMatchObject({
      code: 'invalid-tier',
      severity: 'error',
    });
  });

  it('reads what a company already has, by a list of its own values', () => {
    const config = metadataConfigSchema.parse({
      sources: {
        tier: [
          {
            annotation: 'acme.com/service-tier',
            values: { '1': 'tier-1', Core: 'tier-1' },
          },
          { tagPrefix: 'tier:', values: { low: 'tier-4' } },
          { label: 'tier' },
        ],
      },
    });
    const tierOf = (parts: Parts) => read(parts, config).tier;
    expect(
      tierOf({ annotations: { 'acme.com/service-tier': 1 } }),
    ).toMatchObject({ value: 'tier-1', raw: '1' });
    expect(
      tierOf({ annotations: { 'acme.com/service-tier': 'CORE' } }),
    ).toMatchObject({ value: 'tier-1' });
    expect(tierOf({ tags: ['java', 'tier:low'] })).toMatchObject({
      value: 'tier-4',
      source: 'tag tier:…',
    });
    expect(tierOf({ labels: { tier: 'tier-3' } })).toMatchObject({
      value: 'tier-3',
    });
  });

  it('reads numbers and booleans as text and says so', () => {
    expect(
      codes({ annotations: { 'platform-products/deprecation-reason': 7 } }),
    ).toEqual(['not-a-text']);
    expect(codes({ spec: { lifecycle: true } })).toEqual([
      'not-a-text',
      'unmapped-lifecycle',
    ]);
  });

  it.each([
    [' Stable', 'production'],
    ['PRODUCTION', 'production'],
    ['decommissioned', 'decommissioned'],
    ['deprecated', 'deprecated'],
  ])('maps the lifecycle %j to %s', (raw, stage) => {
    expect(read({ spec: { lifecycle: raw } }).lifecycle).toMatchObject({
      state: 'valid',
      value: stage,
    });
  });

  it('keeps a lifecycle that maps to no stage visible', () => {
    const { lifecycle, problems } = read({
      spec: { lifecycle: 'Incubating' },
      relations: owned,
    });
    expect(lifecycle).toMatchObject({ state: 'invalid', raw: 'Incubating' });
    expect(problems).toMatchObject([
      { code: 'unmapped-lifecycle', severity: 'warning' },
    ]);
  });

  it('leaves placeholders out of the owners', () => {
    const relations = [
      { type: 'ownedBy', targetRef: 'Group:Default/Unspecified' },
      { type: 'ownedBy', targetRef: 'Group:default/Checkout' },
    ];
    expect(read({ relations }).owners).toEqual(['group:default/checkout']);
    const unowned = read({ relations: relations.slice(0, 1) });
    expect(unowned.owners).toEqual([]);
    expect(unowned.problems).toMatchObject([
      {
        code: 'unowned',
        severity: 'warning',
        found: 'group:default/unspecified',
      },
    ]);
    expect(read({ kind: 'Template' }).problems).toEqual([]);
  });

  it('falls back to the file where the catalog has no relations', () => {
    const { owners, system, domain } = read({
      spec: { owner: 'user:jo', system: 'Shop', domain: 'commerce' },
    });
    expect({ owners, system, domain }).toEqual({
      owners: ['user:default/jo'],
      system: 'system:default/shop',
      domain: 'domain:default/commerce',
    });
  });

  it('takes the first system by name and never the entity itself', () => {
    const partOf = (targetRef: string) => ({ type: 'partOf', targetRef });
    const relations = [partOf('system:default/z'), partOf('system:default/b')];
    expect(read({ relations }).system).toBe('system:default/b');
    const self = [partOf('system:default/orders')];
    expect(read({ kind: 'System', relations: self }).system).toBeUndefined();
  });

  it('reads a deprecation from its annotations', () => {
    const { deprecation } = read({
      annotations: {
        'platform-products/deprecated-at': '2026-10-01',
        'platform-products/sunset-at': '2027-02-30',
        'platform-products/replaced-by': 'Component:Orders-V2',
        'platform-products/migration-guide': 'data:text/html,x',
        'platform-products/deprecation-reason': 'Too old',
      },
    });
    expect(deprecation).toMatchObject({
      deprecated: true,
      deprecatedAt: { value: '2026-10-01' },
      sunsetAt: { state: 'invalid', raw: '2027-02-30' },
      replacedBy: { value: 'component:default/orders-v2' },
      migrationGuide: { state: 'invalid' },
      reason: { value: 'Too old' },
    });
    expect(
      read({ spec: { lifecycle: 'deprecated' } }).deprecation.deprecated,
    ).toBe(true);
    expect(read({}).deprecation.deprecated).toBe(false);
  });

  it('does not let an entity replace itself', () => {
    expect(
      codes({
        annotations: {
          'platform-products/replaced-by': 'component:default/ORDERS',
        },
      }),
    ).toEqual(['invalid-replaced-by']);
  });

  it.each<[Parts, Json]>([
    [
      {
        annotations: { 'platform-products/golden-path': 'node-service@3.2.0' },
      },
      { name: 'node-service', version: '3.2.0' },
    ],
    [
      { annotations: { 'platform-products/golden-path': 'node-service' } },
      { name: 'node-service' },
    ],
    [
      {
        annotations: {
          'backstage.io/source-template': 'template:default/node',
        },
      },
      { name: 'node', template: 'template:default/node' },
    ],
    [
      {
        annotations: { 'backstage.io/template-version': '1.1' },
        spec: { scaffoldedFrom: 'template:Platform/Node' },
      },
      { name: 'node', version: '1.1', template: 'template:platform/node' },
    ],
    [
      {
        annotations: { 'backstage.io/template-origin': 'template:node@0.4.0' },
        spec: { templateVersion: '0.3.0' },
      },
      { name: 'node', version: '0.4.0', template: 'template:default/node' },
    ],
    [
      {
        annotations: { 'platform-products/golden-path': 'Node-Service' },
        spec: { templateVersion: 2 },
      },
      { name: 'node-service', version: '2' },
    ],
    [
      { annotations: { 'platform-products/golden-path': 'goldenpath:a/b@1' } },
      { name: 'b', version: '1' },
    ],
  ])('finds the golden path in %j', (parts, value) => {
    expect(read(parts).goldenPath).toEqual(
      expect.objectContaining({ state: 'valid', value }),
    );
  });

  it.each(['a@', '@1.0.0', 'component:default/orders', 'https://x.example/y'])(
    'takes %s for neither a golden path nor a template',
    text => {
      const parts = {
        annotations: { 'platform-products/golden-path': text },
      };
      expect(read(parts).goldenPath.state).toBe('invalid');
      expect(codes(parts)).toEqual(['invalid-golden-path']);
    },
  );

  it('takes the path that an entity follows and its template for two things', () => {
    const parts = {
      annotations: {
        'platform-products/golden-path': 'node-service@3.2.0',
        'backstage.io/source-template': 'template:default/node',
        'backstage.io/template-version': '3.1.0',
      },
      spec: { scaffoldedFrom: 'template:default/node' },
    };
    expect(read(parts).goldenPath).toMatchObject({
      value: { name: 'node-service', version: '3.2.0' },
      conflicts: [],
    });
    expect(codes(parts)).toEqual([]);
  });

  it('reports two templates that differ', () => {
    const parts = {
      annotations: { 'backstage.io/source-template': 'template:default/node' },
      spec: { scaffoldedFrom: 'template:default/java' },
    };
    expect(read(parts).goldenPath).toMatchObject({
      value: { name: 'node' },
      conflicts: [
        { source: 'spec.scaffoldedFrom', raw: 'template:default/java' },
      ],
    });
    expect(codes(parts)).toEqual(['conflicting-golden-path']);
  });

  it('does not take a version that one source leaves out for a conflict', () => {
    const parts = {
      annotations: {
        'backstage.io/source-template': 'template:default/node@1.0.0',
        'backstage.io/template-origin': 'template:default/node',
      },
    };
    expect(codes(parts)).toEqual([]);
  });

  it('reads the version of the template from where a company has it', () => {
    const config = metadataConfigSchema.parse({
      sources: {
        templateVersion: [{ annotation: 'acme.com/template-version' }],
      },
    });
    const parts = {
      annotations: {
        'acme.com/template-version': '0.2.0',
        'backstage.io/source-template': 'template:default/node',
      },
    };
    expect(read(parts, config).goldenPath).toMatchObject({
      value: { name: 'node', version: '0.2.0' },
    });
  });

  it('takes a missing provenance for unknown origin', () => {
    expect(read({}).goldenPath.state).toBe('not-set');
    expect(read({ spec: { templateVersion: '1.0.0' } }).goldenPath.state).toBe(
      'not-set',
    );
  });

  it('reads objectives in per cent', () => {
    const { slos, problems } = read({
      annotations: {
        'platform-products/slo-availability': '99.95',
        'platform-products/slo-latency': '99 %',
        'platform-products/slo-freshness': 98,
        'platform-products/slo-open': 'TBD',
        'platform-products/slo-wrong': '1e9',
        'platform-products/slo-high': '101',
      },
      relations: owned,
    });
    expect(slos).toEqual({ availability: 99.95, latency: 99, freshness: 98 });
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['invalid-slo', '1e9'],
      ['invalid-slo', '101'],
    ]);
  });

  it('reads whom a page reaches, by whatever tool', () => {
    expect(
      read({ annotations: { 'opsgenie.com/team': 'checkout' } }).onCall,
    ).toMatchObject({
      state: 'valid',
      value: 'checkout',
      source: 'annotation opsgenie.com/team',
    });
    const both = {
      annotations: {
        'opsgenie.com/team': 'checkout',
        'pagerduty.com/service-id': 'P1',
      },
    };
    expect(read(both).onCall).toMatchObject({ value: 'P1', conflicts: [] });
    expect(codes(both)).toEqual([]);
  });

  it('takes no bare yes for a rota', () => {
    const config = metadataConfigSchema.parse({
      sources: { onCall: [{ path: ['spec', 'onCall'] }] },
    });
    const { onCall, problems } = read({ spec: { onCall: 'yes' } }, config);
    expect(onCall).toMatchObject({ state: 'invalid', raw: 'yes' });
    expect(problems.map(({ code }) => code)).toContain('invalid-on-call');
  });

  it('reads recovery objectives in minutes and the day of the last review', () => {
    const { recovery, lastReviewedAt } = read({
      annotations: {
        'platform-products/rto-minutes': '30',
        'platform-products/rpo-minutes': '0.5',
        'platform-products/last-reviewed-at': '2026-10-01',
      },
    });
    expect(recovery).toMatchObject({
      rtoMinutes: { state: 'valid', value: 30 },
      rpoMinutes: { state: 'valid', value: 0.5 },
    });
    expect(lastReviewedAt).toMatchObject({ value: '2026-10-01' });
    expect(
      codes({
        annotations: {
          'platform-products/rto-minutes': 'half an hour',
          'platform-products/rpo-minutes': '-5',
          'platform-products/last-reviewed-at': '2026-02-30',
        },
      }),
    ).toEqual([
      'invalid-rto-minutes',
      'invalid-rpo-minutes',
      'invalid-last-reviewed-at',
    ]);
  });

  it('shortens what was found', () => {
    const spec = { tier: 'x'.repeat(5_000) };
    expect(read({ spec, relations: owned }).problems[0].found).toHaveLength(
      200,
    );
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (metadata, spec) => {
        const input = inputOf({});
        const entity = {
          metadata,
          spec,
          relations: spec,
        } as EntityInput['entity'];
        expect(() =>
          readMetadata(
            { ...input, entity },
            defaultMetadataConfig,
            defaultTierLadder,
          ),
        ).not.toThrow();
      }),
    );
  });
});

describe('metadataConfigSchema', () => {
  it('lays what is given over the defaults', () => {
    expect(metadataConfigSchema.parse({})).toEqual(defaultMetadataConfig);
    const config = metadataConfigSchema.parse({
      lifecycleStages: { Incubating: 'experimental' },
      notSet: ['???'],
    });
    expect(config.lifecycleStages).toMatchObject({
      incubating: 'experimental',
      stable: 'production',
    });
    expect(config.notSet).toEqual(['???']);
    expect(config.sources).toEqual(defaultMetadataConfig.sources);
  });

  it.each([
    [{ source: {} }],
    [{ sources: { tier: [] } }],
    [{ sources: { tier: [{ annotation: 'a', label: 'b' }] } }],
    [{ sources: { tier: [{ path: 'spec.tier' }] } }],
  ])('refuses %j', given => {
    expect(metadataConfigSchema.safeParse(given).success).toBe(false);
  });
});
