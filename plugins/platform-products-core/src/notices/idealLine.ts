import type { IdealLine } from './types';

/**
 * The line that would have everybody moved at sunset. Moments are milliseconds since 1970. None
 * where there is no sunset, or none after publishing.
 *
 * @public
 */
export function idealLine(notice: {
  publishedAt: number;
  /** Consumers altogether. */
  total: number;
  sunsetAt?: number;
}): IdealLine | undefined {
  const { publishedAt, total, sunsetAt } = notice;
  if (sunsetAt === undefined || sunsetAt <= publishedAt) {
    return undefined;
  }
  return {
    from: { day: dayOf(publishedAt), open: total },
    to: { day: dayOf(sunsetAt), open: 0 },
  };
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
