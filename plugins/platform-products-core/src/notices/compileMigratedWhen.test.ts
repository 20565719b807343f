import type { EntityInput, Json } from '../entity/EntityInput';
import type { EffectiveTier } from '../tiers/types';
import { compileMigratedWhen } from './compileMigratedWhen';

const NO_TIER: EffectiveTier = { state: 'not-set' };
const TIER_1: EffectiveTier = {
  state: 'inherited',
  name: 'tier-1',
  rank: 1,
  from: 'system:default/shop',
  source: 'spec.tier',
};
const NOW = new Date('2027-01-01T00:00:00Z');

const consumer = (metadata: { [key: string]: Json } = {}): EntityInput => ({
  ref: 'component:default/web',
  kind: 'Component',
  namespace: 'default',
  name: 'web',
  title: 'Web',
  entity: { kind: 'Component', metadata, spec: {} },
});

function holds(
  source: string,
  entity = consumer(),
  tier = NO_TIER,
  facts?: Record<string, Json>,
) {
  const compiled = compileMigratedWhen(source);
  return compiled.problem ?? compiled.holds(entity, tier, NOW, facts);
}

describe('compileMigratedWhen', () => {
  const isV2 = "labels['api'] == 'v2'";

  it('answers yes and no about a consumer', () => {
    expect(holds(isV2, consumer({ labels: { api: 'v2' } }))).toBe('yes');
    expect(holds(isV2, consumer({ labels: { api: 'v1' } }))).toBe('no');
  });

  it('answers unknown where nothing was said', () => {
    expect(holds(isV2)).toBe('unknown');
    expect(holds(isV2, consumer({ labels: 'absurd' }))).toBe('unknown');
    expect(holds("facts['library.version'] == '2'")).toBe('unknown');
  });

  it('sees tier, facts and time', () => {
    expect(holds('tier.rank == 1', consumer(), TIER_1)).toBe('yes');
    expect(holds("now >= timestamp('2027-01-01T00:00:00Z')")).toBe('yes');
    expect(
      holds("facts['library.version'] == '2'", consumer(), NO_TIER, {
        'library.version': '2',
      }),
    ).toBe('yes');
  });

  it('tells whether answers change with time', () => {
    const usesNow = (source: string) => {
      const compiled = compileMigratedWhen(source);
      return compiled.problem ?? compiled.usesNow;
    };
    expect(usesNow(isV2)).toBe(false);
    expect(usesNow("now > timestamp('2027-01-01T00:00:00Z')")).toBe(true);
  });

  it.each([
    ["labels['api'] ==", 1],
    ["labels['a'] == 'b' &&\n  labl['c'] == 'd'", 2],
    ["'text'", 1],
    ['', 1],
  ])('says where %p does not compile', (source, line) => {
    expect(holds(source)).toMatchObject({
      line,
      column: expect.any(Number),
      message: expect.any(String),
    });
  });

  it('does not stall on what takes for ever', () => {
    const nested =
      'tags.all(a, tags.all(b, tags.all(c, size(a) + size(b) + size(c) > 0)))';
    const tags = Array.from({ length: 1_000 }, (_, index) => `t${index}`);
    expect(holds(nested, consumer({ tags }))).toBe('unknown');
  });
});
