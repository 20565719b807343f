import fc from 'fast-check';
import type { FieldReading } from '../metadata/types';
import { effectiveTier } from './effectiveTier';
import { defaultTierLadder, tierLadderSchema } from './tierLadderSchema';
import type { EffectiveTier } from './types';

const notSet: FieldReading<string> = { state: 'not-set', conflicts: [] };
const own = (value: string): FieldReading<string> => ({
  state: 'valid',
  value,
  raw: value,
  source: 'spec.tier',
  conflicts: [],
});
const parent = (name: string): { ref: string; tier: EffectiveTier } => ({
  ref: 'system:default/shop',
  tier: {
    state: 'own',
    name,
    rank: 9,
    source: 'spec.tier',
    raw: name,
    conflicts: [],
  },
});

describe('tierLadderSchema', () => {
  it('ranks tiers by their place', () => {
    expect(
      tierLadderSchema.parse([
        { name: 'core', obligations: { slos: { availability: 99.9 } } },
        { name: 'rest', title: 'The rest' },
      ]),
    ).toEqual({
      tiers: [
        {
          name: 'core',
          title: 'core',
          rank: 1,
          obligations: { slos: { availability: 99.9 } },
        },
        { name: 'rest', title: 'The rest', rank: 2, obligations: {} },
      ],
    });
  });

  it.each([
    [[]],
    [[{ name: 'a' }, { name: 'a' }]],
    [[{ name: 'Upper Case' }]],
    [[{ name: 'a', rank: 3 }]],
    [[{ name: 'a', obligations: { slos: { availability: 120 } } }]],
    [[{ name: 'a', obligations: { pager: true } }]],
  ])('refuses %j', tiers => {
    expect(tierLadderSchema.safeParse(tiers).success).toBe(false);
  });
});

describe('effectiveTier', () => {
  it('is the own tier, whatever the parents have', () => {
    expect(
      effectiveTier(own('tier-2'), [parent('tier-1')], defaultTierLadder),
    ).toMatchObject({ state: 'own', name: 'tier-2', rank: 2 });
  });

  it('is inherited from the first parent that has one', () => {
    expect(
      effectiveTier(
        notSet,
        [
          { ref: 'system:default/x', tier: { state: 'not-set' } },
          parent('tier-3'),
        ],
        defaultTierLadder,
      ),
    ).toEqual({
      state: 'inherited',
      name: 'tier-3',
      rank: 3,
      from: 'system:default/shop',
      source: 'spec.tier',
    });
  });

  it('names the origin of a tier that a system inherits itself', () => {
    const tier = effectiveTier(notSet, [parent('tier-3')], defaultTierLadder);
    expect(
      effectiveTier(
        notSet,
        [{ ref: 'system:default/sub', tier }],
        defaultTierLadder,
      ),
    ).toMatchObject({ from: 'system:default/shop' });
  });

  it('does not hide a wrong tier behind an inherited one', () => {
    const wrong: FieldReading<string> = {
      state: 'invalid',
      raw: 'gold',
      source: 'spec.tier',
      allowed: 'one of tier-1',
      conflicts: [],
    };
    expect(
      effectiveTier(wrong, [parent('tier-1')], defaultTierLadder),
    ).toMatchObject({ state: 'invalid', raw: 'gold' });
  });

  it('forgets tiers that the ladder no longer has', () => {
    expect(effectiveTier(notSet, [parent('gone')], defaultTierLadder)).toEqual({
      state: 'not-set',
    });
    expect(effectiveTier(own('gone'), [], defaultTierLadder)).toMatchObject({
      state: 'invalid',
    });
  });

  it('only ever answers with a tier of the ladder, at its rank', () => {
    const name = fc.constantFrom('tier-1', 'tier-4', 'gone');
    fc.assert(
      fc.property(fc.option(name), fc.array(name), (mine, parents) => {
        const tier = effectiveTier(
          mine ? own(mine) : notSet,
          parents.map(parent),
          defaultTierLadder,
        );
        const known = defaultTierLadder.tiers.map(({ name: at, rank }) => [
          at,
          rank,
        ]);
        const answers = [['gone', 0], ...known];
        expect(answers).toContainEqual(
          'rank' in tier ? [tier.name, tier.rank] : ['gone', 0],
        );
      }),
    );
  });
});
