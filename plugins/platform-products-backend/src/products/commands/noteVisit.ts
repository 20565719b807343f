import type { PathCommandContext } from '../../paths/commands/PathCommandContext';
import { upsertRows } from '../../store/operations/upsertRows';
import { findProduct } from '../read/knownProducts';

/**
 * Notes that the groups of the caller know a product, since one of their members has opened its
 * page. Who it was is not kept.
 */
export async function noteVisit(
  context: PathCommandContext,
  name: string,
): Promise<null> {
  const { caller, tiers, now } = context;
  const product = await findProduct(context, name);
  const ownership = await caller.ownership();
  const groups =
    ownership === 'service'
      ? []
      : [...ownership].filter(ref => ref.startsWith('group:')).sort();
  await tiers.knex.transaction(async tx => {
    const known: { owner: string }[] = await tx('product_visits')
      .where('product', product.name)
      .whereIn('owner', groups)
      .select('owner');
    const before = new Set(known.map(({ owner }) => owner));
    await tx('product_visits')
      .where('product', product.name)
      .whereIn('owner', [...before])
      .update({ last_at: now });
    await upsertRows(
      tx,
      'product_visits',
      groups
        .filter(owner => !before.has(owner))
        .map(owner => ({
          product: product.name,
          owner,
          first_at: now,
          last_at: now,
        })),
      ['product', 'owner'],
    );
  });
  return null;
}
