import type { Knex } from 'knex';
import type { RunCounts, RunHandle } from '../IngestStore';

/**
 * A sign of life of a run. False if it does not hold its ticket any more. On PostgreSQL the row
 * stays locked until the transaction ends, so nobody takes the run over meanwhile.
 */
export async function holdTicket(
  knex: Knex,
  run: RunHandle,
  at: Date,
  counts?: RunCounts,
): Promise<boolean> {
  const touched = await knex('runs')
    .where({ id: run.id, ticket: run.ticket, state: 'running' })
    .update({ heartbeat_at: at, ...counts });
  return touched === 1;
}
