import type { PlatformProduct } from './types';

type Candidate = Pick<PlatformProduct, 'ref' | 'capability' | 'parts'>;

/**
 * The other products of the same capability, compared without regard to case and blanks. A product
 * does not compete with what it is made of, nor with what it is a part of.
 *
 * @public
 */
export function competitorsOf<
  T extends Pick<PlatformProduct, 'ref' | 'capability' | 'parts'>,
>(
  product: Pick<PlatformProduct, 'ref' | 'capability' | 'parts'>,
  products: readonly T[],
): T[] {
  const capability = spelled(product);
  if (!capability) {
    return [];
  }
  const below = productsBelow(product, products);
  return products.filter(
    other =>
      other.ref !== product.ref &&
      spelled(other) === capability &&
      !below.has(other.ref) &&
      !productsBelow(other, products).has(product.ref),
  );
}

function spelled({ capability }: Candidate): string | undefined {
  return capability?.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Refs of all that a product is made of, as far as products say. */
function productsBelow(
  product: Candidate,
  products: readonly Candidate[],
): ReadonlySet<string> {
  const partsByRef = new Map(products.map(({ ref, parts }) => [ref, parts]));
  const below = new Set(product.parts);
  for (const ref of below) {
    partsByRef.get(ref)?.forEach(part => below.add(part));
  }
  return below;
}
