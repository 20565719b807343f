import { Link, LinkProps } from '@backstage/core-components';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { ENTITIES_ID } from './EntitySection';
import { ENTITY_FILTERS } from './entitiesQuery';

/**
 * From a number to the entities that it counts, in the table of the same page. The focus goes
 * along, so that keyboard and screen reader follow.
 */
export function EntitiesLink(
  props: Omit<LinkProps, 'to'> & {
    filters: QueryFilters;
    /** The filters to set; all other filters of the table are taken off. */
    wanted: Record<string, string[]>;
  },
) {
  const { filters, wanted, ...linkProps } = props;
  const cleared = Object.fromEntries(ENTITY_FILTERS.map(name => [name, []]));
  return (
    <Link
      {...linkProps}
      to={`?${filters.search({ ...cleared, ...wanted })}`}
      onClick={() => {
        const section = document.getElementById(ENTITIES_ID);
        section?.scrollIntoView?.({ block: 'start' });
        section?.focus({ preventScroll: true });
      }}
    />
  );
}
