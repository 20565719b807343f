import { z } from 'zod';

/**
 * Query of `GET /tiers`.
 *
 * @public
 */
export const tiersQuerySchema = z.strictObject({
  /** Which entities are counted. */
  kind: z.string().min(1).default('component'),
});

/** @public */
export const tierObligationsSchema = z.strictObject({
  slos: z.record(z.string(), z.number()).optional(),
  scorecards: z.record(z.string(), z.string()).optional(),
  minimumNoticeDays: z.number().optional(),
  maximumTierGap: z.number().optional(),
  onCall: z.boolean().optional(),
  reviewIntervalDays: z.number().optional(),
  rtoMinutes: z.number().optional(),
  rpoMinutes: z.number().optional(),
});

/** @public */
export const tierRowSchema = z.strictObject({
  name: z.string(),
  rank: z.number().int(),
  title: z.string(),
  description: z.string().optional(),
  obligations: tierObligationsSchema,
  /** Entities with this effective tier. */
  entities: z.number().int(),
  /** Of these, how many have it from a system or domain. */
  inherited: z.number().int(),
});

/**
 * How many of the counted entities have a tier at all.
 *
 * @public
 */
export const tierCoverageSchema = z.strictObject({
  entities: z.number().int(),
  own: z.number().int(),
  inherited: z.number().int(),
  invalid: z.number().int(),
  notSet: z.number().int(),
  /** Own tier, but another place names another tier. */
  conflicting: z.number().int(),
});

/**
 * `GET /tiers`: the ladder, most critical first.
 *
 * @public
 */
export const tiersSchema = z.strictObject({
  items: z.array(tierRowSchema),
  coverage: tierCoverageSchema,
});
