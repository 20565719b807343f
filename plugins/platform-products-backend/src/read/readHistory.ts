import { InputError } from '@backstage/errors';
import type {
  History,
  HistoryPoint,
  historyQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import type { DbDailySummaryRow } from '../store/rows';
import { findScorecard, KnownScorecard, ReadContext } from './ReadContext';
import { DAY_MS, dayOf, daysBetween, Series } from './Series';
import { walkBack } from './walkBack';

/** Days shown where the caller names none. */
const DEFAULT_DAYS = 90;
/** Ten years: more points than any chart can show. */
const MAXIMUM_DAYS = 3_660;

type Query = z.output<typeof historyQuerySchema>;

/** `GET /scorecards/:name/history` */
export async function readHistory(
  context: ReadContext,
  name: string,
  query: Query,
): Promise<History> {
  const series = seriesOf(query, context.now);
  const scorecard = await findScorecard(context, name);
  return { items: await readTrend(context, scorecard, series) };
}

/** A trend over the last 90 days and all entities. */
export function lastDays(now: Date): Series {
  return seriesOf({}, now);
}

/**
 * How each day ended. What the caller may see all of was counted every day; for others it is walked
 * back from today through the transitions of what they can see.
 */
export async function readTrend(
  context: ReadContext,
  scorecard: KnownScorecard,
  series: Series,
): Promise<HistoryPoint[]> {
  if (context.visible !== 'all') {
    return walkBack(context, scorecard, series);
  }
  const { dimension, group, from, to } = series;
  const rows = await context.store.dailySummaries(
    { scorecard: scorecard.row.name, dimension, group },
    from,
    to,
  );
  return carryForward(rows, from, to);
}

/** Days without a change are as the last one that had one; before the first nothing is known. */
function carryForward(
  rows: DbDailySummaryRow[],
  from: string,
  to: string,
): HistoryPoint[] {
  if (rows.length === 0) {
    return [];
  }
  const points: HistoryPoint[] = [];
  const start = rows[0].day > from ? rows[0].day : from;
  let index = 0;
  for (const day of daysBetween(start, to)) {
    while (index + 1 < rows.length && rows[index + 1].day <= day) index += 1;
    const { entities, earned, possible, unknown, levels } = rows[index];
    points.push({
      day,
      entities,
      levels: JSON.parse(levels),
      score: { earned, possible, unknown },
    });
  }
  return points;
}

/** Which days and group a trend is asked for. */
export function seriesOf(query: Query, now: Date): Series {
  const { groupBy, group } = query;
  if ((groupBy === undefined) !== (group === undefined)) {
    throw new InputError(
      `Cannot read history: found ${
        groupBy === undefined
          ? 'parameter "group" without "groupBy"'
          : 'parameter "groupBy" without "group"'
      }; allowed are both or neither`,
    );
  }
  const today = dayOf(now);
  const to = query.to !== undefined && query.to < today ? query.to : today;
  const from =
    query.from ?? dayOf(new Date(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY_MS));
  if (from > (query.to ?? to)) {
    throw new InputError(
      `Cannot read history: parameter "from" is "${from}"; allowed is a day up to "to", which is "${
        query.to ?? to
      }"`,
    );
  }
  const oldest = dayOf(new Date(Date.parse(to) - MAXIMUM_DAYS * DAY_MS));
  return {
    dimension: groupBy ?? 'all',
    group: group ?? 'all',
    from: from < oldest ? oldest : from,
    to,
  };
}
