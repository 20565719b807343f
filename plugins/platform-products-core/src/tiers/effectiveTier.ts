import type { FieldReading } from '../metadata/types';
import type { EffectiveTier, TierLadder } from './types';

/**
 * The tier that counts: the entity's own, else the first one that a parent has. An own tier that
 * is wrong is not papered over by inheritance: its author has said something and should hear it.
 *
 * @param own - what the entity's own metadata says
 * @param parents - the effective tiers of its system, then its domain
 *
 * @public
 */
export function effectiveTier(
  own: FieldReading<string>,
  parents: { ref: string; tier: EffectiveTier }[],
  ladder: TierLadder,
): EffectiveTier {
  switch (own.state) {
    case 'valid':
      return ownTier(own, ladder);
    case 'invalid': {
      const { raw, source, allowed } = own;
      return { state: 'invalid', raw, source, allowed };
    }
    default:
      return inheritedTier(parents, ladder);
  }
}

function ownTier(
  own: FieldReading<string> & { state: 'valid' },
  ladder: TierLadder,
): EffectiveTier {
  const { value, source, raw, conflicts } = own;
  const tier = ladder.tiers.find(({ name }) => name === value);
  return tier
    ? { state: 'own', name: tier.name, rank: tier.rank, source, raw, conflicts }
    : { state: 'invalid', raw, source, allowed: allowedTiers(ladder) };
}

function inheritedTier(
  parents: { ref: string; tier: EffectiveTier }[],
  ladder: TierLadder,
): EffectiveTier {
  for (const { ref, tier } of parents) {
    if (tier.state === 'own' || tier.state === 'inherited') {
      const known = ladder.tiers.find(({ name }) => name === tier.name);
      if (known) {
        return {
          state: 'inherited',
          name: known.name,
          rank: known.rank,
          from: tier.state === 'inherited' ? tier.from : ref,
          source: tier.source,
        };
      }
    }
  }
  return { state: 'not-set' };
}

/** The names of the ladder as a sentence part: `one of tier-1, tier-2`. */
export function allowedTiers(ladder: TierLadder): string {
  return `one of ${ladder.tiers.map(({ name }) => name).join(', ')}`;
}
