import { z } from 'zod';
import type { ScorecardReport } from 'backstage-plugin-platform-products-core';
import { migrationSchema, noticeRowSchema } from './notices';
import { entityJourneySchema } from './paths';
import {
  effectiveTierSchema,
  levelSchema,
  many,
  outcomeSchema,
  page,
  pageQuerySchema,
  problemSchema,
  scoreSchema,
  staleSchema,
} from './shared';

/**
 * Query of `GET /entities`. All given filters must hold; several values of one filter are
 * alternatives. `none` as owner, system, domain or tier selects entities without one.
 *
 * @public
 */
export const entitiesQuerySchema = pageQuerySchema
  .extend({
    kind: many(z.string().min(1)),
    owner: many(z.string().min(1)),
    system: many(z.string().min(1)),
    domain: many(z.string().min(1)),
    tier: many(z.string().min(1)),
    tierState: many(
      z.enum(['own', 'inherited', 'invalid', 'not-set', 'conflicting']),
    ),
    scorecard: z.string().min(1).optional(),
    level: many(z.string().min(1)),
    check: z.string().min(1).optional(),
    outcome: many(outcomeSchema),
    /** Part of the ref or title, case ignored. */
    search: z.string().min(1).max(200).optional(),
    /** Consumers of this notice. */
    noticeId: z.string().min(1).max(255).optional(),
    /** On this golden path now. */
    path: z.string().min(1).max(255).optional(),
  })
  .refine(query => !query.level || query.scorecard, {
    path: ['level'],
    message: 'needs scorecard: a level belongs to one',
  })
  .refine(query => !query.check || query.scorecard, {
    path: ['check'],
    message: 'needs scorecard: a check belongs to one',
  })
  .refine(query => !query.outcome || query.check, {
    path: ['outcome'],
    message: 'needs check: an outcome is the answer of one',
  });

/** @public */
export const entityScorecardSchema = z.strictObject({
  scorecard: z.string(),
  title: z.string(),
  level: levelSchema,
  /** Rank of the highest level. */
  topRank: z.number().int(),
  score: scoreSchema,
  /** Enforced checks with the outcome `fail` or `unknown`. */
  failing: z.number().int(),
  unknown: z.number().int(),
  /** The outcome of the check that the query names. */
  outcome: outcomeSchema.optional(),
});

/** @public */
export const entityRowSchema = z.strictObject({
  entityRef: z.string(),
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
  title: z.string(),
  type: z.string().optional(),
  owner: z.string().optional(),
  system: z.string().optional(),
  domain: z.string().optional(),
  /** The configured stage, or the raw text where it maps to none. */
  lifecycle: z.string().optional(),
  tier: effectiveTierSchema,
  /** All scorecards that select the entity, by name; only the queried one where the query names one. */
  scorecards: z.array(entityScorecardSchema),
  problems: z.number().int(),
});

/** @public */
export const entitiesPageSchema = page(entityRowSchema);

const evidenceSchema = z.strictObject({
  path: z.string(),
  value: z.json().optional(),
});

const remedySchema = z.strictObject({
  text: z.string(),
  url: z.string().optional(),
  effort: z.number().optional(),
});

/** @public */
export const scorecardReportSchema = z.strictObject({
  scorecard: z.string(),
  scorecardRef: z.string(),
  title: z.string(),
  level: levelSchema,
  nextLevel: levelSchema.optional(),
  score: scoreSchema,
  unknownChecks: z.number().int(),
  checks: z.array(
    z.strictObject({
      check: z.string(),
      title: z.string(),
      why: z.string().optional(),
      level: z.string(),
      weight: z.number(),
      outcome: outcomeSchema,
      enforced: z.boolean(),
      enforcedFrom: z.string().optional(),
      message: z.string().optional(),
      remedy: remedySchema.optional(),
      evidence: z.array(evidenceSchema),
    }),
  ),
  nextSteps: z.array(
    z.strictObject({
      check: z.string(),
      title: z.string(),
      level: z.string(),
      outcome: z.enum(['fail', 'unknown']),
      remedy: remedySchema.optional(),
    }),
  ),
}) satisfies z.ZodType<ScorecardReport>;

/**
 * Query of `GET /entities/:kind/:namespace/:name`.
 *
 * @public
 */
export const reportQuerySchema = z.strictObject({
  /** The time to answer for: today's metadata and definitions, judged at that moment. */
  at: z.iso.datetime({ offset: true }).optional(),
});

/**
 * One entity with everything known about it.
 *
 * @public
 */
export const entityReportSchema = z.strictObject({
  entityRef: z.string(),
  kind: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  system: z.string().optional(),
  domain: z.string().optional(),
  lifecycle: z.string().optional(),
  tier: effectiveTierSchema,
  scorecards: z.array(
    scorecardReportSchema.extend({
      levels: z.array(levelSchema),
      /** Set where the definition's newest text is not usable and the last good one is in force. */
      stale: staleSchema.optional(),
    }),
  ),
  problems: z.array(problemSchema),
  /** On which golden path it is, then those that it left; the newest journey of each. */
  journeys: z.array(entityJourneySchema),
  /** Deprecation notices in force, the next sunset first; at most 50 of each. */
  notices: z.strictObject({
    /** Notices that name the entity as a subject. */
    about: z.array(noticeRowSchema),
    /** What the entity has to migrate for. */
    migrations: z.array(migrationSchema),
  }),
  /** The moment the answer is for: now, or `at`. */
  evaluatedAt: z.iso.datetime(),
  /** When the entity's metadata was last seen to be as judged here. */
  observedAt: z.iso.datetime(),
  /** True if `at` was given. */
  forecast: z.boolean(),
});

/** @public */
export const transitionSchema = z.strictObject({
  at: z.iso.datetime(),
  entityRef: z.string(),
  /**
   * `outcome` of a check, `level` of a scorecard, the effective `tier`, `step` of a golden path,
   * `journey` on one, or `adoption` of a product.
   */
  type: z.enum(['outcome', 'level', 'tier', 'step', 'journey', 'adoption']),
  /** Name of the scorecard; of a golden path or product the ref. */
  scorecard: z.string().optional(),
  /** Check of a scorecard, or step of a golden path. */
  check: z.string().optional(),
  /** Of the golden path or product, while it is there. */
  title: z.string().optional(),
  /** Of the step, while the path has it. */
  checkTitle: z.string().optional(),
  /**
   * Outcome, level or tier before; absent if there was none. Of a step `open`, `completed` or
   * `lost`; of a journey `on`, `left` or `rebased`; of a product `adopted`, `not-adopted` or
   * `unknown`.
   */
  from: z.string().optional(),
  to: z.string().optional(),
  /** What made it change; of a journey that was left, why. */
  cause: z.enum([
    'entity',
    'definition',
    'ladder',
    'time',
    'assignment',
    'not-named',
    'other-path',
    'path-gone',
    'entity-gone',
    'recreated',
  ]),
});

/**
 * Newest first.
 *
 * @public
 */
export const transitionsPageSchema = page(transitionSchema);
