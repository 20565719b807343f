import type {
  EffectiveTiers,
  effectiveTiersQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { integerKeySchema, readPage } from '../../read/pages';
import type { Window } from '../../read/ReadStore';
import { visibleRows } from '../../read/visibility/visibleRows';
import type { DbEntityRow } from '../../store/rows';
import type { DbGraphChangeRow } from '../store/rows';
import { headsByRef } from './entityHeads';
import type { TierReadContext } from './TierReadContext';

type Query = z.output<typeof effectiveTiersQuerySchema>;
type TieredRow = Pick<DbEntityRow, 'id' | 'ref' | 'tier'>;
type Page = Omit<EffectiveTiers, 'version' | 'reset'>;

/** `GET /tiers/effective`. The version is read before the tiers, so that no change is missed. */
export async function readEffectiveTiers(
  context: TierReadContext,
  query: Query,
): Promise<EffectiveTiers> {
  const { oldest, version } = await logOf(context.tiers.knex);
  const { since } = query;
  if (since === undefined) {
    return { version, ...(await allTiers(context, query)), reset: false };
  }
  // The log keeps its newest entry, so an empty one has never had any.
  const isReached =
    since === version || (since < version && oldest <= since + 1);
  return isReached
    ? { version, ...(await changedTiers(context, query, since)), reset: false }
    : { version, items: [], reset: true };
}

async function logOf(knex: Knex) {
  const row = await knex('graph_changes')
    .min({ oldest: 'id' })
    .max({ version: 'id' })
    .first();
  return {
    oldest: Number(row?.oldest ?? 0),
    version: Number(row?.version ?? 0),
  };
}

/** By id: every entity with a tier. */
async function allTiers(
  { tiers: { knex }, visible }: TierReadContext,
  query: Query,
): Promise<Page> {
  const scan = {
    rows: async ({ after = 0, limit }: Window<number>): Promise<TieredRow[]> =>
      knex<DbEntityRow>('entities')
        .whereNotNull('tier')
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('id', 'ref', 'tier'),
    keyOf: ({ id }: TieredRow) => id,
    refOf: ({ ref }: TieredRow) => ref,
  };
  const { rows, page } = await readPage(['effective', query], query, {
    rows: window => visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema: integerKeySchema,
    count: async () => 0,
  });
  return {
    items: rows.map(({ ref, tier }) => ({ entityRef: ref, tier: tier! })),
    nextCursor: page.nextCursor,
  };
}

/** By their changes, the oldest first, with the tiers that they have now. */
async function changedTiers(
  { tiers: { knex }, visible }: TierReadContext,
  query: Query,
  since: number,
): Promise<Page> {
  const scan = {
    rows: async ({ after = since, limit }: Window<number>) =>
      knex<DbGraphChangeRow>('graph_changes')
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('*'),
    keyOf: ({ id }: DbGraphChangeRow) => Number(id),
    refOf: ({ entity_ref: ref }: DbGraphChangeRow) => ref,
  };
  const { rows, page } = await readPage(['effective', query], query, {
    rows: window => visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema: z.number().int(),
    count: async () => 0,
  });
  const refs = new Set(rows.map(scan.refOf));
  const heads = await headsByRef(knex, refs);
  return {
    items: [...refs].map(entityRef => {
      const tier = heads.get(entityRef)?.tier;
      return { entityRef, ...(tier && { tier }) };
    }),
    nextCursor: page.nextCursor,
  };
}
