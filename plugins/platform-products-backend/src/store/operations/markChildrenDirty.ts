import type { Knex } from 'knex';
import { breathe } from '../breathe';

/** Rows marked by one statement: a mark rewrites the whole row, so thousands would block. */
const ROWS = 500;

/** Marks everything in these systems and domains to be evaluated again. */
export async function markChildrenDirty(
  knex: Knex,
  parents: string[],
): Promise<void> {
  for (const column of ['system', 'domain']) {
    for (;;) {
      const marked = await knex('entities')
        .whereIn(
          'id',
          knex('entities')
            .whereIn(column, parents)
            .andWhere('dirty', false)
            .limit(ROWS)
            .select('id'),
        )
        .update({ dirty: true });
      if (marked < ROWS) break;
      await breathe();
    }
  }
}
