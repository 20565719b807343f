import type { CatalogCollatorEntityTransformer } from '@backstage/plugin-search-backend-module-catalog';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';

/**
 * Adds the field `tier` to what another transformer makes of an entity: the name of its effective
 * tier, or an empty text. The field is always there, because Backstage's own search engine knows
 * only the fields of the first document.
 *
 * @public
 */
export function withEffectiveTier(
  transformer: CatalogCollatorEntityTransformer,
): CatalogCollatorEntityTransformer {
  return entity => {
    const tier = entity.metadata.annotations?.[EFFECTIVE_TIER_ANNOTATION] ?? '';
    const field = { tier };
    return { ...transformer(entity), ...field };
  };
}
