import type {
  PathHistory,
  pathHistoryQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { z } from 'zod';
import { readTrend, seriesOf } from '../../read/readHistory';
import { visibleReports } from '../../read/readTotals';
import { dayOf, Series } from '../../read/Series';
import { DbTransitionRow, toDate } from '../../store/rows';
import type { DbJourneyRow } from '../store/rows';
import { asScorecard, findPath, KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';
import { walkBackDays } from './walkBackDays';

/** How one entity stands at the moment that the walk has reached. */
interface Standing {
  isOn: boolean;
  done: number;
  total: number;
  unknown: number;
  /** The first day on which it counts. */
  since: string;
}

/** `GET /golden-paths/:name/history` */
export async function readPathHistory(
  context: PathReadContext,
  name: string,
  query: z.output<typeof pathHistoryQuerySchema>,
): Promise<PathHistory> {
  const series = seriesOf(query, context.now);
  const path = await findPath(context, name);
  const items =
    context.visible === 'all'
      ? await readTrend(context, asScorecard(path), series)
      : await walkBack(context, path, series);
  return { items };
}

async function walkBack(
  context: PathReadContext,
  path: KnownPath,
  series: Series,
): Promise<PathHistory['items']> {
  const standings = await standingsOf(context, path);
  const points = await walkBackDays(
    context,
    path.row.name,
    ['journey', 'step'],
    series,
    change => takeBack(standings.get(change.entity_ref), change),
    day => pointOf(standings, day),
  );
  return points.filter(({ entities }) => entities > 0);
}

/** Those that are on the path now, and those that have been. */
async function standingsOf(
  context: PathReadContext,
  { name, row }: KnownPath,
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  const left: Pick<DbJourneyRow, 'entity_ref' | 'done' | 'total'>[] =
    await context.tiers
      .knex('journeys')
      .where({ path: name, state: 'left' })
      .orderBy('id')
      .select('entity_ref', 'done', 'total');
  for (const { entity_ref: ref, done, total } of left) {
    standings.set(ref, { isOn: false, done, total, unknown: 0, since: '' });
  }
  for (const report of await visibleReports(context, row.id)) {
    standings.set(report.ref, {
      isOn: true,
      done: report.earned,
      total: report.possible,
      unknown: report.unknown,
      since: dayOf(toDate(report.first_seen_at)),
    });
  }
  return standings;
}

function takeBack(
  standing: Standing | undefined,
  { type, from_value: from, to_value: to }: DbTransitionRow,
): void {
  if (!standing) return;
  if (type === 'journey') {
    if (to !== 'rebased') standing.isOn = from === 'on';
    return;
  }
  if (to === 'completed') standing.done -= 1;
  if (from === 'completed') standing.done += 1;
  // A new version of the path brought the step, or took it away.
  if (from === null) standing.total -= 1;
  if (to === null) standing.total += 1;
}

function pointOf(
  standings: Map<string, Standing>,
  day: string,
): PathHistory['items'][number] {
  const score = { earned: 0, possible: 0, unknown: 0 };
  let entities = 0;
  let complete = 0;
  for (const { isOn, done, total, unknown, since } of standings.values()) {
    if (!isOn || since > day) continue;
    entities += 1;
    complete += done === total ? 1 : 0;
    score.earned += done;
    score.possible += total;
    score.unknown += unknown;
  }
  const levels = [
    { name: 'none', title: 'None', rank: 0, entities: entities - complete },
    { name: 'complete', title: 'Complete', rank: 1, entities: complete },
  ];
  return { day, entities, levels, score };
}
