import type { PlatformProduct } from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { EntityHead, headsByRef } from '../../tiers/read/entityHeads';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import { partEdges } from '../partEdges';
import { readParts } from '../readParts';
import { readAskedProduct } from '../store/askedProducts';
import { KnownProduct, readProducts } from './knownProducts';
import type { ProductReadContext } from './ProductReadContext';

/**
 * Everything that a product is made of, itself included, as far as the catalog has it and the caller
 * sees it. It is walked to through what is hidden too, as adoption is.
 */
export function partsSeen(
  context: ProductReadContext,
  product: KnownProduct,
): Promise<EntityHead[]> {
  const { row, definition } = product;
  const { knex } = context.tiers;
  return untilNextPass(context, ['parts', row.id, row.digest], async () => {
    if (!definition) return [];
    const asked = await readAskedProduct(knex, row.id);
    const refs = asked
      ? [...asked.parts]
      : await walkToParts(context, definition);
    const heads = await headsByRef(
      knex,
      refs.filter(ref => canSee(context.visible, ref)),
    );
    return [...heads.values()];
  });
}

/** As long as no pass has come to its end with the product as it is. */
async function walkToParts(
  context: ProductReadContext,
  definition: PlatformProduct,
): Promise<string[]> {
  const all = await readProducts({ ...context, visible: 'all' });
  const parts = await readParts(
    { partEdges: refs => partEdges(context.tiers.knex, refs) },
    all.flatMap(one => one.definition ?? []),
    [definition],
  );
  return [...(parts.get(definition.ref)?.keys() ?? [])];
}
