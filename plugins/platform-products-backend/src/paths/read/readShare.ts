import { InputError } from '@backstage/errors';
import type {
  PathShare,
  pathShareQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  LeavingCause,
  PathStanding,
  PeriodLength,
  PeriodShare,
  periodsBetween,
  shareByPeriod,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import type { Window } from '../../read/ReadStore';
import { DAY_MS, dayOf } from '../../read/Series';
import { scanVisible } from '../../read/visibility/visibleRows';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { DbEntityRow, toDate } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { DbJourneyRow } from '../store/rows';
import type { PathReadContext } from './PathReadContext';
import { Staying, stayingIn, stayingOf } from './staying';

type Query = z.output<typeof pathShareQuerySchema>;

/** Periods shown where the caller names no beginning: half a year, two years. */
const DEFAULT_PERIODS: Record<PeriodLength, number> = { week: 26, quarter: 8 };
const DAYS: Record<PeriodLength, number> = { week: 7, quarter: 91 };
/** More points than any chart can show. */
const MAXIMUM_PERIODS = 520;
/** What is asked for of the time from one moment to another. */
export interface ShareAsked {
  period: PeriodLength;
  /** Lower case. */
  kind: string;
  from: Date;
  to: Date;
}

export type SharePoint = PeriodShare & Staying;

/** `GET /golden-paths/share` */
export async function readShare(
  context: PathReadContext,
  query: Query,
): Promise<PathShare> {
  const points = await shareOf(context, askedOf(query, context.now));
  return {
    periods: points.map(({ from, name, entities, on, unknown, ...point }) => ({
      from: dayOf(from),
      name,
      entities,
      on,
      unknown,
      ...stayingIn(point),
    })),
  };
}

/**
 * How many of the entities that came in each period are on a golden path, as they are now. Those
 * that were there before the suite came in no period; those that no path is meant for do not count.
 */
export function shareOf(
  context: PathReadContext,
  asked: ShareAsked,
): Promise<SharePoint[]> {
  // To the day: to the moment it would be another question each time.
  const question = ['share', { ...asked, to: dayOf(asked.to) }];
  return untilNextPass(context, question, async () => {
    const entities = await newEntities(context, asked);
    const points = shareByPeriod(
      entities.flatMap(({ createdAt, onPath }) =>
        onPath ? [{ createdAt, onPath }] : [],
      ),
      asked.period,
      asked.from,
      asked.to,
    );
    const journeys = await journeysOfThem(context, asked);
    return points.map(point => ({
      ...point,
      ...stayedOf(
        entities.filter(
          ({ createdAt }) => createdAt >= point.from && createdAt < point.to,
        ),
        journeys,
        context.now,
      ),
    }));
  });
}

function askedOf({ period, kind, ...days }: Query, now: Date): ShareAsked {
  return {
    ...periodsAsked(period, days, now),
    kind: kind.toLocaleLowerCase('en-US'),
  };
}

/** Whole periods, by default of half a year or of two years. */
export function periodsAsked(
  period: PeriodLength,
  days: { from?: string; to?: string },
  now: Date,
): Omit<ShareAsked, 'kind'> {
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
    period,
    // A period that is not shown from its first day on would seem to be a poor one.
    from: periodsBetween(first, to, period)[0].from,
    to,
  };
}

interface NewEntity {
  ref: string;
  createdAt: Date;
  /** Absent where no path is meant for it. */
  onPath?: PathStanding;
}

type Row = Pick<DbEntityRow, 'ref' | 'path_state' | 'first_seen_at'>;

async function newEntities(
  { tiers: { knex }, store, visible }: PathReadContext,
  { kind, from, to }: ShareAsked,
): Promise<NewEntity[]> {
  const installed = await store.ingestState('installed_at');
  if (installed === undefined) return [];
  const since = new Date(Math.max(from.getTime(), Date.parse(installed) + 1));
  const scan = {
    rows: ({ after, limit }: Window<string>): Promise<Row[]> => {
      const query = knex('entities')
        .where({ kind })
        .andWhere('first_seen_at', '>=', since)
        .andWhere('first_seen_at', '<', to)
        .orderBy('ref')
        .limit(limit)
        .select('ref', 'path_state', 'first_seen_at');
      if (after !== undefined) query.where('ref', '>', after);
      return query as any;
    },
    keyOf: ({ ref }: Row) => ref,
    refOf: ({ ref }: Row) => ref,
  };
  const entities: NewEntity[] = [];
  for await (const step of scanVisible(scan, visible)) {
    for (const { ref, path_state: state, first_seen_at: at } of step) {
      const onPath = standingIn(state);
      entities.push({ ref, createdAt: toDate(at), ...(onPath && { onPath }) });
    }
  }
  return entities;
}

/** As `standingOf` has it, of what is stored. */
export function standingIn(state: DbEntityRow['path_state']) {
  switch (state) {
    case 'on':
      return 'on';
    case 'other-template':
      return 'off';
    case 'not-applicable':
      return undefined;
    default:
      return 'unknown';
  }
}

type Journey = Pick<
  DbJourneyRow,
  'id' | 'entity_ref' | 'state' | 'started_at' | 'left_at' | 'left_cause'
>;

async function journeysOfThem(
  { tiers: { knex } }: PathReadContext,
  { kind, from, to }: ShareAsked,
): Promise<Map<string, Journey[]>> {
  const journeys: Journey[] = [];
  for (let after = 0; ; ) {
    const rows: Journey[] = await knex('journeys')
      .join('entities', 'entities.ref', 'journeys.entity_ref')
      .where('entities.kind', kind)
      .andWhere('entities.first_seen_at', '>=', from)
      .andWhere('entities.first_seen_at', '<', to)
      .whereNotNull('journeys.started_at')
      .andWhere('journeys.id', '>', after)
      .orderBy('journeys.id')
      .limit(2_000)
      .select(
        'journeys.id',
        'journeys.entity_ref',
        'journeys.state',
        'journeys.started_at',
        'journeys.left_at',
        'journeys.left_cause',
      );
    for (const row of rows) journeys.push(row);
    if (rows.length < 2_000) return groupBy(journeys, row => row.entity_ref);
    after = rows[rows.length - 1].id;
    await breathe();
  }
}

/** From one path to another is still on a path. */
function stayedOf(
  entities: NewEntity[],
  journeys: Map<string, Journey[]>,
  now: Date,
): Staying {
  return stayingOf(
    entities.flatMap(({ ref }) => {
      const own = journeys.get(ref);
      return own ? [wholeJourney(own)] : [];
    }),
    now,
  );
}

function wholeJourney(own: Journey[]) {
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
