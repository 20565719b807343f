import {
  Edge,
  partsOf,
  PlatformProduct,
  ProductParts,
} from 'backstage-plugin-platform-products-core';
import { breathe } from '../store/breathe';
import { groupBy } from '../store/groupBy';
import type { IngestStore } from '../store/IngestStore';

/**
 * Works out what products are made of, by the relations that are stored: level by level, with one
 * question to the store for each level of all of them.
 *
 * @param products - all there are, since products may be parts of each other
 * @param asked - those that are worked out
 */
export async function readParts(
  store: Pick<IngestStore, 'partEdges'>,
  products: PlatformProduct[],
  asked = products,
): Promise<Map<string, ProductParts>> {
  const parts = new Map<string, ProductParts>();
  if (asked.length === 0) return parts;
  const around = await edgesAround(store, products, asked);
  for (const product of asked) {
    const edges = reachable(product, products, around);
    parts.set(product.ref, partsOf(product, products, edges));
    await breathe();
  }
  return parts;
}

/** Edges by the ref that leads to a further part. */
type EdgesAround = Map<string, Edge[]>;

async function edgesAround(
  store: Pick<IngestStore, 'partEdges'>,
  products: PlatformProduct[],
  asked: PlatformProduct[],
): Promise<EdgesAround> {
  const edges: Edge[] = [];
  const partsByRef = new Map(products.map(one => [one.ref, one.parts]));
  const known = new Set<string>();
  /** Those not met before, with the parts of those that are products. */
  const meet = (refs: Iterable<string>): string[] => {
    const met = new Set(refs);
    for (const ref of met) {
      if (known.has(ref)) met.delete(ref);
      else partsByRef.get(ref)?.forEach(part => met.add(part));
    }
    met.forEach(ref => known.add(ref));
    return [...met];
  };
  for (
    let frontier = meet(asked.map(({ ref }) => ref));
    frontier.length > 0;

  ) {
    const found = await store.partEdges(frontier);
    for (const edge of found) edges.push(edge);
    frontier = meet(found.map(furtherPart));
    await breathe();
  }
  return groupBy(edges, edge => (edge.type === 'partOf' ? edge.to : edge.from));
}

/** What an edge takes along: who says to be a part, or the API that a part provides. */
function furtherPart({ type, from, to }: Edge): string {
  return type === 'partOf' ? from : to;
}

/** The edges that can matter to one product: the whole of the catalog would be walked for each. */
function reachable(
  { ref }: PlatformProduct,
  products: PlatformProduct[],
  around: EdgesAround,
): Edge[] {
  const partsByRef = new Map(products.map(one => [one.ref, one.parts]));
  const edges: Edge[] = [];
  const met = new Set([ref]);
  // What is added while it goes on is met too.
  for (const one of met) {
    partsByRef.get(one)?.forEach(part => met.add(part));
    for (const edge of around.get(one) ?? []) {
      edges.push(edge);
      met.add(furtherPart(edge));
    }
  }
  return edges;
}
