import { z } from 'zod';
import type {
  Outcome,
  Problem,
  Score,
  EffectiveTier,
} from 'backstage-plugin-platform-products-core';

/**
 * Most rows in one page. CSV is written in pages of this size too.
 *
 * @public
 */
export const MAX_LIMIT = 500;

/**
 * Rows in a page where the caller names no number.
 *
 * @public
 */
export const DEFAULT_LIMIT = 50;

/**
 * A query parameter that may be repeated (`owner=a&owner=b`): one value or several, always read as
 * a list. An empty list is refused: empty never means all.
 *
 * @public
 */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(100).optional(),
  );

/** @public */
export const outcomeSchema = z.enum([
  'pass',
  'fail',
  'unknown',
  'not-applicable',
  'exempt',
]) satisfies z.ZodType<Outcome>;

/** @public */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: z.string().min(1).max(2000).optional(),
});

/** @public */
export const scoreSchema = z.strictObject({
  earned: z.number(),
  possible: z.number(),
  unknown: z.number(),
}) satisfies z.ZodType<Score>;

/** @public */
export const levelSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  rank: z.number().int(),
});

/**
 * How many entities stand at a level; every level of the scorecard is listed, lowest first, `none` included.
 *
 * @public
 */
export const levelCountSchema = levelSchema.extend({
  entities: z.number().int(),
});

/**
 * How many entities have each outcome for one check. Upcoming checks are counted with what they would be.
 *
 * @public
 */
export const outcomeCountsSchema = z.strictObject({
  pass: z.number().int(),
  fail: z.number().int(),
  unknown: z.number().int(),
  'not-applicable': z.number().int(),
  exempt: z.number().int(),
});

const conflictsSchema = z.array(
  z.strictObject({ source: z.string(), raw: z.string() }),
);

/** @public */
export const effectiveTierSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('own'),
    name: z.string(),
    rank: z.number().int(),
    source: z.string(),
    raw: z.string(),
    conflicts: conflictsSchema,
  }),
  z.strictObject({
    state: z.literal('inherited'),
    name: z.string(),
    rank: z.number().int(),
    from: z.string(),
    source: z.string(),
  }),
  z.strictObject({
    state: z.literal('invalid'),
    raw: z.string(),
    source: z.string(),
    allowed: z.string(),
  }),
  z.strictObject({ state: z.literal('not-set') }),
]) satisfies z.ZodType<EffectiveTier>;

/** @public */
export const problemSchema = z.strictObject({
  entityRef: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  found: z.string(),
  allowed: z.string(),
  message: z.string(),
}) satisfies z.ZodType<Problem>;

/**
 * A page of a list. `totalItems` counts what the filters select and the caller may see; it is on the first page only.
 *
 * @public
 */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().optional(),
    totalItems: z.number().int().optional(),
  });

/**
 * When a part could not be renewed: the last good state is shown, with since when and why.
 *
 * @public
 */
export const staleSchema = z.strictObject({
  since: z.iso.datetime(),
  reason: z.string(),
});
