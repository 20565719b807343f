import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { readMetadata } from 'backstage-plugin-platform-products-core';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { KnownProduct } from './knownProducts';
import { partsSeen } from './partsSeen';
import type { ProductReadContext } from './ProductReadContext';

/** Parts whose file is looked at: a domain can have thousands, and nobody reads as many rows. */
const MAXIMUM_PARTS = 200;

/** Objectives that the parts of a product state in their own files, by name, the least first. */
export function declaredSlos(
  context: ProductReadContext,
  product: KnownProduct,
): Promise<ProductDetail['declaredSlos']> {
  const { id, digest } = product.row;
  return untilNextPass(context, ['declared-slos', id, digest], () =>
    readDeclared(context, product),
  );
}

async function readDeclared(
  context: ProductReadContext,
  product: KnownProduct,
): Promise<ProductDetail['declaredSlos']> {
  const { tiers, metadata, ladder } = context;
  const parts = await partsSeen(context, product);
  const rows: Pick<DbEntityRow, 'ref' | 'title' | 'input'>[] = await selectIn(
    parts.slice(0, MAXIMUM_PARTS).map(({ id }) => id),
    chunk =>
      tiers
        .knex<DbEntityRow>('entities')
        .whereIn('id', chunk)
        .select('ref', 'title', 'input'),
  );
  return rows
    .flatMap(({ ref, title, input }) =>
      Object.entries(
        readMetadata(JSON.parse(input), metadata, ladder).slos,
      ).map(([name, objective]) => ({
        name,
        entityRef: ref,
        title,
        objective,
      })),
    )
    .sort(
      (one, other) =>
        compare(one.name, other.name) ||
        one.objective - other.objective ||
        compare(one.entityRef, other.entityRef),
    );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
