import { growSurface } from '../notices/growSurface';
import type { Edge } from '../notices/types';
import { partEdges } from './partEdges';
import type { PlatformProduct, ProductParts } from './types';

/**
 * Everything that a product is made of: its parts, the parts of those that are products, systems or
 * domains themselves, and the APIs that any of them provides. Products that are parts of each other
 * are walked through once.
 *
 * @param products - all of them
 * @param relations - those of the catalog; only `partOf` and `providesApi` matter
 *
 * @public
 */
export function partsOf(
  { ref }: Pick<PlatformProduct, 'ref'>,
  products: Iterable<Pick<PlatformProduct, 'ref' | 'parts'>>,
  relations: readonly Edge[],
): ProductParts {
  const parts = new Map<string, Edge[]>([[ref, []]]);
  growSurface(parts, [...partEdges(products), ...relations]);
  return parts;
}
