import type { Entity } from '@backstage/catalog-model';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';

/**
 * Name of the tier that counts for an entity, as the catalog module wrote it into the entity.
 * Undefined where it has none, or has not been read yet.
 */
export function effectiveTierOf({ metadata }: Entity): string | undefined {
  return metadata.annotations?.[EFFECTIVE_TIER_ANNOTATION] || undefined;
}
