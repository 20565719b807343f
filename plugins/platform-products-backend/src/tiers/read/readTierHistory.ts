import { InputError } from '@backstage/errors';
import type {
  TierHistory,
  tierHistoryQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { z } from 'zod';
import { DAY_MS, dayOf } from '../../read/Series';
import type { DailyTierCounts, DbDailyTiersRow } from '../store/rows';
import { countStandings, sumOf } from './countStandings';
import type { TierReadContext } from './TierReadContext';

/** Days shown where the caller names none. */
const DEFAULT_DAYS = 90;
/** Ten years: more points than any chart can show. */
const MAXIMUM_DAYS = 3_660;

type Query = z.output<typeof tierHistoryQuerySchema>;

/**
 * `GET /tiers/history`. It begins with how the first day ended, be it by an earlier change, and
 * today is as it is now. Stored days count everything, so who may not see everything gets none.
 */
export async function readTierHistory(
  context: TierReadContext,
  query: Query,
): Promise<TierHistory> {
  const { from, to, today } = spanOf(query, context.now);
  if (context.visible !== 'all') return { points: [], withheld: true };
  const points = await storedPoints(context, query.kind, from, to);
  if (to === today && points[points.length - 1]?.day !== today) {
    const { owner } = await countStandings(context, query.kind);
    points.push({ day: today, ...sumOf(owner) });
  }
  return { points, withheld: false };
}

async function storedPoints(
  { tiers: { knex } }: TierReadContext,
  kind: string,
  from: string,
  to: string,
): Promise<TierHistory['points']> {
  const days = () =>
    knex<DbDailyTiersRow>('daily_tiers').where({
      kind: kind.toLocaleLowerCase('en-US'),
    });
  const before = await days()
    .where('day', '<', from)
    .orderBy('day', 'desc')
    .first();
  const within = await days()
    .whereBetween('day', [from, to])
    .orderBy('day')
    .select('*');
  const points = within.map(row => pointOf(row));
  return before && points[0]?.day !== from
    ? [{ ...pointOf(before), day: from }, ...points]
    : points;
}

function pointOf({ day, counts }: DbDailyTiersRow) {
  return { day, ...(JSON.parse(counts) as DailyTierCounts) };
}

function spanOf(query: Query, now: Date) {
  const today = dayOf(now);
  const to = query.to !== undefined && query.to < today ? query.to : today;
  const from = query.from ?? daysBefore(to, DEFAULT_DAYS - 1);
  if (from > (query.to ?? to)) {
    throw new InputError(
      `Cannot read history: parameter "from" is "${from}"; allowed is a day up to "to", which is "${
        query.to ?? to
      }"`,
    );
  }
  const oldest = daysBefore(to, MAXIMUM_DAYS);
  return { from: from < oldest ? oldest : from, to, today };
}

function daysBefore(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) - days * DAY_MS));
}
