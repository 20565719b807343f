import { replacementCycle } from '../notices/replacementCycle';
import type { PlatformProduct } from './types';

/**
 * The shortest way from a product over the parts of products back to itself, first and last the
 * product; undefined where there is none. Nothing breaks by it, but nobody can mean it.
 *
 * @public
 */
export function partCycle(
  { ref }: Pick<PlatformProduct, 'ref'>,
  products: Iterable<Pick<PlatformProduct, 'ref' | 'parts'>>,
): string[] | undefined {
  const parts = new Map<string, readonly string[]>();
  for (const product of products) {
    parts.set(product.ref, product.parts);
  }
  return replacementCycle(parts, ref);
}
