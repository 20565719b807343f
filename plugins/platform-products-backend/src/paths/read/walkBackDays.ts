import { breathe } from '../../store/breathe';
import { DbTransitionRow, toDate, TransitionType } from '../../store/rows';
import { DAY_MS, dayOf, daysBetween, Series } from '../../read/Series';
import { scanVisible } from '../../read/visibility/visibleRows';
import type { Window } from '../../read/ReadStore';
import type { PathReadContext } from './PathReadContext';

/** Ten years: what lies before them nobody walks back to. */
const MAXIMUM_DAYS = 3_660;

/**
 * Days for a caller who may not see everything, whose number nobody has counted: begins with how it
 * is now and takes back what happened, newest first.
 *
 * @param scorecard - what is judged by, as the store calls it
 * @returns points of the days, oldest first
 */
export async function walkBackDays<Point>(
  context: PathReadContext,
  scorecard: string,
  types: TransitionType[],
  { from: asked, to }: Pick<Series, 'from' | 'to'>,
  takeBack: (change: DbTransitionRow) => void,
  pointOf: (day: string) => Point,
): Promise<Point[]> {
  const oldest = dayOf(new Date(context.now.getTime() - MAXIMUM_DAYS * DAY_MS));
  const from = asked < oldest ? oldest : asked;
  const changes = changesSince(context, scorecard, types, from);
  let change = await changes.next();
  const points: Point[] = [];
  for (const day of daysBetween(from, dayOf(context.now)).reverse()) {
    while (!change.done && dayOf(toDate(change.value.at)) > day) {
      takeBack(change.value);
      change = await changes.next();
    }
    if (day <= to) points.push(pointOf(day));
    await breathe();
  }
  return points.reverse();
}

/** Visible changes after the end of the first day, newest first. */
async function* changesSince(
  { tiers: { knex }, visible }: PathReadContext,
  scorecard: string,
  types: TransitionType[],
  from: string,
): AsyncGenerator<DbTransitionRow> {
  const since = new Date(`${from}T00:00:00.000Z`);
  const scan = {
    rows: ({ after, limit }: Window<number>): Promise<DbTransitionRow[]> => {
      const query = knex('transitions')
        .where({ scorecard })
        .whereIn('type', types)
        .where('at', '>=', since)
        .orderBy('id', 'desc')
        .limit(limit);
      if (after !== undefined) query.where('id', '<', after);
      return query as any;
    },
    keyOf: ({ id }: DbTransitionRow) => Number(id),
    refOf: ({ entity_ref: ref }: DbTransitionRow) => ref,
  };
  for await (const step of scanVisible(scan, visible)) yield* step;
}
