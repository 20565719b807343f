import {
  tierAssignmentsQuerySchema,
  tierAssignmentStateSchema,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { toDate } from '../../store/rows';
import type { Window } from '../../read/ReadStore';
import type { DbTierAssignmentRow } from '../store/rows';

type Query = z.output<typeof tierAssignmentsQuerySchema>;

/** What assignments are chosen by, beside their entities. All given parts must hold. */
export interface AssignmentFilter
  extends Pick<Query, 'state' | 'tier' | 'disagreement'> {
  /** Of these entities only. */
  refs?: string[];
}

/** Where an assignment stands in the list. */
export const assignmentKeySchema = z.strictObject({
  at: z.number(),
  id: z.string(),
});

type Key = z.output<typeof assignmentKeySchema>;

/** Assignments, the newest proposal first. */
export function assignmentOrder(knex: Knex, filter: AssignmentFilter) {
  return {
    rows: ({ after, limit }: Window<Key>) => {
      const pages = branchesOf(filter).map(branch =>
        page(filterAssignments(knex, branch), after, limit),
      );
      return merged(knex, pages, limit);
    },
    keyOf: (row: DbTierAssignmentRow): Key => ({
      at: toDate(row.proposed_at).getTime(),
      id: row.id,
    }),
    count: async () => {
      const query = filterAssignments(knex, filter);
      const [{ rows }] = await query.count({ rows: '*' });
      return Number(rows);
    },
  };
}

const STATES = tierAssignmentStateSchema.options;

const ORDER = [
  { column: 'proposed_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** For each state, of one tier or all, and each disagreement there is an index in the order. */
function branchesOf(filter: AssignmentFilter): AssignmentFilter[] {
  const { refs, state, tier, disagreement } = filter;
  if (refs) return [filter];
  if (disagreement) {
    return [...new Set(disagreement)].map(one => ({
      ...filter,
      disagreement: [one],
    }));
  }
  const states = [...new Set(state ?? STATES)].map(one => ({
    ...filter,
    state: [one],
  }));
  if (tier) {
    return [...new Set(tier)].flatMap(one =>
      states.map(branch => ({ ...branch, tier: [one] })),
    );
  }
  return state ? states : [filter];
}

function filterAssignments(
  knex: Knex,
  { refs, state, tier, disagreement }: AssignmentFilter,
): Knex.QueryBuilder {
  const query = knex('tier_assignments');
  if (refs) query.whereIn('entity_ref', refs);
  if (state) query.whereIn('state', state);
  if (tier) query.whereIn('tier', tier);
  if (disagreement) {
    query.whereIn('disagreement', disagreement).where('state', 'approved');
  }
  return query;
}

function page(
  query: Knex.QueryBuilder,
  after: Key | undefined,
  limit: number,
): Knex.QueryBuilder {
  if (after) {
    query.whereRaw('(proposed_at, id) < (?, ?)', [
      new Date(after.at),
      after.id,
    ]);
  }
  return query.orderBy(ORDER).limit(limit).select('*');
}

async function merged(
  knex: Knex,
  pages: Knex.QueryBuilder[],
  limit: number,
): Promise<DbTierAssignmentRow[]> {
  if (pages.length === 1) return pages[0];
  const [first, ...others] = pages.map((one, index) =>
    knex.select('*').from(one.as(`page_${index}`)),
  );
  return first.unionAll(others).orderBy(ORDER).limit(limit);
}
