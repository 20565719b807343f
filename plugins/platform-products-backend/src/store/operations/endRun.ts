import type { Knex } from 'knex';
import type { IngestStore, RunHandle } from '../IngestStore';

/** Ends a run that still holds its ticket and forgets all but the newest ones. */
export async function endRun(
  knex: Knex,
  run: RunHandle,
  { state, at, counts, error, keep }: Parameters<IngestStore['endRun']>[1],
): Promise<void> {
  await knex.transaction(async tx => {
    await tx('runs')
      .where({ id: run.id, ticket: run.ticket, state: 'running' })
      .update({
        state,
        heartbeat_at: at,
        finished_at: at,
        ...counts,
        error: error ?? null,
      });
    const [oldest] = await tx('runs')
      .orderBy('id', 'desc')
      .offset(keep)
      .limit(1)
      .select('id');
    if (oldest) {
      await tx('runs').where('id', '<=', oldest.id).delete();
    }
  });
}
