import { InputError } from '@backstage/errors';
import type {
  PathShare,
  pathShareQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  LeavingCause,
  Period,
  PeriodLength,
  periodsBetween,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import { newSince } from '../../read/installedAt';
import type { Window } from '../../read/ReadStore';
import { DAY_MS, dayOf } from '../../read/Series';
import { scanVisible } from '../../read/visibility/visibleRows';
import { groupBy } from '../../store/groupBy';
import { DbEntityRow, toDate } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { DbJourneyRow } from '../store/rows';
import { newByPeriod, NewCounts } from './newByPeriod';
import type { PathReadContext } from './PathReadContext';
import { Stay, stayingOf } from './staying';

type Query = z.output<typeof pathShareQuerySchema>;

/** Periods shown where the caller names no beginning: half a year, two years. */
const DEFAULT_PERIODS: Record<PeriodLength, number> = { week: 26, quarter: 8 };
const DAYS: Record<PeriodLength, number> = { week: 7, quarter: 91 };
/** More points than any chart can show. */
const MAXIMUM_PERIODS = 520;

/** `GET /golden-paths/share` */
export async function readShare(
  context: PathReadContext,
  { period, kind, ...days }: Query,
): Promise<PathShare> {
  const { from, to } = periodsAsked(period, days, context.now);
  const of = kind.toLocaleLowerCase('en-US');
  // To the day: to the moment it would be another question each time.
  const question = ['share', of, period, dayOf(from), dayOf(to)];
  return untilNextPass(context, question, async () => {
    const periods = periodsUntil(from, to, period);
    const counts = await newByPeriod(context, { kind: of }, periods);
    const stays = await staysOfNew(context, of, from, to);
    return {
      periods: periods.map(({ name, ...span }, index) => ({
        from: dayOf(span.from),
        name,
        ...ofAll(counts[index]),
        ...stayingOf(
          stays.filter(
            ({ createdAt }) => createdAt >= span.from && createdAt < span.to,
          ),
          context.now,
        ),
      })),
    };
  });
}

/** As the wire has it: those off every path are the rest. */
export function ofAll({ on, off, unknown }: NewCounts) {
  return { entities: on + off + unknown, on, unknown };
}

/** Whole periods, by default of half a year or of two years. */
export function periodsAsked(
  period: PeriodLength,
  days: { from?: string; to?: string },
  now: Date,
): { from: Date; to: Date } {
  const to = new Date(
    Math.min(
      Date.parse(days.to ?? dayOf(now)) + (days.to ? 0 : DAY_MS),
      Date.parse(dayOf(now)) + DAY_MS,
    ),
  );
  const length = DAYS[period] * DAY_MS;
  const from =
    days.from === undefined
      ? new Date(to.getTime() - DEFAULT_PERIODS[period] * length)
      : new Date(days.from);
  if (from >= to) {
    throw new InputError(
      `Cannot read shares: parameter "from" is "${dayOf(
        from,
      )}"; allowed is a day before "to", which is "${days.to ?? dayOf(to)}"`,
    );
  }
  const oldest = new Date(to.getTime() - MAXIMUM_PERIODS * length);
  const first = from < oldest ? oldest : from;
  return {
    // A period that is not shown from its first day on would seem to be a poor one.
    from: periodsBetween(first, to, period)[0].from,
    to,
  };
}

/** One after the other; the last one is cut off where nothing counts any more. */
export function periodsUntil(
  from: Date,
  to: Date,
  length: PeriodLength,
): Period[] {
  return periodsBetween(from, to, length).map(one =>
    one.to > to ? { ...one, to } : one,
  );
}

type Journey = Pick<
  DbJourneyRow,
  'id' | 'entity_ref' | 'state' | 'started_at' | 'left_at' | 'left_cause'
> &
  Pick<DbEntityRow, 'kind' | 'first_seen_at'>;

/** The time that new entities spent on paths, with when each of them was first seen. */
async function staysOfNew(
  context: PathReadContext,
  kind: string,
  from: Date,
  to: Date,
): Promise<(Stay & { createdAt: Date })[]> {
  const {
    tiers: { knex },
    visible,
  } = context;
  const since = await newSince(context, from);
  if (!since) return [];
  const scan = {
    // Not narrowed to the new ones: the database would gather and sort all of them for each page.
    rows: ({ after = 0, limit }: Window<number>): Promise<Journey[]> =>
      knex('journeys')
        .leftJoin('entities', 'entities.ref', 'journeys.entity_ref')
        .whereNotNull('journeys.started_at')
        .andWhere('journeys.id', '>', after)
        .orderBy('journeys.id')
        .limit(limit)
        .select(
          'journeys.id',
          'journeys.entity_ref',
          'journeys.state',
          'journeys.started_at',
          'journeys.left_at',
          'journeys.left_cause',
          'entities.kind',
          'entities.first_seen_at',
        ) as any,
    keyOf: ({ id }: Journey) => id,
    refOf: ({ entity_ref: ref }: Journey) => ref,
  };
  const journeys: Journey[] = [];
  for await (const step of scanVisible(scan, visible)) {
    for (const row of step) {
      const createdAt = row.kind === kind && toDate(row.first_seen_at);
      if (createdAt && createdAt >= since && createdAt < to) journeys.push(row);
    }
  }
  const byEntity = groupBy(journeys, row => row.entity_ref);
  return [...byEntity.values()].map(own => ({
    createdAt: toDate(own[0].first_seen_at),
    ...wholeJourney(own),
  }));
}

/** From one path to another is still on a path. */
function wholeJourney(own: Journey[]): Stay {
  const startedAt = new Date(
    Math.min(...own.map(row => toDate(row.started_at!).getTime())),
  );
  const last = own[own.length - 1];
  return own.some(({ state }) => state === 'on') || last.left_at === null
    ? { startedAt }
    : {
        startedAt,
        left: {
          at: toDate(last.left_at),
          cause: last.left_cause as LeavingCause,
        },
      };
}
