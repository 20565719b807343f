import type {
  AffectedConsumersPage,
  PageQuery,
} from 'backstage-plugin-platform-products-common';
import {
  AffectedConsumer,
  blastRadius,
} from 'backstage-plugin-platform-products-core';
import { z } from 'zod';
import { integerKeySchema, PageRequest, readPage } from '../../read/pages';
import { headsByRef, namedHead } from './entityHeads';
import { findEntity, seeing } from './findEntity';
import type { TierReadContext } from './TierReadContext';

/** Where a consumer stands in the list; without a rank it has no tier, and comes last. */
const keySchema = z.strictObject({
  rank: integerKeySchema.optional(),
  distance: integerKeySchema,
  ref: z.string(),
});

type Key = z.output<typeof keySchema>;

/** `GET /entities/:kind/:namespace/:name/tier/consumers`: the most critical first, then the nearest. */
export async function listTierConsumers(
  context: TierReadContext,
  ref: string,
  query: PageQuery & PageRequest,
): Promise<AffectedConsumersPage> {
  const { tiers } = context;
  await findEntity(context, ref);
  const { graph } = await tiers.graph.current();
  const consumers = blastRadius(graph, ref, seeing(context))?.consumers ?? [];
  const { rows, page } = await readPage(['tier-consumers', ref], query, {
    rows: async ({ after, limit }) =>
      consumers
        .filter(one => !after || compare(after, keyOf(one)) < 0)
        .slice(0, limit),
    keyOf,
    keySchema,
    count: async () => consumers.length,
  });
  const heads = await headsByRef(
    tiers.knex,
    rows.map(({ entityRef }) => entityRef),
  );
  return {
    items: rows.map(({ entityRef, distance }) => ({
      entityRef,
      ...namedHead(entityRef, heads.get(entityRef)),
      distance,
    })),
    ...page,
  };
}

function keyOf({ entityRef: ref, rank, distance }: AffectedConsumer): Key {
  return { rank, distance, ref };
}

/** The order of `blastRadius`. */
function compare(one: Key, other: Key): number {
  const { rank: rankOfOne = Infinity } = one;
  const { rank: rankOfOther = Infinity } = other;
  if (rankOfOne !== rankOfOther) return rankOfOne - rankOfOther;
  if (one.distance !== other.distance) return one.distance - other.distance;
  if (one.ref === other.ref) return 0;
  return one.ref < other.ref ? -1 : 1;
}
