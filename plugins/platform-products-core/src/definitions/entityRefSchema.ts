import { z } from 'zod';
import { parseEntityRef } from '../metadata/entityRef';

/**
 * A ref of another entity as a definition writes it, in any case; without a namespace it is in that
 * of the definition. With a kind, the ref may leave it out and may name no other.
 */
export function entityRefSchema(kind?: string) {
  const allowed = kind
    ? `the ref of an entity such as ${kind}:default/orders`
    : 'the ref of an entity with its kind such as component:default/orders';
  return z
    .string()
    .max(255)
    .refine(text => {
      const parts = parseEntityRef(text, kind);
      return parts !== undefined && (!kind || parts.kind === kind);
    }, allowed);
}
