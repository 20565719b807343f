import { entityNotFound } from '../../read/readReport';
import { canSee } from '../../read/visibility/Visible';
import type { DbEntityRow } from '../../store/rows';
import type { TierReadContext } from './TierReadContext';

/** One entity; a hidden one is not found, in the same words as one that is not there. */
export async function findEntity(
  { tiers: { knex }, visible }: TierReadContext,
  ref: string,
): Promise<DbEntityRow> {
  const row = canSee(visible, ref)
    ? await knex<DbEntityRow>('entities').where({ ref }).first()
    : undefined;
  if (!row) throw entityNotFound(ref);
  return row;
}

/** What the graph may speak of; absent where that is everything. */
export function seeing({
  visible,
}: Pick<TierReadContext, 'visible'>): ((ref: string) => boolean) | undefined {
  return visible === 'all' ? undefined : ref => canSee(visible, ref);
}
