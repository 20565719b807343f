import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';
import type { DbEntityRow } from '../../store/rows';
import { isObliging } from './isObliging';
import { judgeEntities, type JudgeDeps } from './judgeEntities';
import { storeJudged } from './storeJudged';
import { BATCH, markedBatches, takeMarks } from './tierMarks';

/** What judging many entities needs beside their refs. */
export interface Judging {
  deps: JudgeDeps;
  now: Date;
  signal: AbortSignal | undefined;
}

/** Judges what is marked, and takes the marks away. */
export async function judgeMarked(judging: Judging): Promise<void> {
  const { deps, signal } = judging;
  for await (const refs of markedBatches(deps.knex, signal)) {
    await judgeBatch(judging, refs);
  }
}

/** Judges these entities, marked or not. */
export async function judgeThese(
  judging: Judging,
  refs: string[],
): Promise<void> {
  for (let start = 0; start < refs.length; start += BATCH) {
    judging.signal?.throwIfAborted();
    await judgeBatch(judging, refs.slice(start, start + BATCH));
    await breathe();
  }
}

/** Judges everything that has obligations, or had them when it was last judged. */
export async function judgeEverything(judging: Judging): Promise<void> {
  const { knex, ladder, kinds } = judging.deps;
  const ranks = ladder.tiers.filter(isObliging).map(({ rank }) => rank);
  for (const rank of ranks) {
    for (let after = ''; ; ) {
      const rows = await knex<DbEntityRow>('entities')
        .where('tier_rank', rank)
        .whereIn('kind', kinds)
        .andWhere('ref', '>', after)
        .orderBy('ref')
        .limit(BATCH)
        .select('ref');
      if (rows.length === 0) break;
      const refs = rows.map(({ ref }) => ref);
      await judgeThese(judging, refs);
      after = refs[refs.length - 1];
    }
  }
  for (let after = 0; ; ) {
    const rows = await formerlyObliged(knex, kinds, ranks, after);
    if (rows.length === 0) return;
    await judgeThese(
      judging,
      rows.map(({ ref }) => ref),
    );
    after = rows[rows.length - 1].id;
  }
}

function formerlyObliged(
  knex: Knex,
  kinds: readonly string[],
  ranks: number[],
  after: number,
): Promise<{ id: number; ref: string }[]> {
  return knex('tier_standings')
    .join('entities', 'entities.id', 'tier_standings.entity_id')
    .where('tier_standings.entity_id', '>', after)
    .andWhere(either =>
      either
        .whereNull('entities.tier_rank')
        .orWhereNotIn('entities.tier_rank', ranks)
        .orWhereNotIn('entities.kind', kinds),
    )
    .orderBy('tier_standings.entity_id')
    .limit(BATCH)
    .select('entities.id', 'entities.ref');
}

/** One transaction: whoever marks one of these meanwhile, marks it for the next time. */
async function judgeBatch(
  { deps, now }: Judging,
  refs: string[],
): Promise<void> {
  await deps.knex.transaction(async tx => {
    await takeMarks(tx, refs);
    const judged = await judgeEntities({ ...deps, knex: tx }, refs, now);
    await storeJudged(tx, judged, now);
  });
}
