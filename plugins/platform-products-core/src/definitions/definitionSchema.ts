import { z } from 'zod';

const NAME = /^[a-zA-Z0-9]+(?:[-_.][a-zA-Z0-9]+)*$/;

/** A name as the catalog takes it. */
export const definitionName = z
  .string()
  .max(63)
  .regex(NAME, 'letters and digits, parted by - _ or .');

const metadataShape = {
  name: definitionName,
  namespace: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
};

/**
 * An entity of one of our kinds. Strict below `spec`, which is ours; everything else belongs to
 * the catalog, which adds parts of its own.
 *
 * @param metadata - what the kind asks of `metadata` beyond the catalog's own rules
 */
export function definitionSchema<
  Kind extends string,
  Spec extends z.ZodType,
  Metadata extends z.ZodRawShape = typeof metadataShape,
>(kind: Kind, spec: Spec, metadata?: Metadata) {
  return z.looseObject({
    apiVersion: z.literal('platform-products/v1alpha1'),
    kind: z.literal(kind),
    metadata: z.looseObject({ ...metadataShape, ...metadata }),
    spec,
  });
}
