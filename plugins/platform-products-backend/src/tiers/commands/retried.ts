import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';

/** Two who meet once are done after the second try; somebody may come in between again. */
const TRIES = 4;

/**
 * Runs a transaction again where somebody else was faster. There is nothing to hold for an entity
 * without an assignment, so of two who give it the first one, the database lets one in, by its
 * unique indices. The other one looks again, and finds what the first has done.
 *
 * @param attempted - sentence part for the refusal, such as `assign tiers`
 */
export async function retried<T>(
  knex: Knex,
  attempted: string,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await knex.transaction(work);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      if (left === 0) {
        throw new ConflictError(
          `Cannot ${attempted}: others are deciding on the same entities at this moment; try again`,
        );
      }
    }
  }
}

/** Also a deadlock, of which PostgreSQL ends one side. */
function isOvertaken(error: unknown): boolean {
  return (
    isDatabaseConflictError(error) ||
    (error as { code?: unknown }).code === '40P01'
  );
}
