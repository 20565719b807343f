import type {
  PathFunnelQuery,
  PathTimesQuery,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';

/** Names in the address of what funnel and times are narrowed by; the table has filters of its own. */
export const SEGMENT_FILTERS = [
  'segmentOwner',
  'segmentDomain',
  'segmentTier',
  'startedFrom',
  'startedTo',
] as const;

type Address = Pick<QueryFilters, 'first'>;

/** Whose funnel is asked for; of the latest choice where the address names several. */
export function segmentQuery(filters: Address): PathFunnelQuery {
  const owner = filters.first('segmentOwner');
  const domain = filters.first('segmentDomain');
  const tier = filters.first('segmentTier');
  return {
    ...(owner && { owner }),
    ...(domain && { domain }),
    ...(tier && { tier }),
  };
}

/** Whose times, and of which journeys. */
export function timesQuery(
  filters: Address,
  milestone: PathTimesQuery['milestone'],
): PathTimesQuery {
  const from = dayOf(filters.first('startedFrom'));
  const to = dayOf(filters.first('startedTo'));
  return {
    milestone,
    ...segmentQuery(filters),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** A day that there is; an address may be typed by hand. */
function dayOf(text: string | undefined): string | undefined {
  const isDay =
    text !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text);
  return isDay ? text : undefined;
}
