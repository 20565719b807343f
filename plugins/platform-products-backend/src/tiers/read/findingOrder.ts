import type { tierFindingsQuerySchema } from 'backstage-plugin-platform-products-common';
import type { TierLadder } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { z } from 'zod';
import { whereGroup } from '../../read/database/filterEntities';
import { integerKeySchema } from '../../read/pages';
import type { DbTierFindingRow } from '../store/rows';
import type { EntityCount, EntityList } from './entitySelection';

type Query = z.output<typeof tierFindingsQuerySchema>;

/** What findings are chosen by, beside their entities. All given parts must hold. */
export type FindingFilter = Pick<
  Query,
  'obligation' | 'state' | 'tier' | 'owner'
>;

/**
 * Where a finding stands in the list. Not by its name: that may be of a notice which the caller does
 * not see, and a cursor can be read.
 */
export const findingKeySchema = z.strictObject({
  rank: integerKeySchema,
  id: integerKeySchema,
  obligation: z.string(),
  /** How many of the entity's findings about this obligation there are up to this one. */
  nth: integerKeySchema,
});

type Key = z.output<typeof findingKeySchema>;
type Row = Pick<
  DbTierFindingRow,
  'entity_id' | 'obligation' | 'name' | 'tier_rank'
>;

export type FindingPlace = Row & { nth: number };

const ORDER = ['tier_rank', 'entity_id', 'obligation', 'name'];

/** Places of findings, the most critical entities first. */
export function findingOrder(
  knex: Knex,
  filter: FindingFilter,
  ladder: TierLadder,
): EntityList<FindingPlace, Key> {
  const ranks = filter.tier && ranksOf(filter.tier, ladder);
  const all = () => filterFindings(knex, filter, ranks);
  return {
    rows: async ({ after, limit }, ids) => {
      const most = limit + (after?.nth ?? 0);
      const found = ids
        ? await page(all().whereIn('entity_id', ids), after, most)
        : await pageOfRanks(knex, { ...filter, ranks }, after, most);
      return placed(found, after).slice(0, limit);
    },
    keyOf: ({ tier_rank: rank, entity_id: id, obligation, nth }) => ({
      rank,
      id,
      obligation,
      nth,
    }),
    count: async ids => {
      const query = ids ? all().whereIn('entity_id', ids) : all();
      const [{ rows }] = await query.count({ rows: '*' });
      return Number(rows);
    },
    counts: async ({ after = 0, limit }) => {
      const counts: unknown = await all()
        .where('entity_id', '>', after)
        .groupBy('entity_id')
        .orderBy('entity_id')
        .limit(limit)
        .select('entity_id')
        .count({ rows: '*' });
      return counts as EntityCount[];
    },
  };
}

function ranksOf(names: string[], { tiers }: TierLadder): number[] {
  return tiers
    .filter(({ name }) => names.includes(name))
    .map(({ rank }) => rank);
}

function filterFindings(
  knex: Knex,
  { obligation, state, owner }: FindingFilter,
  ranks: number[] | undefined,
): Knex.QueryBuilder {
  const query = knex('tier_findings');
  if (obligation) query.whereIn('obligation', obligation);
  if (state) query.whereIn('state', state);
  if (owner) whereGroup(query, 'owner', owner);
  if (ranks) query.whereIn('tier_rank', ranks);
  return query;
}

/**
 * Rank by rank where tiers are asked for: a database that is given several ranks at once puts all
 * that match in order instead of following an index.
 */
async function pageOfRanks(
  knex: Knex,
  filter: FindingFilter & { ranks: number[] | undefined },
  after: Key | undefined,
  limit: number,
): Promise<Row[]> {
  if (!filter.ranks) return branched(knex, filter, undefined, after, limit);
  const found: Row[] = [];
  for (const rank of filter.ranks) {
    if (found.length >= limit) break;
    if (after && rank < after.rank) continue;
    const rest = limit - found.length;
    found.push(...(await branched(knex, filter, rank, after, rest)));
  }
  return found;
}

/** One statement that follows an index for each of the values asked for, and merges what it finds. */
async function branched(
  knex: Knex,
  filter: FindingFilter,
  rank: number | undefined,
  after: Key | undefined,
  limit: number,
): Promise<Row[]> {
  const ranks = rank === undefined ? undefined : [rank];
  const pages = branchesOf(filter).map(branch =>
    page(filterFindings(knex, branch, ranks), after, limit),
  );
  if (pages.length === 1) return pages[0];
  const [first, ...others] = pages.map((one, index) =>
    knex.select('*').from(one.as(`page_${index}`)),
  );
  return first.unionAll(others).orderBy(ORDER).limit(limit);
}

/** Filters that select the same together and for each of which there is an index in the order. */
function branchesOf({
  owner,
  obligation,
  state,
}: FindingFilter): FindingFilter[] {
  const states = [...new Set(state ?? (['not-met', 'unknown'] as const))];
  if (owner) {
    return [...new Set(owner)].map(one => ({
      owner: [one],
      obligation,
      ...(states.length === 1 && { state: states }),
    }));
  }
  if (obligation) {
    return [...new Set(obligation)].flatMap(one =>
      states.map(of => ({ obligation: [one], state: [of] })),
    );
  }
  return states.length === 1 ? [{ state: states }] : [{}];
}

/** From the beginning of the entity's findings about the obligation on. */
function page(
  query: Knex.QueryBuilder,
  after: Key | undefined,
  limit: number,
): Knex.QueryBuilder {
  if (after) {
    query.whereRaw('(tier_rank, entity_id, obligation) >= (?, ?, ?)', [
      after.rank,
      after.id,
      after.obligation,
    ]);
  }
  return query.orderBy(ORDER).limit(limit).select(ORDER);
}

/** Counts those of one obligation, and drops those that were shown. */
function placed(rows: Row[], after: Key | undefined): FindingPlace[] {
  const found: FindingPlace[] = [];
  for (const row of rows) {
    const before = found[found.length - 1];
    const isNext =
      before?.entity_id === row.entity_id &&
      before.obligation === row.obligation;
    found.push({ ...row, nth: isNext ? before.nth + 1 : 1 });
  }
  return found.filter(
    ({ entity_id: id, obligation, nth }) =>
      id !== after?.id || obligation !== after.obligation || nth > after.nth,
  );
}
