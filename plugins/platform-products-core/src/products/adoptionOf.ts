import type { Subject } from '../scorecards/types';
import { productUse } from './productUse';
import type { Adoption, PlatformProduct, ProductParts } from './types';

/**
 * Whether an entity has adopted a product: the hot path of a sweep. A part of the product is not its
 * consumer, whatever the selection says.
 *
 * @param parts - made by `partsOf`
 * @param relations - types of the relations from a consumer to what it depends on
 *
 * @public
 */
export function adoptionOf(
  product: PlatformProduct,
  subject: Pick<Subject, 'input' | 'tier' | 'facts'>,
  parts: ProductParts,
  relations: readonly string[],
  now: Date,
): Adoption {
  if (product.eligible === undefined) {
    return { state: 'not-eligible', why: 'not-measured' };
  }
  if (!product.selects(subject.input)) {
    return { state: 'not-eligible', why: 'not-selected' };
  }
  if (parts.has(subject.input.ref)) {
    return { state: 'not-eligible', why: 'part' };
  }
  const use = productUse(product, subject, parts, relations, now);
  switch (use.state) {
    case 'used':
      return { ...use, state: 'adopted' };
    case 'not-used':
      return { state: 'not-adopted' };
    default:
      return use;
  }
}
