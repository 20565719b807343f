import { z } from 'zod';
import {
  definitionName as name,
  definitionSchema,
} from '../definitions/definitionSchema';
import { entityRefSchema } from '../definitions/entityRefSchema';
import { predicateSchema } from '../definitions/predicateSchema';
import { remedySchema } from '../definitions/remedySchema';
import { isIsoDate } from '../metadata/fieldParsers';
import { isSemanticVersion } from './semanticVersion';

const text = z.string().min(1);
const version = z
  .string()
  .max(255)
  .refine(isSemanticVersion, 'a semantic version such as 3.2.0');

const stepSchema = z.strictObject({
  name,
  title: text.optional(),
  why: text.optional(),
  expect: text,
  remedy: remedySchema.optional(),
  milestone: z.enum(['onboarded', 'first-value']).optional(),
});

const changeSchema = z.strictObject({
  version,
  date: z.string().refine(isIsoDate, 'an ISO 8601 date').optional(),
  /** Markdown. */
  notes: text.max(20_000),
});

/**
 * `spec` of a `GoldenPath`.
 *
 * @public
 */
export const goldenPathSpecSchema = z.strictObject({
  owner: text,
  appliesTo: predicateSchema,
  version,
  templates: z.array(entityRefSchema('template')).max(50),
  product: entityRefSchema('platformproduct').optional(),
  steps: z.array(stepSchema).min(1).max(50),
  changes: z.array(changeSchema).max(200).optional(),
});

/**
 * An entity of the kind GoldenPath. Strict below `spec`; everything else belongs to the catalog.
 *
 * @public
 */
export const goldenPathEntitySchema = definitionSchema(
  'GoldenPath',
  goldenPathSpecSchema,
);

/** A definition that has the right shape. */
export type GoldenPathEntity = z.output<typeof goldenPathEntitySchema>;

/**
 * {@link goldenPathEntitySchema} as JSON schema, for the catalog and for editors.
 *
 * @public
 */
export const goldenPathJsonSchema: Record<string, unknown> = z.toJSONSchema(
  goldenPathEntitySchema,
  { io: 'input' },
);
