import type { HistoryPoint } from 'backstage-plugin-platform-products-common';
import { breathe } from '../store/breathe';
import { DbTransitionRow, toDate } from '../store/rows';
import { groupOf } from './groupTotals';
import { levelCounts } from './listScorecards';
import { KnownScorecard, levelsOf, ReadContext } from './ReadContext';
import { visibleReports } from './readTotals';
import { dayOf, daysBetween, Series } from './Series';
import { scanVisible } from './visibility/visibleRows';

/** How one entity stands at the moment that the walk has reached. */
interface Standing {
  /** Absent where the scorecard does not select it. */
  rank?: number;
  earned: number;
  possible: number;
  unknown: number;
  /** The first day on which it counts. */
  since: string;
}

/**
 * A trend for a caller who may not see everything. It begins with how the visible entities stand
 * now and takes back their transitions, newest first. Entities are grouped as they are today, and
 * points are those of today's weights. An entity counts from the day on which it was first seen.
 */
export async function walkBack(
  context: ReadContext,
  scorecard: KnownScorecard,
  series: Series,
): Promise<HistoryPoint[]> {
  const members = await readMembers(context, scorecard, series);
  const takeBack = undo(scorecard, members, series);
  const changes = transitionsSince(context, scorecard, series.from);
  let change = await changes.next();
  const points: HistoryPoint[] = [];
  for (const day of daysBetween(series.from, dayOf(context.now)).reverse()) {
    while (!change.done && dayOf(toDate(change.value.at)) > day) {
      takeBack(change.value);
      change = await changes.next();
    }
    if (day <= series.to) {
      points.push(pointOf(scorecard, members, day));
    }
    await breathe();
  }
  return points.filter(({ entities }) => entities > 0).reverse();
}

async function readMembers(
  context: ReadContext,
  { row }: KnownScorecard,
  { dimension, group }: Series,
): Promise<Map<string, Standing>> {
  const members = new Map<string, Standing>();
  for (const report of await visibleReports(context, row.id)) {
    if (groupOf(report, dimension) === group) {
      members.set(report.ref, {
        rank: report.level_rank,
        earned: report.earned,
        possible: report.possible,
        unknown: report.unknown,
        since: dayOf(toDate(report.first_seen_at)),
      });
    }
  }
  return members;
}

/** Visible transitions after the end of the first day, newest first. */
async function* transitionsSince(
  { store, visible }: ReadContext,
  { row }: KnownScorecard,
  from: string,
): AsyncGenerator<DbTransitionRow> {
  const since = new Date(`${from}T00:00:00.000Z`);
  const scan = {
    rows: (window: { after?: number; limit: number }) =>
      store.transitionsSince(row.name, since, window),
    keyOf: ({ id }: DbTransitionRow) => Number(id),
    refOf: ({ entity_ref: ref }: DbTransitionRow) => ref,
  };
  for await (const step of scanVisible(scan, visible)) {
    yield* step;
  }
}

/**
 * Takes one transition back. An entity that the scorecard has dropped since then joins again, but
 * only where all entities are counted: of what group it would be is not known.
 */
function undo(
  { definition }: KnownScorecard,
  members: Map<string, Standing>,
  { dimension }: Series,
) {
  const ranks = new Map(
    levelsOf(definition).map(({ name, rank }) => [name, rank]),
  );
  const weights = new Map(
    definition?.checks.map(({ name, weight }) => [name, weight]),
  );
  return (transition: DbTransitionRow) => {
    let member = members.get(transition.entity_ref);
    if (!member) {
      if (dimension !== 'all') return;
      member = { earned: 0, possible: 0, unknown: 0, since: '' };
      members.set(transition.entity_ref, member);
    }
    if (transition.type === 'level') {
      member.rank =
        transition.from_value === null
          ? undefined
          : ranks.get(transition.from_value) ?? 0;
    } else {
      const weight = weights.get(transition.check_name ?? '') ?? 0;
      addPoints(member, transition.to_value, -weight);
      addPoints(member, transition.from_value, weight);
    }
  };
}

function addPoints(
  member: Standing,
  outcome: string | null,
  weight: number,
): void {
  if (outcome === 'pass') member.earned += weight;
  if (outcome === 'unknown') member.unknown += weight;
  if (outcome === 'pass' || outcome === 'fail' || outcome === 'unknown') {
    member.possible += weight;
  }
}

function pointOf(
  { definition }: KnownScorecard,
  members: Map<string, Standing>,
  day: string,
): HistoryPoint {
  const byRank: number[] = [];
  const score = { earned: 0, possible: 0, unknown: 0 };
  let entities = 0;
  for (const { rank, since, earned, possible, unknown } of members.values()) {
    if (rank !== undefined && since <= day) {
      entities += 1;
      byRank[rank] = (byRank[rank] ?? 0) + 1;
      score.earned += earned;
      score.possible += possible;
      score.unknown += unknown;
    }
  }
  return { day, entities, levels: levelCounts({ definition }, byRank), score };
}
