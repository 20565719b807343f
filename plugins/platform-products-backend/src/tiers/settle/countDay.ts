import type { TierLadder } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { contentDigest } from '../../definitions/contentDigest';
import { breathe } from '../../store/breathe';
import {
  readIngestState,
  writeIngestState,
} from '../../store/operations/ingestState';
import { upsertRows } from '../../store/operations/upsertRows';
import { newestChange } from '../graph/graphChanges';
import type { DailyTierCounts, DbDailyTiersRow } from '../store/rows';

/** Standings of one statement. */
const ROWS = 2_000;

/** Notes how today ends, as of now, for each kind that should have tiers and ends otherwise. */
export async function countDay(
  knex: Knex,
  { ladder, kinds }: { ladder: TierLadder; kinds: string[] },
  now: Date,
): Promise<void> {
  const names = ladder.tiers.map(({ name }) => name);
  const source = contentDigest([await newestChange(knex), kinds, names]);
  if ((await readIngestState(knex, 'tiers_counted')) === source) return;
  const counts = await countKinds(knex, kinds, names);
  const changed: DbDailyTiersRow[] = [];
  for (const [kind, count] of counts) {
    const text = JSON.stringify(count);
    const newest = await knex<DbDailyTiersRow>('daily_tiers')
      .where('kind', kind)
      .orderBy('day', 'desc')
      .first();
    if (newest?.counts !== text) {
      changed.push({ kind, day: now.toISOString().slice(0, 10), counts: text });
    }
  }
  await upsertRows(knex, 'daily_tiers', changed, ['kind', 'day']);
  await writeIngestState(knex, 'tiers_counted', source);
}

async function countKinds(
  knex: Knex,
  kinds: string[],
  names: string[],
): Promise<Map<string, DailyTierCounts>> {
  const counts = new Map<string, DailyTierCounts>();
  for (const kind of kinds)
    counts.set(kind, await countTiers(knex, kind, names));
  for (let after = 0; ; ) {
    const rows = await knex('tier_standings')
      .join('entities', 'entities.id', 'tier_standings.entity_id')
      .where('tier_standings.entity_id', '>', after)
      .andWhere(either =>
        either.where('not_met', '>', 0).orWhere('inverted', true),
      )
      .orderBy('tier_standings.entity_id')
      .limit(ROWS)
      .select('entity_id', 'kind', 'not_met', 'inverted');
    for (const { kind, not_met: notMet, inverted } of rows) {
      const count = counts.get(kind);
      if (!count) continue;
      if (notMet > 0) count.notMet += 1;
      if (inverted) count.inverted += 1;
    }
    if (rows.length < ROWS) return counts;
    after = rows[rows.length - 1].entity_id;
    await breathe();
  }
}

async function countTiers(
  knex: Knex,
  kind: string,
  names: string[],
): Promise<DailyTierCounts> {
  const rows: { tier?: unknown; entities?: unknown }[] = await knex('entities')
    .where({ kind })
    .groupBy('tier')
    .select('tier')
    .count({ entities: '*' });
  const found = new Map(rows.map(row => [row.tier, Number(row.entities)]));
  let entities = 0;
  for (const count of found.values()) entities += count;
  return {
    entities,
    tiers: Object.fromEntries(
      names.flatMap(name => {
        const count = found.get(name);
        return count ? [[name, count]] : [];
      }),
    ),
    untagged: found.get(null) ?? 0,
    notMet: 0,
    inverted: 0,
  };
}
