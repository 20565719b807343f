import type {
  TierSummaryPage,
  tierSummaryQuerySchema,
  TierSummaryRow,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { integerKeySchema, readPage } from '../../read/pages';
import { NO_GROUP } from '../../store/rows';
import type { DailyTierCounts } from '../store/rows';
import { countStandings } from './countStandings';
import type { TierReadContext } from './TierReadContext';

type Query = z.output<typeof tierSummaryQuerySchema>;

const keySchema = z.strictObject({
  entities: integerKeySchema,
  key: z.string(),
});
type Key = z.output<typeof keySchema>;

interface Group {
  key: string;
  counts: DailyTierCounts;
}

/** `GET /tiers/summary`: the groups with the most entities first. */
export async function summariseTiers(
  context: TierReadContext,
  query: Query,
): Promise<TierSummaryPage> {
  const groups = (await countStandings(context, query.kind))[query.groupBy];
  const sorted = [...groups]
    .map(([key, counts]): Group => ({ key, counts }))
    .sort((one, other) => compare(keyOf(one), keyOf(other)));
  const { rows, page } = await readPage(['tier-summary', query], query, {
    rows: async ({ after, limit }) =>
      sorted
        .filter(row => !after || compare(after, keyOf(row)) < 0)
        .slice(0, limit),
    keyOf,
    keySchema,
    count: async () => sorted.length,
  });
  return {
    items: rows.map(
      ({ key, counts }): TierSummaryRow => ({
        ...(key !== NO_GROUP && { group: key }),
        ...counts,
      }),
    ),
    ...page,
  };
}

function keyOf({ key, counts: { entities } }: Group): Key {
  return { entities, key };
}

function compare(one: Key, other: Key): number {
  if (one.entities !== other.entities) return other.entities - one.entities;
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}
