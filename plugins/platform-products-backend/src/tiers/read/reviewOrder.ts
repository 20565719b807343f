import type { Knex } from 'knex';
import { z } from 'zod';
import { integerKeySchema } from '../../read/pages';
import { toDate } from '../../store/rows';
import type { DbTierStandingRow } from '../store/rows';
import type { EntityList } from './entitySelection';

/** Which reviews are asked for; bounds do not concern what was never reviewed. */
export interface ReviewFilter {
  /** Also what was never reviewed, which comes first. */
  never: boolean;
  /** Due after this moment. */
  after?: Date;
  /** Due at this moment or before. */
  upTo?: Date;
  /** Due before this moment. */
  before?: Date;
}

/** Where a review stands in the list: `due` is null where there never was one. */
export const reviewKeySchema = z.strictObject({
  due: z.number().nullable(),
  id: integerKeySchema,
});

type Key = z.output<typeof reviewKeySchema>;

/** Demanded reviews: those of entities never reviewed, then by the day they are due. */
export function reviewOrder(
  knex: Knex,
  filter: ReviewFilter,
): EntityList<DbTierStandingRow, Key> {
  const all = (ids?: number[]) => {
    const query = knex('tier_standings').where('review_demanded', true);
    return ids ? query.whereIn('entity_id', ids) : query;
  };
  const chosen = (ids?: number[]) =>
    all(ids).where(either => {
      either.where(due => whereDue(due, filter));
      if (filter.never) either.orWhereNull('review_due_at');
    });
  return {
    // One after the other: the databases do not agree on where in an index nulls stand.
    rows: async ({ after, limit }, ids) => {
      const never =
        filter.never && (!after || after.due === null)
          ? await neverReviewed(all(ids), after, limit)
          : [];
      if (never.length === limit) return never;
      const query = whereDue(all(ids), filter);
      if (after && after.due !== null) {
        query.whereRaw('(review_due_at, entity_id) > (?, ?)', [
          new Date(after.due),
          after.id,
        ]);
      }
      const due = await query
        .orderBy(['review_due_at', 'entity_id'])
        .limit(limit - never.length)
        .select('*');
      return [...never, ...due];
    },
    keyOf: row => ({
      due:
        row.review_due_at === null ? null : toDate(row.review_due_at).getTime(),
      id: row.entity_id,
    }),
    count: async ids => {
      const [{ rows }] = await chosen(ids).count({ rows: '*' });
      return Number(rows);
    },
    counts: async ({ after = 0, limit }) => {
      const rows = await chosen()
        .where('entity_id', '>', after)
        .orderBy('entity_id')
        .limit(limit)
        .select('entity_id');
      return rows.map(({ entity_id }) => ({ entity_id, rows: 1 }));
    },
  };
}

async function neverReviewed(
  query: Knex.QueryBuilder,
  after: Key | undefined,
  limit: number,
): Promise<DbTierStandingRow[]> {
  query.whereNull('review_due_at');
  if (after) query.where('entity_id', '>', after.id);
  return query.orderBy('entity_id').limit(limit).select('*');
}

function whereDue(
  query: Knex.QueryBuilder,
  { after, upTo, before }: ReviewFilter,
): Knex.QueryBuilder {
  query.whereNotNull('review_due_at');
  if (after) query.where('review_due_at', '>', after);
  if (upTo) query.where('review_due_at', '<=', upTo);
  if (before) query.where('review_due_at', '<', before);
  return query;
}
