import {
  EntityRow,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';

/** The API takes at most this many values of one filter; a member of many groups has more. */
const OWNERS_PER_REQUEST = 100;

/** More than a person looks after; how many there are beyond it is said. */
const SERVICES_PER_REQUEST = 100;

/** Components with one of the owners, and how many there are in all. */
export interface OwnedServices {
  services: EntityRow[];
  total: number;
}

/**
 * The components that any of the owners owns, most critical first, then the one that is furthest
 * from its highest level. No owners own nothing.
 */
export async function loadOwnedServices(
  api: Pick<PlatformProductsApi, 'getEntities'>,
  ownerRefs: string[],
): Promise<OwnedServices> {
  const pages = await Promise.all(
    inChunks(ownerRefs, OWNERS_PER_REQUEST).map(owner =>
      api.getEntities({
        kind: ['component'],
        owner,
        limit: SERVICES_PER_REQUEST,
      }),
    ),
  );
  return {
    services: pages.flatMap(page => page.items).sort(byUrgency),
    total: pages.reduce(
      (sum, page) => sum + (page.totalItems ?? page.items.length),
      0,
    ),
  };
}

/** The scorecard at which the service stands lowest, measured against the scorecard's own height. */
export function lowestScorecard(
  service: EntityRow,
): EntityRow['scorecards'][number] | undefined {
  return [...service.scorecards].sort((a, b) => height(a) - height(b))[0];
}

/** Checks that count and do not pass, over all scorecards. */
export function openChecks(service: EntityRow): number {
  return service.scorecards.reduce((sum, { failing }) => sum + failing, 0);
}

function byUrgency(a: EntityRow, b: EntityRow): number {
  return (
    missingLast(tierRank(a), tierRank(b)) ||
    missingLast(lowestHeight(a), lowestHeight(b)) ||
    openChecks(b) - openChecks(a) ||
    a.title.localeCompare(b.title)
  );
}

function missingLast(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return a - b;
}

function tierRank({ tier }: EntityRow): number | undefined {
  return 'rank' in tier ? tier.rank : undefined;
}

function lowestHeight(service: EntityRow): number | undefined {
  const lowest = lowestScorecard(service);
  return lowest && height(lowest);
}

/** 0 at no level, 1 at the highest. */
function height(scorecard: EntityRow['scorecards'][number]): number {
  return scorecard.topRank > 0 ? scorecard.level.rank / scorecard.topRank : 1;
}

function inChunks<T>(items: T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}
