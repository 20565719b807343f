import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';

/** Those of the refs that the mirror of the catalog has. */
export async function knownRefs(
  knex: Knex,
  refs: string[],
): Promise<Set<string>> {
  const rows = await selectIn(refs, chunk =>
    knex('entities').whereIn('ref', chunk).select('ref'),
  );
  return new Set(rows.map(({ ref }) => ref as string));
}
