import { z } from 'zod';
import {
  levelCountSchema,
  outcomeCountsSchema,
  page,
  pageQuerySchema,
  problemSchema,
  scoreSchema,
  staleSchema,
} from './shared';

/**
 * `GET /scorecards` row.
 *
 * @public
 */
export const scorecardRowSchema = z.strictObject({
  name: z.string(),
  scorecardRef: z.string(),
  title: z.string(),
  description: z.string().optional(),
  owner: z.string().optional(),
  /** `disabled`: never had a usable definition; nothing is evaluated. */
  state: z.enum(['active', 'stale', 'disabled']),
  stale: staleSchema.optional(),
  problems: z.array(problemSchema),
  entities: z.number().int(),
  levels: z.array(levelCountSchema),
  score: scoreSchema,
  checks: z.number().int(),
});

/** @public */
export const scorecardsPageSchema = page(scorecardRowSchema);

/**
 * A check as defined, with how it stands. Source text is shown as written.
 *
 * @public
 */
export const scorecardCheckSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  why: z.string().optional(),
  level: z.string(),
  weight: z.number(),
  appliesTo: z.json().optional(),
  expect: z.string(),
  message: z.string().optional(),
  remedy: z
    .strictObject({
      text: z.string(),
      url: z.string().optional(),
      effort: z.number().optional(),
    })
    .optional(),
  enforcedFrom: z.string().optional(),
  /** False before `enforcedFrom`. */
  enforced: z.boolean(),
  outcomes: outcomeCountsSchema,
});

/**
 * `GET /scorecards/:name`
 *
 * @public
 */
export const scorecardDetailSchema = scorecardRowSchema.extend({
  appliesTo: z.json().optional(),
  checks: z.array(scorecardCheckSchema),
});

/** @public */
export const groupBySchema = z.enum([
  'owner',
  'system',
  'domain',
  'tier',
  'check',
]);

/**
 * Query of `GET /scorecards/:name/summary`.
 *
 * @public
 */
export const summaryQuerySchema = pageQuerySchema.extend({
  groupBy: groupBySchema,
  /** `score`: lowest share of points first. `entities`: largest first. `name`: by key. */
  order: z.enum(['score', 'entities', 'name']).default('score'),
});

/**
 * One group. `key` is an entity ref, a tier or a check name; entities without one (unowned,
 * untagged …) are the group with the key `none`.
 *
 * @public
 */
export const summaryRowSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  entities: z.number().int(),
  levels: z.array(levelCountSchema),
  score: scoreSchema,
  /** By check name. With `groupBy=check` only the check itself. */
  checks: z.record(z.string(), outcomeCountsSchema),
});

/** @public */
export const summaryPageSchema = page(summaryRowSchema);

/**
 * Query of `GET /scorecards/:name/history`. Days are UTC.
 *
 * @public
 */
export const historyQuerySchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Default: one series over all entities. */
  groupBy: z.enum(['owner', 'system', 'domain', 'tier']).optional(),
  /** Only this group; needed with `groupBy`, whose groups may be thousands. */
  group: z.string().min(1).optional(),
});

/**
 * How a day ended. Days without a change are filled in from the last one that had one.
 *
 * @public
 */
export const historyPointSchema = z.strictObject({
  day: z.iso.date(),
  entities: z.number().int(),
  levels: z.array(levelCountSchema),
  score: scoreSchema,
});

/** @public */
export const historySchema = z.strictObject({
  items: z.array(historyPointSchema),
});
