import type { EntityFilter } from '@backstage/plugin-catalog-react';

/**
 * Selects entities of the catalog by the tier that their own annotation names. The catalog can
 * only be asked for what stands in the entity, so a tier that an entity inherits from its system
 * or domain is not found by it.
 */
export class TierFilter implements EntityFilter {
  constructor(readonly values: string[]) {}

  getCatalogFilters(): Record<string, string[]> {
    return { 'metadata.annotations.platform-products/tier': this.values };
  }

  toQueryValue(): string[] {
    return this.values;
  }
}
