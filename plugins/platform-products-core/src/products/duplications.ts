import { competitorsOf } from './competitorsOf';
import type { Duplication, PlatformProduct } from './types';

/**
 * Entities that a product is meant for and that use another product of the same capability, by ref.
 *
 * @param eligible - refs of those that the product is meant for
 * @param uses - who uses which product, whether or not it is meant for them
 *
 * @public
 */
export function duplications(
  product: Pick<PlatformProduct, 'ref' | 'capability' | 'parts'>,
  products: readonly Pick<PlatformProduct, 'ref' | 'capability' | 'parts'>[],
  eligible: Iterable<string>,
  uses: Iterable<{ entityRef: string; productRef: string }>,
): Duplication[] {
  const rivals = new Set(
    competitorsOf(product, products).map(({ ref }) => ref),
  );
  const wanted = new Set(eligible);
  const found = new Map<string, Set<string>>();
  const own = new Set<string>();
  for (const { entityRef, productRef } of uses) {
    if (productRef === product.ref) {
      own.add(entityRef);
    } else if (wanted.has(entityRef) && rivals.has(productRef)) {
      const competing = found.get(entityRef);
      if (competing) {
        competing.add(productRef);
      } else {
        found.set(entityRef, new Set([productRef]));
      }
    }
  }
  return Array.from(found, ([entityRef, competing]) => ({
    entityRef,
    competing: [...competing].sort(),
    also: own.has(entityRef),
  })).sort((one, other) => (one.entityRef < other.entityRef ? -1 : 1));
}
