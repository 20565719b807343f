import type { Kpis } from 'backstage-plugin-platform-products-common';

type ProductKpi = Kpis['products'][number];

/** Products by how far they are from their targets; those without a figure or a target last. */
export function furthestFirst(products: ProductKpi[]): ProductKpi[] {
  return [...products].sort(
    (a, b) => gapOf(b) - gapOf(a) || a.title.localeCompare(b.title),
  );
}

function gapOf({ value, target }: ProductKpi): number {
  // Not infinite: the difference of two infinities is no number.
  return value === undefined || target === undefined ? -2 : target - value;
}
