import type { ProductRow } from 'backstage-plugin-platform-products-common';

/** Products that are for the same. */
export interface CapabilityGroup {
  /** As the first product writes it; absent for products that name none. */
  capability?: string;
  products: ProductRow[];
}

/** What belongs to a domain. */
export interface DomainGroup {
  /** Ref of the domain; absent for products that name none. */
  domain?: string;
  capabilities: CapabilityGroup[];
}

/**
 * The capability map: domains, in them capabilities, in them products, each in alphabetical order
 * and what is not said last. Capabilities are the same whatever their case and blanks, as they are
 * where products compete.
 */
export function groupProducts(products: ProductRow[]): DomainGroup[] {
  return grouped(products, ({ domain }) => domain).map(inDomain => ({
    domain: inDomain[0].domain,
    capabilities: grouped(inDomain, capabilityKey).map(inCapability => ({
      capability: inCapability[0].capability,
      products: inCapability,
    })),
  }));
}

function capabilityKey({ capability }: ProductRow): string | undefined {
  return capability?.trim().replace(/\s+/g, ' ').toLowerCase() || undefined;
}

function grouped(
  products: ProductRow[],
  keyOf: (product: ProductRow) => string | undefined,
): ProductRow[][] {
  const groups = new Map<string | undefined, ProductRow[]>();
  for (const product of products) {
    const key = keyOf(product);
    groups.set(key, [...(groups.get(key) ?? []), product]);
  }
  return [...groups]
    .sort(([a], [b]) => {
      if (a === undefined || b === undefined) {
        return Number(a === undefined) - Number(b === undefined);
      }
      return a.localeCompare(b);
    })
    .map(([, group]) => group);
}
