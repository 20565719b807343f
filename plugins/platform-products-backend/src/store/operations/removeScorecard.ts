import type { Knex } from 'knex';
import { breathe } from '../breathe';

const ROWS = 2_000;

/** Removes a definition, its reports first and in parts, so that no statement blocks for long. */
export async function removeScorecard(knex: Knex, id: number): Promise<void> {
  for (;;) {
    const removed = await knex('reports')
      .where('scorecard_id', id)
      .whereIn(
        'entity_id',
        knex('reports')
          .where('scorecard_id', id)
          .limit(ROWS)
          .select('entity_id'),
      )
      .delete();
    if (removed < ROWS) break;
    await breathe();
  }
  await knex('scorecards').where({ id }).delete();
}
