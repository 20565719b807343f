import type { EffectiveTier } from 'backstage-plugin-platform-products-core';
import type { DbEntityRow } from '../store/rows';
import { canSee, Visible } from './visibility/Visible';

/**
 * The tier of an entity, as the caller may read it. An inherited tier can come from a domain that
 * only a hidden system names; then the parent that the entity's own metadata names stands for it,
 * which the catalog shows to the caller as well.
 */
export function visibleTier(
  visible: Visible,
  row: Pick<DbEntityRow, 'ref' | 'system' | 'tier_reading'>,
): EffectiveTier {
  const tier = JSON.parse(row.tier_reading) as EffectiveTier;
  if (tier.state !== 'inherited' || canSee(visible, tier.from)) {
    return tier;
  }
  return {
    ...tier,
    from: row.system ?? row.ref,
    source: 'a parent that is not visible to you',
  };
}
