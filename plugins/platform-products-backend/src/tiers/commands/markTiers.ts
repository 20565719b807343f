import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';

/** Rows of one statement. */
const ROWS = 300;

/**
 * Marks entities whose obligations must be looked at again. A mark that is there already is written
 * anew: whoever is just taking it away waits for this transaction, and sees what it has changed.
 * In the order of refs, so that two that mark several cannot wait for each other.
 */
export async function markTiers(tx: Knex, refs: string[]): Promise<void> {
  const sorted = [...new Set(refs)].sort();
  for (let start = 0; start < sorted.length; start += ROWS) {
    if (start > 0) await breathe();
    await tx('tier_dirty')
      .insert(
        sorted.slice(start, start + ROWS).map(ref => ({ entity_ref: ref })),
      )
      .onConflict('entity_ref')
      .merge();
  }
}
