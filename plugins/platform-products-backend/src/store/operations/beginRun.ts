import type { Knex } from 'knex';
import type { IngestStore, RunHandle } from '../IngestStore';

/**
 * Inserts a run. The unique index over running ones decides between two that begin at once.
 */
export async function beginRun(
  knex: Knex,
  { ticket, trigger, at, deadBefore }: Parameters<IngestStore['beginRun']>[0],
): Promise<RunHandle | 'busy'> {
  return knex.transaction(async tx => {
    await tx('runs')
      .where({ state: 'running' })
      .andWhere('heartbeat_at', '<', deadBefore)
      .update({
        state: 'abandoned',
        finished_at: at,
        error: 'No sign of life; another pass took over',
      });
    const [row] = await tx('runs')
      .insert({
        state: 'running',
        trigger,
        ticket,
        started_at: at,
        heartbeat_at: at,
      })
      .onConflict(tx.raw("(state) where state = 'running'") as never)
      .ignore()
      .returning('id');
    return row ? { id: Number(row.id), ticket } : 'busy';
  });
}
