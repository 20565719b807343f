import { z } from 'zod';
import type {
  TierAssignmentState,
  TierDisagreement,
} from 'backstage-plugin-platform-products-core';
import {
  effectiveTierSchema,
  many,
  MAX_LIMIT,
  page,
  pageQuerySchema,
} from './shared';
import {
  edgeSchema,
  obligationFindingSchema,
  tierPrecedenceSchema,
} from './tiers';

const entityRef = z.string().min(1).max(255);
const tierName = z.string().min(1).max(255);
const reason = z.string().trim().min(1).max(2_000);
const evidence = z
  .url({ protocol: /^https?$/, message: 'an http or https address' })
  .max(2_000);

/** @public */
export const tierAssignmentStateSchema = z.enum([
  'proposed',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
]) satisfies z.ZodType<TierAssignmentState>;

/** Where the portal and the metadata of an entity do not agree. @public */
export const tierDisagreementSchema = z.strictObject({
  kind: z.enum(['different', 'invalid-metadata', 'orphaned']),
  counts: tierPrecedenceSchema,
  assigned: z.string(),
  stated: z.strictObject({ raw: z.string(), source: z.string() }).optional(),
  message: z.string(),
}) satisfies z.ZodType<TierDisagreement>;

/** A tier that somebody proposed for, or gave to, an entity in the portal. @public */
export const tierAssignmentSchema = z.strictObject({
  id: z.string(),
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  /** Whether the catalog has the entity. What was decided is kept for when it returns. */
  known: z.boolean(),
  tier: z.string(),
  /** Whether the ladder has the tier. */
  onLadder: z.boolean(),
  /** The effective tier when it was proposed; absent where there was none. */
  fromTier: z.string().optional(),
  /** The effective tier now. */
  effectiveTier: z.string().optional(),
  state: tierAssignmentStateSchema,
  /** Assigned without a second person. */
  direct: z.boolean(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  reason: z.string(),
  evidence: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: z.iso.datetime().optional(),
  decisionReason: z.string().optional(),
  disagreement: tierDisagreementSchema.shape.kind.optional(),
  /** What the caller may do to it now. */
  may: z.strictObject({
    decide: z.boolean(),
    withdraw: z.boolean(),
  }),
});

/**
 * Query of `GET /tier-assignments`. All given filters must hold.
 *
 * @public
 */
export const tierAssignmentsQuerySchema = pageQuerySchema.extend({
  state: many(tierAssignmentStateSchema),
  tier: many(tierName),
  /** Of the entity. */
  owner: many(z.string().min(1)),
  entityRef: entityRef.optional(),
  /** Only approved ones where the portal and the metadata of the entity do not agree. */
  disagreement: many(tierDisagreementSchema.shape.kind),
  /** Part of the ref or title of the entity, case ignored. */
  search: z.string().min(1).max(200).optional(),
});

/** The newest proposal first. @public */
export const tierAssignmentsPageSchema = page(tierAssignmentSchema);

/** Body of `POST /tier-assignments`. @public */
export const proposeTierSchema = z.strictObject({
  entityRef,
  tier: tierName,
  reason,
  /** A link to what speaks for it. */
  evidence: evidence.optional(),
  /** Counts at once; for those who may approve tiers, where the configuration lets them. */
  direct: z.boolean().optional(),
});

/** Body of `POST /tier-assignments/:id/{approve,reject}`. @public */
export const decideTierSchema = z.strictObject({ reason });

/** Body of `POST /tier-assignments/:id/withdraw`; an own proposal needs no reason. @public */
export const withdrawTierSchema = z.strictObject({
  reason: reason.optional(),
});

/** Body of `POST /tier-assignments/decisions`: one decision on several proposals. @public */
export const decideTiersSchema = z.strictObject({
  ids: z.array(z.string().min(1).max(255)).min(1).max(MAX_LIMIT),
  decision: z.enum(['approve', 'reject']),
  reason,
});

/** Each is done or refused by itself. @public */
export const decideTiersResultSchema = z.strictObject({
  decided: z.array(z.string()),
  refused: z.array(z.strictObject({ id: z.string(), why: z.string() })),
});

/** Most entities of one bulk request. @public */
export const MAX_BULK = 10_000;

/**
 * The entities of a bulk request: those named, or all that the filters select, as in
 * `GET /entities`. Everything is its own word: `{ filter: {} }` is refused, `kind` says which.
 *
 * @public
 */
export const bulkSelectionSchema = z.union([
  z.strictObject({ entityRefs: z.array(entityRef).min(1).max(MAX_BULK) }),
  z.strictObject({
    filter: z
      .strictObject({
        kind: z.array(z.string().min(1)).min(1).max(100).optional(),
        owner: z.array(z.string().min(1)).min(1).max(100).optional(),
        system: z.array(z.string().min(1)).min(1).max(100).optional(),
        domain: z.array(z.string().min(1)).min(1).max(100).optional(),
        tier: z.array(z.string().min(1)).min(1).max(100).optional(),
        tierState: z
          .array(
            z.enum(['own', 'inherited', 'invalid', 'not-set', 'conflicting']),
          )
          .min(1)
          .optional(),
        search: z.string().min(1).max(200).optional(),
      })
      .refine(filter => Object.keys(filter).length > 0, {
        message: 'at least one filter',
      }),
  }),
]);

/** Body of `POST /tier-assignments/preview`. Nothing is stored. @public */
export const previewBulkSchema = z.strictObject({
  selection: bulkSelectionSchema,
  tier: tierName,
  direct: z.boolean().optional(),
});

/** Body of `POST /tier-assignments/bulk`. @public */
export const proposeBulkSchema = previewBulkSchema.extend({
  reason,
  evidence: evidence.optional(),
  /** `selected` of the preview: refused with 409 where the filters select another number by now. */
  expected: z.number().int().min(0),
});

const refusals = z
  .array(z.strictObject({ entityRef: z.string(), why: z.string() }))
  .max(100);

/** @public */
export const bulkPreviewSchema = z.strictObject({
  selected: z.number().int(),
  /** How many would get another tier, or a proposal for one. */
  changing: z.number().int(),
  /** How many have the tier, or the same proposal, already. */
  unchanged: z.number().int(),
  refusedTotal: z.number().int(),
  /** The first of them. */
  refused: refusals,
  /** What those that change have now, the most critical first; `tier` is absent for none. */
  from: z.array(
    z.strictObject({ tier: z.string().optional(), entities: z.number().int() }),
  ),
  /** The first that change, by ref. */
  examples: z
    .array(
      z.strictObject({
        entityRef: z.string(),
        title: z.string(),
        tier: z.string().optional(),
      }),
    )
    .max(50),
});

/** @public */
export const bulkResultSchema = z.strictObject({
  changed: z.number().int(),
  unchanged: z.number().int(),
  refusedTotal: z.number().int(),
  refused: refusals,
});

const leanedOn = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  /** Absent where it has none. */
  tier: z.string().optional(),
  path: z.array(edgeSchema),
});

/**
 * `GET /entities/:kind/:namespace/:name/tier`: the tier of one entity, why, what it obliges to, and
 * what the graph says about it. Whatever the catalog hides from the caller is left out.
 *
 * @public
 */
export const entityTierSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  tier: effectiveTierSchema,
  /** The approved one. */
  assignment: tierAssignmentSchema.optional(),
  /** The one that waits for a decision. */
  proposal: tierAssignmentSchema.optional(),
  disagreement: tierDisagreementSchema.optional(),
  /** Of every obligation of its tier, those that are met included. */
  findings: z.array(obligationFindingSchema),
  reviewedAt: z.iso.datetime().optional(),
  reviewDueAt: z.iso.datetime().optional(),
  /** The most critical consumer, direct or through others. */
  implied: leanedOn.extend({ tier: z.string() }).optional(),
  /** For one without a tier. */
  suggestion: z.strictObject({ tier: z.string(), why: z.string() }).optional(),
  /** What it leans on and should not: the nearest first, then all that are one hop away. */
  inversions: z.array(leanedOn),
  /** Who suffers when it is down, directly or through others. */
  consumers: z.strictObject({
    total: z.number().int(),
    /** The most critical first; `tier` is absent for those without one. */
    byTier: z.array(
      z.strictObject({
        tier: z.string().optional(),
        consumers: z.number().int(),
      }),
    ),
  }),
  /** What to write into the entity's file so that Git says what the portal says. */
  yaml: z.string().optional(),
  may: z.strictObject({
    propose: z.boolean(),
    /** Assign without a second person. */
    assign: z.boolean(),
    /** Confirm that it was reviewed. */
    review: z.boolean(),
  }),
});

/** One thing that happened to the tier of an entity. @public */
export const tierEventSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  /** `changed`: the effective tier, by whatever cause. The others are what people did in the portal. */
  type: z.enum([
    'proposed',
    'approved',
    'assigned',
    'rejected',
    'withdrawn',
    'superseded',
    'reviewed',
    'changed',
  ]),
  /** Absent where the suite itself saw it. */
  by: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  reason: z.string().optional(),
  evidence: z.string().optional(),
  /** What made the effective tier change. */
  cause: z
    .enum(['entity', 'definition', 'ladder', 'time', 'assignment'])
    .optional(),
});

/** `GET /entities/:kind/:namespace/:name/tier/history`, newest first. @public */
export const tierEventsPageSchema = page(tierEventSchema);

/** @public */
export const affectedConsumerSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  kind: z.string(),
  owner: z.string().optional(),
  tier: z.string().optional(),
  /** Hops. */
  distance: z.number().int(),
});

/**
 * `GET /entities/:kind/:namespace/:name/tier/consumers`: who suffers when it is down, the most
 * critical first, then the nearest.
 *
 * @public
 */
export const affectedConsumersPageSchema = page(affectedConsumerSchema);
