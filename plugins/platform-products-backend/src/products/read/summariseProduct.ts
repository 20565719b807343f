import type {
  ProductSummaryPage,
  productSummaryQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { GroupTotals, totalsOfRow } from '../../read/groupTotals';
import { integerKeySchema, readPage } from '../../read/pages';
import { countGroups } from '../../read/readTotals';
import { canSee } from '../../read/visibility/Visible';
import { DbSummaryRow, NO_GROUP } from '../../store/rows';
import { adoptionCounts } from './adoptionCounts';
import { findProduct, KnownProduct } from './knownProducts';
import type { ProductReadContext } from './ProductReadContext';

type Query = z.output<typeof productSummaryQuerySchema>;

const keySchema = z.strictObject({ rank: integerKeySchema, key: z.string() });

type Key = z.output<typeof keySchema>;

/** `GET /products/:name/summary` */
export async function summariseProduct(
  context: ProductReadContext,
  name: string,
  query: Query,
): Promise<ProductSummaryPage> {
  const product = await findProduct(context, name);
  const groups = await groupsOf(context, product, query.groupBy);
  const keyOf = (totals: GroupTotals) => keyIn(query.order, totals);
  const { rows, page } = await readPage(
    ['product-summary', name, query],
    query,
    {
      rows: async ({ after, limit }) =>
        groups
          .filter(group => !after || compare(after, keyOf(group)) < 0)
          .sort((one, other) => compare(keyOf(one), keyOf(other)))
          .slice(0, limit),
      keyOf,
      keySchema,
      count: async () => groups.length,
    },
  );
  const titles = await titlesOf(context, query.groupBy, rows);
  return {
    items: rows.map(totals => ({
      key: totals.key,
      title: titles.get(totals.key) ?? titleOfKey(totals.key),
      adoption: adoptionCounts(totals),
    })),
    ...page,
  };
}

/** Prepared, or counted for who may not see everything. */
async function groupsOf(
  context: ProductReadContext,
  { row }: KnownProduct,
  dimension: Query['groupBy'],
): Promise<GroupTotals[]> {
  if (context.visible !== 'all') {
    return [...(await countGroups(context, row.id, dimension)).values()];
  }
  const rows: DbSummaryRow[] = await context.tiers
    .knex('summaries')
    .where({ scorecard_id: row.id, dimension })
    .andWhere('entities', '>', 0);
  return rows.map(totalsOfRow);
}

/** Most first, but for names. Of whom it is unknown nobody says that they are behind. */
function keyIn(
  order: Query['order'],
  { key, entities, possible, earned, unknown }: GroupTotals,
): Key {
  switch (order) {
    case 'behind':
      return { rank: possible - earned - unknown, key };
    case 'entities':
      return { rank: entities, key };
    default:
      return { rank: 0, key };
  }
}

function compare(one: Key, other: Key): number {
  if (one.rank !== other.rank) return other.rank - one.rank;
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}

async function titlesOf(
  { store, visible, ladder }: ProductReadContext,
  groupBy: Query['groupBy'],
  rows: GroupTotals[],
): Promise<Map<string, string>> {
  return groupBy === 'tier'
    ? new Map(ladder.tiers.map(({ name, title }) => [name, title]))
    : store.titles(
        rows.map(({ key }) => key).filter(key => canSee(visible, key)),
      );
}

function titleOfKey(key: string): string {
  return key === NO_GROUP ? key : key.slice(key.indexOf('/') + 1);
}
