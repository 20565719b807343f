import {
  defaultMetadataConfig,
  FieldReading,
  FieldSource,
} from 'backstage-plugin-platform-products-core';
import { yamlOf } from './yamlOf';

const notSet: FieldReading<string> = { state: 'not-set', conflicts: [] };
const says = (value: string, source: string): FieldReading<string> => ({
  state: 'valid',
  value,
  raw: value,
  source,
  conflicts: [],
});

describe('yamlOf', () => {
  const { tier: places } = defaultMetadataConfig.sources;

  it('names the tier in the first annotation where the file says nothing', () => {
    expect(yamlOf('tier-1', notSet, places)).toBe(
      'metadata:\n  annotations:\n    platform-products/tier: tier-1\n',
    );
  });

  it('mends the place that says something else', () => {
    expect(yamlOf('tier-1', says('tier-2', 'spec.tier'), places)).toBe(
      'spec:\n  tier: tier-1\n',
    );
    expect(
      yamlOf(
        'tier-1',
        {
          state: 'invalid',
          raw: 'high',
          source: 'annotation platform-products/tier',
          allowed: 'one of tier-1',
          conflicts: [],
        },
        places,
      ),
    ).toContain('annotations');
  });

  it('is nothing where the file says so already', () => {
    expect(
      yamlOf('tier-1', says('tier-1', 'spec.tier'), places),
    ).toBeUndefined();
  });

  it.each<[FieldSource, string]>([
    [
      { annotation: 'acme.com/tier', values: { 1: 'tier-1' } },
      'metadata:\n  annotations:\n    acme.com/tier: "1"\n',
    ],
    [{ label: 'tier' }, 'metadata:\n  labels:\n    tier: tier-1\n'],
    [
      { tagPrefix: 'tier:', values: { core: 'tier-1' } },
      'metadata:\n  tags:\n    - "tier:core"\n',
    ],
    [
      { path: ['spec', 'on', 'how critical'], values: { yes: 'tier-1' } },
      'spec:\n  "on":\n    "how critical": "yes"\n',
    ],
  ])('speaks the language of %j', (source, yaml) => {
    expect(yamlOf('tier-1', notSet, [source])).toBe(yaml);
  });
});
