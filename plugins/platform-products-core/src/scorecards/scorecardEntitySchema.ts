import { z } from 'zod';
import {
  definitionName as name,
  definitionSchema,
} from '../definitions/definitionSchema';
import { predicateSchema as predicate } from '../definitions/predicateSchema';
import { remedySchema } from '../definitions/remedySchema';
import { isIsoDate } from '../metadata/fieldParsers';

const text = z.string().min(1);
const isoDate = z
  .string()
  .refine(isIsoDate, 'an ISO 8601 date or an instant with its offset');

const levelSchema = z.strictObject({ name, title: text.optional() });

const exampleSchema = z.strictObject({
  title: text.optional(),
  given: z.record(z.string(), z.json()),
  outcome: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
});

const checkSchema = z.strictObject({
  name,
  title: text.optional(),
  why: text.optional(),
  level: text,
  weight: z.number().gt(0).optional(),
  appliesTo: predicate.optional(),
  expect: text,
  message: text.optional(),
  remedy: remedySchema.optional(),
  enforcedFrom: isoDate.optional(),
  examples: z.array(exampleSchema).max(50).optional(),
});

const specSchema = z.strictObject({
  owner: text,
  appliesTo: predicate.optional(),
  levels: z.array(levelSchema).min(1).max(20),
  checks: z.array(checkSchema).min(1).max(200),
});

/**
 * An entity of the kind Scorecard. Strict below `spec`; everything else belongs to the catalog,
 * which adds parts of its own.
 *
 * An example's `given` is a part of an entity, laid over a minimal one. Where only the keys
 * `entity`, `facts`, `tier` (`{ name, rank }`) and `now` are used, they are what they are called.
 *
 * @public
 */
export const scorecardEntitySchema = definitionSchema('Scorecard', specSchema);

/** A definition that has the right shape. */
export type ScorecardEntity = z.output<typeof scorecardEntitySchema>;
/** One check of a definition. */
export type CheckDefinition = z.output<typeof checkSchema>;
/** One example of a check. */
export type ExampleDefinition = z.output<typeof exampleSchema>;

/**
 * {@link scorecardEntitySchema} as JSON schema, for the catalog and for editors.
 *
 * @public
 */
export const scorecardJsonSchema: Record<string, unknown> = z.toJSONSchema(
  scorecardEntitySchema,
  { io: 'input' },
);
