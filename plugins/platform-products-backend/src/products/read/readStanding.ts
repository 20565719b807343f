import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import type { KnownProduct } from './knownProducts';
import { noticesWithin } from './noticesWithin';
import type { ProductReadContext } from './ProductReadContext';
import { countedStanding } from './standing/countedStanding';
import { seenStanding } from './standing/seenStanding';

/**
 * How everybody whom a product is meant for stands: prepared or counted by the database, or looked
 * at one by one for who may not see everybody.
 *
 * @param paths - names of the golden paths of the product
 */
export async function readStanding(
  context: ProductReadContext,
  product: KnownProduct,
  paths: string[],
): Promise<Pick<ProductDetail, 'funnel' | 'segments' | 'competing'>> {
  const { row } = product;
  const { funnel, segments, competing, ownedBy, migrating } =
    await untilNextPass(context, ['standing', row.id, row.digest, paths], () =>
      context.visible === 'all'
        ? countedStanding(context, product, paths)
        : seenStanding(context, product, paths),
    );
  // People look, and migrate, while no pass writes.
  const notices = await noticesWithin(context, [product]);
  const [aware, ailing] = await Promise.all([
    awareOwners(context, product).then(ownedBy),
    migrating([...(notices.get(row.ref) ?? [])]),
  ]);
  return {
    segments,
    competing,
    funnel: { ...funnel, aware, healthy: funnel.adopted - ailing },
  };
}

async function awareOwners(
  { tiers: { knex } }: ProductReadContext,
  { name }: KnownProduct,
): Promise<string[]> {
  const rows = await knex('product_visits')
    .where('product', name)
    .select('owner');
  return rows.map(({ owner }) => owner);
}
