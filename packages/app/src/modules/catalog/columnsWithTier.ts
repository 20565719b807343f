import {
  CatalogTable,
  type CatalogTableColumnsFunc,
} from '@backstage/plugin-catalog';
import { createTierColumn } from 'backstage-plugin-platform-products';

/** Kinds that have tiers. A list of people or teams has no such column. */
const KINDS_WITH_TIER = ['component', 'api', 'resource', 'system', 'domain'];

/**
 * The default columns of the catalog table, with the tier after the name. Tags make room for it: one
 * column more would break names in the middle of a word, and the filter for tags stays.
 */
export const columnsWithTier: CatalogTableColumnsFunc = context => {
  const columns = CatalogTable.defaultColumnsFunc(context);
  const kind = context.entities[0]?.kind ?? context.filters.kind?.value;
  if (!KINDS_WITH_TIER.includes(kind?.toLowerCase() ?? '')) {
    return columns;
  }
  const kept = columns.filter(({ field }) => field !== 'entity.metadata.tags');
  const afterName =
    1 + kept.findIndex(({ field }) => field === 'resolved.entityRef');
  return kept.toSpliced(afterName, 0, createTierColumn());
};
