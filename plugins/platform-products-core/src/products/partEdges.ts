import type { Edge } from '../notices/types';
import type { PlatformProduct } from './types';

/** What products say of their parts, as if it were relations of the catalog. */
export function partEdges(
  products: Iterable<Pick<PlatformProduct, 'ref' | 'parts'>>,
): Edge[] {
  const edges: Edge[] = [];
  for (const { ref, parts } of products) {
    for (const part of parts) {
      edges.push({ from: part, type: 'partOf', to: ref });
    }
  }
  return edges;
}
