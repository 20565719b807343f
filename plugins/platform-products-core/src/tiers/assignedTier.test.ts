import type { FieldReading } from '../metadata/types';
import { assignedTier, tierDisagreement } from './assignedTier';
import { effectiveTier } from './effectiveTier';
import { defaultTierLadder } from './tierLadderSchema';
import type { EffectiveTier, TierPrecedence } from './types';

const SOURCE = 'annotation platform-products/tier';
const notSet: FieldReading<string> = { state: 'not-set', conflicts: [] };
const wrong: FieldReading<string> = {
  state: 'invalid',
  raw: 'gold',
  source: SOURCE,
  allowed: 'one of tier-1, tier-2, tier-3, tier-4',
  conflicts: [],
};
const valid = (
  value: string,
  conflicts: { source: string; raw: string }[] = [],
): FieldReading<string> => ({
  state: 'valid',
  value,
  raw: value,
  source: SOURCE,
  conflicts,
});
const parents: { ref: string; tier: EffectiveTier }[] = [
  {
    ref: 'system:default/shop',
    tier: {
      state: 'own',
      name: 'tier-4',
      rank: 4,
      source: SOURCE,
      raw: 'tier-4',
      conflicts: [],
    },
  },
];

function tierOf(
  metadata: FieldReading<string>,
  assigned: string | undefined,
  precedence: TierPrecedence = 'portal',
) {
  const own = assignedTier(
    metadata,
    assigned === undefined ? undefined : { tier: assigned },
    precedence,
    defaultTierLadder,
  );
  return effectiveTier(own, parents, defaultTierLadder);
}

const disagreement = (
  metadata: FieldReading<string>,
  assigned: string | undefined,
  precedence: TierPrecedence = 'portal',
) =>
  tierDisagreement(
    metadata,
    assigned === undefined ? undefined : { tier: assigned },
    precedence,
    defaultTierLadder,
  );

describe('assignedTier', () => {
  it.each([notSet, wrong, valid('tier-2')])(
    'leaves the metadata as it is where nothing is assigned',
    metadata => {
      for (const precedence of ['portal', 'metadata'] as const) {
        expect(tierOf(metadata, undefined, precedence)).toEqual(
          effectiveTier(metadata, parents, defaultTierLadder),
        );
      }
    },
  );

  it('counts before the tier of a parent', () => {
    for (const precedence of ['portal', 'metadata'] as const) {
      expect(tierOf(notSet, 'tier-2', precedence)).toEqual({
        state: 'own',
        name: 'tier-2',
        rank: 2,
        source: 'portal assignment',
        raw: 'tier-2',
        conflicts: [],
      });
    }
  });

  it('counts by precedence, and what does not count is a conflict', () => {
    expect(tierOf(valid('tier-3'), 'tier-1')).toMatchObject({
      name: 'tier-1',
      source: 'portal assignment',
      conflicts: [{ source: SOURCE, raw: 'tier-3' }],
    });
    expect(tierOf(valid('tier-3'), 'tier-1', 'metadata')).toMatchObject({
      name: 'tier-3',
      source: SOURCE,
      conflicts: [{ source: 'portal assignment', raw: 'tier-1' }],
    });
  });

  it('agrees with metadata that says the same, and with the one of two that does', () => {
    expect(tierOf(valid('tier-1'), 'tier-1')).toMatchObject({ conflicts: [] });
    const torn = valid('tier-2', [{ source: 'spec.tier', raw: 'Tier-1' }]);
    expect(tierOf(torn, 'tier-1')).toMatchObject({
      name: 'tier-1',
      conflicts: [{ source: SOURCE, raw: 'tier-2' }],
    });
  });

  it('is not undone by a slip in the metadata', () => {
    for (const precedence of ['portal', 'metadata'] as const) {
      expect(tierOf(wrong, 'tier-1', precedence)).toMatchObject({
        name: 'tier-1',
        conflicts: [{ source: SOURCE, raw: 'gold' }],
      });
    }
  });

  it('gives way to metadata where the ladder does not have it any more', () => {
    expect(tierOf(valid('tier-2'), 'tier-0')).toMatchObject({
      name: 'tier-2',
      conflicts: [{ source: 'portal assignment', raw: 'tier-0' }],
    });
    expect(tierOf(notSet, 'tier-0')).toEqual({
      state: 'invalid',
      raw: 'tier-0',
      source: 'portal assignment',
      allowed: 'one of tier-1, tier-2, tier-3, tier-4',
    });
    expect(tierOf(wrong, 'tier-0', 'metadata')).toMatchObject({
      state: 'invalid',
      raw: 'gold',
    });
  });
});

describe('tierDisagreement', () => {
  it('is none where only one says something, or both say the same', () => {
    expect(disagreement(valid('tier-1'), undefined)).toBeUndefined();
    expect(disagreement(notSet, 'tier-1')).toBeUndefined();
    expect(disagreement(valid('tier-1'), 'tier-1')).toBeUndefined();
  });

  it('names both and which one counts', () => {
    expect(disagreement(valid('tier-3'), 'tier-1', 'metadata')).toEqual({
      kind: 'different',
      counts: 'metadata',
      assigned: 'tier-1',
      stated: { raw: 'tier-3', source: SOURCE },
      message:
        'The portal assigns tier-1, annotation platform-products/tier says "tier-3"; the metadata counts.',
    });
    expect(disagreement(wrong, 'tier-1', 'metadata')).toMatchObject({
      kind: 'invalid-metadata',
      counts: 'portal',
      message:
        'The portal assigns tier-1, annotation platform-products/tier says "gold", which is not on the ladder; the portal counts.',
    });
  });

  it('reports an assignment that the ladder left behind', () => {
    expect(disagreement(notSet, 'tier-0')).toEqual({
      kind: 'orphaned',
      counts: 'portal',
      assigned: 'tier-0',
      message:
        'The portal assigns tier-0, which is not on the ladder; allowed is one of tier-1, tier-2, tier-3, tier-4.',
    });
    expect(disagreement(valid('tier-2'), 'tier-0')).toMatchObject({
      kind: 'orphaned',
      counts: 'metadata',
      stated: { raw: 'tier-2' },
    });
  });
});
