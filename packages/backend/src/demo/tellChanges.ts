import type { Seed } from './Seed';

/** A row of the history of an entity on a golden path or with a product. */
export interface PastChange {
  at: Date;
  type: 'journey' | 'step' | 'adoption';
  entity_ref: string;
  entity_uid: string | null;
  /** The path or the product, as the store calls it. */
  scorecard: string;
  check_name: string | null;
  from_value: string | null;
  to_value: string;
  cause: string;
}

/** Puts changes in the place of all that was told so far. They are told in the order of their numbers. */
export async function tellChanges(
  tx: Seed['knex'],
  changes: PastChange[],
): Promise<void> {
  const { run } = (await tx('runs').max({ run: 'id' }).first()) ?? {};
  await tx('transitions')
    .whereIn('type', ['journey', 'step', 'adoption'])
    .delete();
  const rows = [...changes]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(change => ({ ...change, run_id: run }));
  await tx.batchInsert('transitions', rows, 50);
}
