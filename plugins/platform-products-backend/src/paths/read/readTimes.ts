import { InputError } from '@backstage/errors';
import type {
  PathTimes,
  pathTimesQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  Milestone,
  MilestoneJourney,
  MilestoneTimes,
  timeToMilestone,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import type { Window } from '../../read/ReadStore';
import { DAY_MS, dayOf } from '../../read/Series';
import { scanVisible } from '../../read/visibility/visibleRows';
import { DbInstant, toDate } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { DbJourneyRow } from '../store/rows';
import { groupsAsked, JourneyFilter, journeysOf } from './journeyQuery';
import { findPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

type Query = z.output<typeof pathTimesQuerySchema>;

/** What of journeys is measured. */
export interface TimesAsked {
  milestone: Milestone;
  /** Those that started from this moment on, and those of which nobody knows when. */
  from?: Date;
  to?: Date;
  filter?: JourneyFilter;
}

/** `GET /golden-paths/:name/times` */
export async function readTimes(
  context: PathReadContext,
  name: string,
  { milestone, from, to, ...groups }: Query,
): Promise<PathTimes> {
  const end = to ?? dayOf(new Date(context.now.getTime() + DAY_MS));
  if (from !== undefined && from >= end) {
    throw new InputError(
      `Cannot read times: parameter "from" is "${from}"; allowed is a day before "to", which is "${end}"`,
    );
  }
  const path = await findPath(context, name);
  const times = await timesOf(context, [path.name], {
    milestone,
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
    filter: groupsAsked(context.visible, groups),
  });
  return {
    ...durationsOf(times),
    curve: times.curve.map(({ days, share }) => ({ days, share })),
  };
}

/** How long journeys on some paths take, as far as the caller sees their entities. */
export function timesOf(
  context: PathReadContext,
  names: string[],
  asked: TimesAsked,
): Promise<MilestoneTimes> {
  return untilNextPass(context, ['times', names, asked], async () => {
    const journeys: MilestoneJourney[] = [];
    for (const name of names) {
      for (const row of await readRows(context, name, asked)) {
        journeys.push(milestoneJourney(row, asked.milestone));
      }
    }
    return timeToMilestone(journeys, context.now);
  });
}

/** As the wire has it. */
export function durationsOf({
  n,
  open,
  startUnknown,
  rebased,
  median,
  p90,
}: MilestoneTimes) {
  return {
    journeys: n,
    open,
    startUnknown,
    rebased,
    ...(median !== undefined && { median }),
    ...(p90 !== undefined && { p90 }),
  };
}

const COLUMNS = [
  'id',
  'entity_ref',
  'started_at',
  'onboarded_at',
  'onboarded_rebased',
  'first_value_at',
  'first_value_rebased',
  'left_at',
] as const;

type Row = Pick<DbJourneyRow, (typeof COLUMNS)[number]>;

async function readRows(
  { tiers: { knex }, visible }: PathReadContext,
  name: string,
  { from, to, filter = {} }: TimesAsked,
): Promise<Row[]> {
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> => {
      const query = journeysOf(knex, name, filter)
        .where('journeys.id', '>', after)
        .orderBy('journeys.id')
        .limit(limit)
        .select(COLUMNS.map(column => `journeys.${column}`));
      query.where(either =>
        either.whereNull('journeys.started_at').orWhere(started => {
          if (from) started.where('journeys.started_at', '>=', from);
          if (to) started.where('journeys.started_at', '<', to);
          if (!from && !to) started.whereNotNull('journeys.started_at');
        }),
      );
      return query as any;
    },
    keyOf: ({ id }: Row) => id,
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
  const rows: Row[] = [];
  for await (const step of scanVisible(scan, visible)) {
    for (const row of step) rows.push(row);
  }
  return rows;
}

function milestoneJourney(row: Row, milestone: Milestone): MilestoneJourney {
  const [reachedAt, rebased] =
    milestone === 'onboarded'
      ? [row.onboarded_at, row.onboarded_rebased]
      : [row.first_value_at, row.first_value_rebased];
  return {
    ...momentOf('startedAt', row.started_at),
    ...momentOf('reachedAt', reachedAt),
    ...momentOf('leftAt', row.left_at),
    ...(rebased && { rebased: true as const }),
  };
}

function momentOf(name: string, at: DbInstant | null) {
  return at === null ? {} : { [name]: toDate(at) };
}
