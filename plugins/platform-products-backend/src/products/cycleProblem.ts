import {
  partCycle,
  PlatformProduct,
  Problem,
} from 'backstage-plugin-platform-products-core';

/** Longest text of what was found, as for all problems. */
const MAXIMUM_FOUND = 200;

/** What the owner of a product should hear that is a part of itself. */
export function cycleProblem(
  product: PlatformProduct,
  products: PlatformProduct[],
): Problem | undefined {
  const cycle = partCycle(product, products);
  if (!cycle) return undefined;
  const found = cycle.join(' → ').slice(0, MAXIMUM_FOUND);
  const allowed = 'parts that do not lead back to the product';
  return {
    entityRef: product.ref,
    code: 'cyclic-parts',
    severity: 'warning',
    path: 'spec.parts',
    found,
    allowed,
    message: `spec.parts of ${product.ref} leads back to it: ${found}; allowed: ${allowed}`,
  };
}
