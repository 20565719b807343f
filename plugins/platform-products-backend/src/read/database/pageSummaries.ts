import type { Knex } from 'knex';
import type { DbSummaryRow } from '../../store/rows';
import type { SummaryKey, SummaryOrder, Window } from '../ReadStore';

/** Groups that hold entities, in the order of the list, after a place in it. */
export async function pageSummaries(
  query: Knex.QueryBuilder,
  order: SummaryOrder,
  { after, limit }: Window<SummaryKey>,
): Promise<DbSummaryRow[]> {
  query.where('entities', '>', 0).limit(limit);
  if (order === 'name') {
    if (after) query.where('group_key', '>', after.key);
    return query.orderBy('group_key');
  }
  const column = order === 'score' ? 'share' : 'entities';
  if (after?.rank !== undefined) {
    const { rank, key } = after;
    const beyond = order === 'score' ? '>' : '<';
    query.where(either =>
      either
        .where(column, beyond, rank)
        .orWhere(tied => tied.where(column, rank).where('group_key', '>', key)),
    );
  }
  return query
    .orderBy(column, order === 'score' ? 'asc' : 'desc')
    .orderBy('group_key');
}
