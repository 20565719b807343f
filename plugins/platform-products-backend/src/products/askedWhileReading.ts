import type { Definition } from '../definitions/Definition';

/**
 * Whether a definition is asked only after the catalog was read. What a product is made of is known
 * by then, not before: asked in the meantime, a new product would have no consumers, and all of them
 * would seem to come a moment later.
 */
export function isAskedLate({ loaded, pending }: Definition): boolean {
  return loaded.kind === 'product' && pending !== undefined;
}

/**
 * Whether another answer than the stored one may be taken back as soon as the catalog is read: parts
 * can move in the same pass. Until then the entity is marked instead.
 */
export function isProvisional({ loaded }: Definition): boolean {
  return loaded.kind === 'product';
}

/** Those that an entity is judged by as soon as it is read. */
export function askedWhileReading(definitions: Definition[]): Definition[] {
  return definitions.filter(definition => !isAskedLate(definition));
}
