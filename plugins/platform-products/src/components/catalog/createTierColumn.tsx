import type { Entity } from '@backstage/catalog-model';
import type { TableColumn } from '@backstage/core-components';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';
import { effectiveTierOf } from './effectiveTierOf';
import { TierColumnTitle } from './TierColumnTitle';
import { TierNameChip } from './TierNameChip';

/**
 * A column of the catalog table with the tier that counts for an entity, inherited and assigned
 * ones included. Sorted, the most critical tier comes first and entities without a tier last. It
 * costs no request per entity: the tier stands in the entity, written by the catalog module of the
 * suite.
 *
 * @example
 * ```tsx
 * <CatalogIndexPage
 *   columns={context => [
 *     ...CatalogTable.defaultColumnsFunc(context),
 *     createTierColumn(),
 *   ]}
 * />
 * ```
 *
 * @public
 */
export function createTierColumn<
  T extends { entity: Entity },
>(): TableColumn<T> {
  // An entity holds the name of its tier only. The ladder says which is how critical: the title asks
  // for it when it is shown, which is before anybody can sort by it.
  const ranks = new Map<string, number>();
  return {
    title: <TierColumnTitle ranks={ranks} />,
    field: `entity.metadata.annotations.${EFFECTIVE_TIER_ANNOTATION}`,
    render: ({ entity }) => {
      const name = effectiveTierOf(entity);
      return name && <TierNameChip name={name} />;
    },
    customSort: ({ entity: one }, { entity: other }) =>
      compareTiers(effectiveTierOf(one), effectiveTierOf(other), ranks),
    width: 'auto',
  };
}

/** By rank; what the ladder does not have comes after it by name, and what has no tier last. */
function compareTiers(
  one: string | undefined,
  other: string | undefined,
  ranks: Map<string, number>,
): number {
  if (!one || !other) {
    return Number(!one) - Number(!other);
  }
  const place = (name: string) => ranks.get(name) ?? ranks.size + 1;
  return (
    place(one) - place(other) ||
    one.localeCompare(other, undefined, { numeric: true })
  );
}
