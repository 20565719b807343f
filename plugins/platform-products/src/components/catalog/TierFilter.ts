import type { EntityFilter } from '@backstage/plugin-catalog-react';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';

/**
 * Selects entities of the catalog by the tier that counts for them, inherited and assigned ones
 * included: the catalog module writes it into the entity, because the catalog can only be asked
 * for what stands there.
 */
export class TierFilter implements EntityFilter {
  constructor(readonly values: string[]) {}

  getCatalogFilters(): Record<string, string[]> {
    return {
      [`metadata.annotations.${EFFECTIVE_TIER_ANNOTATION}`]: this.values,
    };
  }

  toQueryValue(): string[] {
    return this.values;
  }
}
