import type { Seed } from './Seed';

const WEEKS = 13;
const WEEK = 7 * 24 * 60 * 60_000;
/** Share of the tagged services that had no tier yet with every week back. */
const UNTAGGED = 0.03;
/** Share by which more services failed an obligation, or leaned on too little, with every week back. */
const WORSE = 0.02;

interface Counts {
  entities: number;
  tiers: Record<string, number>;
  untagged: number;
  notMet: number;
  inverted: number;
}

/** A quarter in which ever more services came and were tagged, so that the trend of tiers has a slope. */
export async function writePastTiers({ knex, now }: Seed): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const rows = await knex('daily_tiers').where({ day: today });
  const past: { day: string; counts: string }[] = [];
  for (let week = 1; week <= WEEKS; week += 1) {
    const at = new Date(now.getTime() - week * WEEK);
    for (const row of rows) {
      const there = await knex('entities')
        .where({ kind: row.kind })
        .andWhere('first_seen_at', '<=', at)
        .count({ entities: '*' })
        .first();
      const entities = Number(there?.entities);
      past.push({
        ...row,
        day: at.toISOString().slice(0, 10),
        counts: JSON.stringify(
          weekBefore(JSON.parse(row.counts), week, entities),
        ),
      });
    }
  }
  await knex.batchInsert('daily_tiers', past, 50);
}

/** @param entities - how many were there then */
function weekBefore(counts: Counts, week: number, entities: number): Counts {
  const share = counts.entities > 0 ? entities / counts.entities : 0;
  const tiers = Object.fromEntries(
    Object.entries(counts.tiers).map(([name, count]) => [
      name,
      Math.floor(count * share * (1 - week * UNTAGGED)),
    ]),
  );
  const tagged = Object.values(tiers).reduce((sum, count) => sum + count, 0);
  const worse = (count: number) =>
    Math.min(tagged, Math.round(count * (1 + week * WORSE)));
  return {
    entities,
    tiers,
    untagged: entities - tagged,
    notMet: worse(counts.notMet),
    inverted: worse(counts.inverted),
  };
}
