import { z } from 'zod';
import {
  definitionName as name,
  definitionSchema,
} from '../definitions/definitionSchema';
import { entityRefSchema } from '../definitions/entityRefSchema';
import { predicateSchema } from '../definitions/predicateSchema';
import { isHttpUrl } from '../metadata/fieldParsers';

const text = z.string().trim().min(1);
const line = text.max(200);
const markdown = text.max(20_000);
const url = z.string().refine(isHttpUrl, 'a URL with http or https');

const supportSchema = z.strictObject({
  /** Where to ask: a channel or an address. */
  channel: line.optional(),
  docs: url.optional(),
  /** Whom a page reaches. */
  oncall: line.optional(),
});

const adoptionSchema = z.strictObject({
  eligible: predicateSchema,
  adoptedWhen: text.optional(),
  target: z.number().min(0).max(1).optional(),
});

const sloSchema = z.strictObject({
  name,
  /** Per cent. */
  objective: z.number().gt(0).max(100),
  window: z
    .string()
    .regex(/^[1-9]\d{0,3}[hdw]$/, 'a time such as 28d, in h, d or w')
    .optional(),
  /** Name of the fact that is measured against it. */
  fact: line.optional(),
});

/**
 * `spec` of a `PlatformProduct`.
 *
 * @public
 */
export const platformProductSpecSchema = z.strictObject({
  owner: z.string().min(1),
  lifecycle: line,
  tier: line.optional(),
  domain: entityRefSchema('domain').optional(),
  capability: line.optional(),
  maturity: line.optional(),
  valueProposition: markdown.optional(),
  parts: z.array(entityRefSchema()).max(1_000).optional(),
  support: supportSchema.optional(),
  goldenPaths: z.array(entityRefSchema('goldenpath')).max(50).optional(),
  adoption: adoptionSchema.optional(),
  slos: z.array(sloSchema).max(50).optional(),
});

/**
 * An entity of the kind PlatformProduct. Strict below `spec`; everything else belongs to the
 * catalog.
 *
 * @public
 */
export const platformProductEntitySchema = definitionSchema(
  'PlatformProduct',
  platformProductSpecSchema,
);

/** A definition that has the right shape. */
export type PlatformProductEntity = z.output<
  typeof platformProductEntitySchema
>;

/**
 * {@link platformProductEntitySchema} as JSON schema, for the catalog and for editors.
 *
 * @public
 */
export const platformProductJsonSchema: Record<string, unknown> =
  z.toJSONSchema(platformProductEntitySchema, { io: 'input' });
