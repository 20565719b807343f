import type { Seed } from './Seed';

const WEEKS = 13;
const WEEK = 7 * 24 * 60 * 60_000;
/** Share of points that was earned each week. */
const GAIN = 0.025;
/** Share of the entities of a level that rose to it each week. */
const RISE = 0.05;

interface Level {
  name: string;
  title: string;
  rank: number;
  entities: number;
}

/** A quarter of days of scorecards, a little worse with every week back, so that trends have a slope. */
export async function writePastScores({ knex, now }: Seed): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const scorecards = knex('scorecards')
    .where({ kind: 'scorecard' })
    .select('name');
  const rows = await knex('daily_summaries')
    .where({ day: today })
    .whereIn('scorecard', scorecards);
  const past = Array.from({ length: WEEKS }, (_, week) => week + 1).flatMap(
    week => rows.map(row => weekBefore(row, week, now)),
  );
  await knex.batchInsert('daily_summaries', past, 50);
}

function weekBefore(
  row: Record<string, unknown> & { levels: string; earned: number },
  week: number,
  now: Date,
) {
  return {
    ...row,
    day: new Date(now.getTime() - week * WEEK).toISOString().slice(0, 10),
    earned: Math.round(row.earned * (1 - week * GAIN)),
    levels: JSON.stringify(beforeRising(JSON.parse(row.levels), week * RISE)),
  };
}

/** Levels, lowest first, when a share of each had not left the level below yet. */
function beforeRising(levels: Level[], share: number): Level[] {
  const risen = levels.map(({ rank, entities }) =>
    rank === 0 ? 0 : Math.floor(entities * share),
  );
  return levels.map((level, index) => ({
    ...level,
    entities: level.entities - risen[index] + (risen[index + 1] ?? 0),
  }));
}
