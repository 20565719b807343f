import { Link, LinkProps } from '@backstage/core-components';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { JOURNEY_FILTERS, JOURNEYS_ID } from './journeysQuery';

/** Filters of the table of journeys. */
export type WantedJourneys = Partial<
  Record<(typeof JOURNEY_FILTERS)[number], string[]>
>;

/**
 * From a number to the journeys that it counts, in the table of the same page. The focus goes
 * along, so that keyboard and screen reader follow.
 */
export function JourneysLink(
  props: Omit<LinkProps, 'to'> & {
    filters: QueryFilters;
    /** The filters to set; all others of the table are taken off. */
    wanted: WantedJourneys;
  },
) {
  const { filters, wanted, ...linkProps } = props;
  const cleared = Object.fromEntries(JOURNEY_FILTERS.map(name => [name, []]));
  return (
    <Link
      {...linkProps}
      to={`?${filters.search({ ...cleared, ...wanted })}`}
      onClick={() => {
        const section = document.getElementById(JOURNEYS_ID);
        section?.scrollIntoView?.({ block: 'start' });
        section?.focus({ preventScroll: true });
      }}
    />
  );
}
