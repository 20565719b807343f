import { z } from 'zod';
import type {
  Edge,
  TierObligations,
  TierPrecedence,
} from 'backstage-plugin-platform-products-core';
import { many, page, pageQuerySchema } from './shared';

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

/** Which counts where the portal and the metadata of an entity name different tiers. @public */
export const tierPrecedenceSchema = z.enum([
  'portal',
  'metadata',
]) satisfies z.ZodType<TierPrecedence>;

/**
 * `GET /tiers`: the ladder, most critical first.
 *
 * @public
 */
export const tiersSchema = z.strictObject({
  items: z.array(tierRowSchema),
  coverage: tierCoverageSchema,
  /** Kinds that are expected to have a tier, lower case. */
  kinds: z.array(z.string()),
  precedence: tierPrecedenceSchema,
  /** Whether those who may approve tiers may also assign them without a second person. */
  directTagging: z.boolean(),
});

/** What a tier may oblige to. @public */
export const obligationSchema = z.enum([
  'slos',
  'scorecards',
  'minimumNoticeDays',
  'maximumTierGap',
  'onCall',
  'reviewIntervalDays',
  'rtoMinutes',
  'rpoMinutes',
]) satisfies z.ZodType<keyof TierObligations>;

/** One hop, as the relation stands in the catalog. @public */
export const edgeSchema = z.strictObject({
  from: z.string(),
  type: z.string(),
  to: z.string(),
}) satisfies z.ZodType<Edge>;

/**
 * Query of `GET /tiers/summary`: how groups of entities stand.
 *
 * @public
 */
export const tierSummaryQuerySchema = pageQuerySchema.extend({
  groupBy: z.enum(['owner', 'system', 'domain']).default('owner'),
  kind: z.string().min(1).default('component'),
});

/** @public */
export const tierSummaryRowSchema = z.strictObject({
  /** Ref of the owner, system or domain; absent for entities without one. */
  group: z.string().optional(),
  entities: z.number().int(),
  /** Entities by name of their effective tier; tiers without entities are left out. */
  tiers: z.record(z.string(), z.number().int()),
  /** Entities without a tier. */
  untagged: z.number().int(),
  /** Entities with at least one obligation that is not met. */
  notMet: z.number().int(),
  /** Entities that lean on a less critical one than their tier allows. */
  inverted: z.number().int(),
});

/** Most entities first. @public */
export const tierSummaryPageSchema = page(tierSummaryRowSchema);

/**
 * Query of `GET /tiers/history`. Default: the last 90 days.
 *
 * @public
 */
export const tierHistoryQuerySchema = z.strictObject({
  kind: z.string().min(1).default('component'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/**
 * How days ended. Days on which nothing changed are left out.
 *
 * @public
 */
export const tierHistorySchema = z.strictObject({
  points: z.array(
    z.strictObject({
      /** YYYY-MM-DD, UTC. */
      day: z.iso.date(),
      entities: z.number().int(),
      tiers: z.record(z.string(), z.number().int()),
      untagged: z.number().int(),
      /** Entities with at least one obligation that is not met. */
      notMet: z.number().int(),
      inverted: z.number().int(),
    }),
  ),
  /** True where the caller does not see all entities: past days count all, so none is shown. */
  withheld: z.boolean(),
});

const findingShape = {
  obligation: obligationSchema,
  /** The objective, the scorecard, or the id of the notice that it is about. */
  name: z.string().optional(),
  /** Sentences that name found and demanded. */
  why: z.string(),
  /** What to do; absent where it is met. */
  fix: z.string().optional(),
  /** From the entity to what it leans on and should not; only for `maximumTierGap`. */
  path: z.array(edgeSchema).optional(),
};

/** Whether an entity keeps to one thing that its tier demands. @public */
export const obligationFindingSchema = z.strictObject({
  ...findingShape,
  state: z.enum(['met', 'not-met', 'unknown']),
});

/**
 * Query of `GET /tiers/findings`. All given filters must hold; several values of one filter are
 * alternatives. `none` as owner, system or domain selects entities without one.
 *
 * @public
 */
export const tierFindingsQuerySchema = pageQuerySchema.extend({
  obligation: many(obligationSchema),
  /** Without it, both. What is met is listed on the entity only. */
  state: many(z.enum(['not-met', 'unknown'])),
  tier: many(z.string().min(1)),
  kind: many(z.string().min(1)),
  owner: many(z.string().min(1)),
  system: many(z.string().min(1)),
  domain: many(z.string().min(1)),
  entityRef: z.string().min(1).max(255).optional(),
  /** Part of the ref or title of the entity, case ignored. */
  search: z.string().min(1).max(200).optional(),
});

/** @public */
export const tierFindingSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  tier: z.string(),
  rank: z.number().int(),
  ...findingShape,
  state: z.enum(['not-met', 'unknown']),
  /** Since when it has this state. */
  since: z.iso.datetime(),
});

/** The most critical first. @public */
export const tierFindingsPageSchema = page(tierFindingSchema);

/**
 * Query of `GET /tiers/map`: who leans on whom.
 *
 * @public
 */
export const tierMapQuerySchema = z.strictObject({
  kind: many(z.string().min(1)),
  owner: many(z.string().min(1)),
  system: many(z.string().min(1)),
  domain: many(z.string().min(1)),
  tier: many(z.string().min(1)),
  /** Only this entity and those around it. */
  focus: z.string().min(1).max(255).optional(),
  /** Hops from the focus, both ways. */
  depth: z.coerce.number().int().min(1).max(5).default(1),
  /** Only what lies on the path of an inversion of a selected entity. */
  inversions: z.enum(['only']).optional(),
  /** Most nodes; the most critical are kept. */
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** @public */
export const tierMapSchema = z.strictObject({
  /** The most critical first, then by ref. */
  nodes: z.array(
    z.strictObject({
      entityRef: z.string(),
      title: z.string(),
      kind: z.string(),
      owner: z.string().optional(),
      /** Absent where it has none. */
      tier: z.string().optional(),
      rank: z.number().int().optional(),
      /** Not selected itself: it lies on a path of, or near, one that is. */
      context: z.boolean(),
      /** It leans, directly or through others, on a less critical one than its tier allows. */
      inverted: z.boolean(),
    }),
  ),
  /** In the direction of leaning: `from` leans on `to`. `type` is that of the relation. */
  edges: z.array(edgeSchema.extend({ inverted: z.boolean() })),
  /** Nodes that there would be without the limit. */
  totalNodes: z.number().int(),
});

/**
 * Query of `GET /tiers/reviews`: when tiers must be looked at again.
 *
 * @public
 */
export const tierReviewsQuerySchema = pageQuerySchema.extend({
  /** Overdue, or due before `dueBefore`. Without it, both. */
  state: many(z.enum(['overdue', 'due'])),
  dueBefore: z.iso.datetime({ offset: true }).optional(),
  owner: many(z.string().min(1)),
  tier: many(z.string().min(1)),
  search: z.string().min(1).max(200).optional(),
});

/** @public */
export const tierReviewSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  tier: z.string(),
  rank: z.number().int(),
  /** Absent where no review is known: then it is overdue. */
  reviewedAt: z.iso.datetime().optional(),
  /** A person, where the review was in the portal. */
  reviewedBy: z.string().optional(),
  dueAt: z.iso.datetime().optional(),
  overdue: z.boolean(),
});

/** Those never reviewed first, then by the day they are due. @public */
export const tierReviewsPageSchema = page(tierReviewSchema);

/** Body of `POST /tier-reviews`: the tiers of these entities were looked at and stay. @public */
export const confirmTiersSchema = z.strictObject({
  entityRefs: z.array(z.string().min(1).max(255)).min(1).max(500),
  reason: z.string().trim().min(1).max(2_000),
});

/** Each is done or refused by itself. @public */
export const confirmTiersResultSchema = z.strictObject({
  confirmed: z.array(z.string()),
  refused: z.array(z.strictObject({ entityRef: z.string(), why: z.string() })),
});

/**
 * Query of `GET /tiers/effective`: what other programs need to follow the effective tiers of all
 * entities. First without `since`, page by page; from then on with the last `version`.
 *
 * @public
 */
export const effectiveTiersQuerySchema = z.strictObject({
  since: z
    // An empty text would be taken for 0.
    .string()
    .regex(/^\d+$/, 'a whole number of at least 0')
    .transform(Number)
    .pipe(z.number().int().min(0))
    .optional(),
  cursor: z.string().min(1).max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
});

/** @public */
export const effectiveTiersSchema = z.strictObject({
  /** What to ask with next time. Of several pages the first one counts. */
  version: z.number().int(),
  items: z.array(
    z.strictObject({
      entityRef: z.string(),
      /** Absent where it has none, or is gone. */
      tier: z.string().optional(),
    }),
  ),
  nextCursor: z.string().optional(),
  /** True where `since` is too long ago: forget everything and read it all. */
  reset: z.boolean(),
});
