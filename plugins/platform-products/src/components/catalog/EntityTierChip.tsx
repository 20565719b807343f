import { useAsyncEntity } from '@backstage/plugin-catalog-react';
import { effectiveTierOf } from './effectiveTierOf';
import { TierNameChip } from './TierNameChip';

/**
 * The tier that counts for the entity whose page this is, out of the entity itself. It asks for
 * the titles of tiers alone, once, so that it may stand in a header; it is not there while there is no tier.
 */
export function EntityTierChip() {
  const { entity } = useAsyncEntity();
  const name = entity && effectiveTierOf(entity);
  return name ? <TierNameChip name={name} /> : null;
}
