import type {
  ProductRow,
  ProductsPage,
  productsQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { withoutAbsent } from '../../paths/read/journeyRows';
import { problemOf } from '../../read/listProblems';
import { staleOf } from '../../read/listScorecards';
import { readPage } from '../../read/pages';
import { readTotals } from '../../read/readTotals';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { DbEntityRow, NO_GROUP } from '../../store/rows';
import { adoptionCounts } from './adoptionCounts';
import { KnownProduct, readProducts } from './knownProducts';
import { noticesWithin } from './noticesWithin';
import type { ProductReadContext } from './ProductReadContext';

type Query = z.output<typeof productsQuerySchema>;
type Entity = Pick<DbEntityRow, 'ref' | 'tier' | 'lifecycle'>;

/** Problems of one definition that its row shows. */
const MAXIMUM_PROBLEMS = 100;

/** `GET /products`: by name. */
export async function listProducts(
  context: ProductReadContext,
  query: Query,
): Promise<ProductsPage> {
  const products = await readProducts(context);
  const entities = await entitiesOf(context, products);
  const all = products.filter(product =>
    isAsked(context, product, entities.get(product.row.ref), query),
  );
  const { rows, page } = await readPage(['products', query], query, {
    rows: async ({ after, limit }) =>
      all
        .filter(({ name }) => after === undefined || name > after)
        .slice(0, limit),
    keyOf: ({ name }) => name,
    keySchema: z.string(),
    count: async () => all.length,
  });
  return { items: await productRows(context, rows), ...page };
}

export async function productRows(
  context: ProductReadContext,
  products: KnownProduct[],
): Promise<ProductRow[]> {
  const { store, visible } = context;
  const [entities, notices] = await Promise.all([
    entitiesOf(context, products),
    noticesWithin(context, products),
  ]);
  const rows: ProductRow[] = [];
  for (const { name, row, definition } of products) {
    const [totals, problems] = await Promise.all([
      readTotals(context, row.id),
      store.problems({ entityRef: row.ref }, { limit: MAXIMUM_PROBLEMS }),
    ]);
    const { domain } = definition ?? {};
    const entity = entities.get(row.ref);
    rows.push(
      withoutAbsent({
        name,
        productRef: row.ref,
        title: definition?.title ?? name,
        description: definition?.description,
        owner: definition?.owner,
        domain: domain && canSee(visible, domain) ? domain : undefined,
        capability: definition?.capability,
        lifecycle: entity?.lifecycle ?? definition?.lifecycle,
        tier: entity?.tier ?? undefined,
        maturity: definition?.maturity,
        state: row.state,
        stale: staleOf(row),
        problems: problems.map(problemOf),
        parts: definition?.parts.length ?? 0,
        adoption: adoptionCounts(totals),
        target: definition?.target,
        notices: notices.get(row.ref)?.size ?? 0,
      }),
    );
  }
  return rows;
}

/** Tier and stage are read from the entity, as of any other. */
async function entitiesOf(
  { tiers: { knex } }: ProductReadContext,
  products: KnownProduct[],
): Promise<Map<string, Entity>> {
  const rows = await selectIn(
    products.map(({ row }) => row.ref),
    chunk =>
      knex<DbEntityRow>('entities')
        .whereIn('ref', chunk)
        .select('ref', 'tier', 'lifecycle'),
  );
  return new Map(rows.map(row => [row.ref, row]));
}

function isAsked(
  { visible }: ProductReadContext,
  { name, definition }: KnownProduct,
  entity: Entity | undefined,
  { owner, domain, capability, lifecycle, search }: Query,
): boolean {
  const domainSeen =
    definition?.domain && canSee(visible, definition.domain)
      ? definition.domain
      : undefined;
  const text = [name, definition?.title, definition?.description]
    .concat(definition?.capability)
    .join('\n');
  return (
    isOneOf(owner, definition?.owner) &&
    isOneOf(domain, domainSeen) &&
    isOneOf(capability, definition?.capability) &&
    isOneOf(lifecycle, entity?.lifecycle ?? definition?.lifecycle) &&
    (search === undefined || lower(text).includes(lower(search)))
  );
}

/** Case does not count; `none` is one without. */
function isOneOf(asked: string[] | undefined, value = NO_GROUP): boolean {
  return !asked || asked.some(one => lower(one) === lower(value));
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
