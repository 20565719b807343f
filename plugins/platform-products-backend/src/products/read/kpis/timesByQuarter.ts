import {
  Milestone,
  MilestoneJourney,
  timeToMilestone,
} from 'backstage-plugin-platform-products-core';
import { readPaths } from '../../../paths/read/knownPaths';
import type { DbJourneyRow } from '../../../paths/store/rows';
import type { Window } from '../../../read/ReadStore';
import { scanVisible } from '../../../read/visibility/visibleRows';
import { toDate } from '../../../store/rows';
import { untilNextPass } from '../../../tiers/read/untilNextPass';
import type { ProductReadContext } from '../ProductReadContext';
import type { KpiQuarter } from './lastQuarters';
import { Measured, NOT_MEASURED } from './Measured';

/** How long the journeys that started in each quarter take, by milestone. */
export async function timesByQuarter(
  context: ProductReadContext,
  quarters: KpiQuarter[],
): Promise<Record<Milestone, Measured[]>> {
  const paths = (await readPaths(context)).map(({ name }) => name);
  const spans = quarters.flatMap(({ day, from, to }) =>
    day === undefined ? [] : { from, to },
  );
  const journeys = await untilNextPass(
    context,
    ['kpi-times', paths, spans],
    () => journeysIn(context, paths, spans),
  );
  const timesOf = (milestone: Milestone) =>
    quarters.map(({ day, from }) =>
      day === undefined
        ? NOT_MEASURED
        : measuredTime(
            journeys.get(from.getTime())?.[milestone] ?? [],
            context.now,
          ),
    );
  return {
    onboarded: timesOf('onboarded'),
    'first-value': timesOf('first-value'),
  };
}

type Journeys = Record<Milestone, MilestoneJourney[]>;

function measuredTime(journeys: MilestoneJourney[], now: Date): Measured {
  const { n, rebased, median } = timeToMilestone(journeys, now);
  return {
    of: n,
    ...(n + rebased > 0 && { coverage: n / (n + rebased) }),
    ...(median !== undefined && { value: median, denominator: n }),
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

/** Read once for all quarters and both milestones; by the beginning of the quarter. */
async function journeysIn(
  { tiers: { knex }, visible }: ProductReadContext,
  paths: string[],
  spans: { from: Date; to: Date }[],
): Promise<Map<number, Journeys>> {
  const byQuarter = new Map<number, Journeys>();
  if (spans.length === 0 || paths.length === 0) return byQuarter;
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> =>
      knex<DbJourneyRow>('journeys')
        .whereIn('path', paths)
        .andWhere('started_at', '>=', spans[0].from)
        .andWhere('started_at', '<', spans[spans.length - 1].to)
        .andWhere('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select(COLUMNS as any) as any,
    keyOf: ({ id }: Row) => id,
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
  for await (const step of scanVisible(scan, visible)) {
    for (const row of step) {
      const startedAt = toDate(row.started_at!);
      const span = spans.find(({ to }) => startedAt < to)!;
      let journeys = byQuarter.get(span.from.getTime());
      if (!journeys) {
        journeys = { onboarded: [], 'first-value': [] };
        byQuarter.set(span.from.getTime(), journeys);
      }
      const left = row.left_at === null ? {} : { leftAt: toDate(row.left_at) };
      journeys.onboarded.push({
        startedAt,
        ...left,
        ...reached(row.onboarded_at, row.onboarded_rebased),
      });
      journeys['first-value'].push({
        startedAt,
        ...left,
        ...reached(row.first_value_at, row.first_value_rebased),
      });
    }
  }
  return byQuarter;
}

function reached(
  at: DbJourneyRow['onboarded_at'],
  rebased: boolean | number,
): Partial<MilestoneJourney> {
  return {
    ...(at !== null && { reachedAt: toDate(at) }),
    ...(rebased && { rebased: true as const }),
  };
}
