import type { Knex } from 'knex';
import {
  Milestone,
  MilestoneJourney,
  timeToMilestone,
} from 'backstage-plugin-platform-products-core';
import { readPaths } from '../../../paths/read/knownPaths';
import type { DbJourneyRow } from '../../../paths/store/rows';
import type { Window } from '../../../read/ReadStore';
import { scanVisible } from '../../../read/visibility/visibleRows';
import { breathe } from '../../../store/breathe';
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
  return untilNextPass(context, ['kpi-times', paths, quarters], async () => {
    const journeys = await journeysIn(context, paths, spans);
    const timesOf = async (milestone: Milestone) => {
      const times: Measured[] = [];
      for (const { day, from } of quarters) {
        const begun = journeys.get(from.getTime())?.[milestone] ?? [];
        times.push(
          day === undefined ? NOT_MEASURED : measuredTime(begun, context.now),
        );
        await breathe();
      }
      return times;
    };
    return {
      onboarded: await timesOf('onboarded'),
      'first-value': await timesOf('first-value'),
    };
  });
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

const MOMENTS = [
  'started_at',
  'onboarded_at',
  'first_value_at',
  'left_at',
] as const;

type Row = Pick<
  DbJourneyRow,
  'id' | 'entity_ref' | 'onboarded_rebased' | 'first_value_rebased'
> &
  Record<(typeof MOMENTS)[number], number | null>;

/** A moment as SQLite stores it: of many thousand, PostgreSQL's driver reads text for longer than all else takes. */
function millisecondsOf(knex: Knex, column: string): Knex.Raw {
  return knex.client.config.client === 'pg'
    ? knex.raw('(extract(epoch from ??) * 1000)::float8 as ??', [
        column,
        column,
      ])
    : knex.raw('??', [column]);
}

/** Read once for all quarters and both milestones; by the beginning of the quarter. */
async function journeysIn(
  { tiers: { knex }, visible }: ProductReadContext,
  paths: string[],
  spans: { from: Date; to: Date }[],
): Promise<Map<number, Journeys>> {
  const byQuarter = new Map<number, Journeys>();
  if (spans.length === 0 || paths.length === 0) return byQuarter;
  const span = { from: spans[0].from, to: spans[spans.length - 1].to };
  for (const path of paths) {
    const scan = startedIn(knex, path, span);
    for await (const step of scanVisible(scan, visible)) {
      step.forEach(row => add(byQuarter, spans, row));
    }
  }
  return byQuarter;
}

function add(
  byQuarter: Map<number, Journeys>,
  spans: { from: Date; to: Date }[],
  row: Row,
): void {
  const startedAt = new Date(row.started_at!);
  const quarter = spans.find(({ to }) => startedAt < to)!.from.getTime();
  const journeys = byQuarter.get(quarter) ?? {
    onboarded: [],
    'first-value': [],
  };
  byQuarter.set(quarter, journeys);
  const left = row.left_at === null ? {} : { leftAt: new Date(row.left_at) };
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

type Key = [startedAt: number, id: number];

/** Along an index: in any other order, all of them would be gathered and sorted for each page. */
function startedIn(
  knex: Knex,
  path: string,
  { from, to }: { from: Date; to: Date },
) {
  return {
    rows: ({ after, limit }: Window<Key>): Promise<Row[]> => {
      const query = knex<DbJourneyRow>('journeys')
        .where('path', path)
        .andWhere('started_at', '>=', from)
        .andWhere('started_at', '<', to)
        .orderBy(['started_at', 'id'])
        .limit(limit);
      if (after) {
        const [startedAt, id] = after;
        query.whereRaw('(started_at, id) > (?, ?)', [new Date(startedAt), id]);
      }
      return query.select(
        'id',
        'entity_ref',
        'onboarded_rebased',
        'first_value_rebased',
        ...MOMENTS.map(column => millisecondsOf(knex, column)),
      ) as any;
    },
    keyOf: ({ started_at: startedAt, id }: Row): Key => [startedAt!, id],
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
}

function reached(
  at: number | null,
  rebased: boolean | number,
): Partial<MilestoneJourney> {
  return {
    ...(at !== null && { reachedAt: new Date(at) }),
    ...(rebased && { rebased: true as const }),
  };
}
