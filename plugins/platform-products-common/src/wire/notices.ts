import { z } from 'zod';
import {
  noticeContentSchema,
  type MigrationState,
  type NoticeStage,
  type NoticeState,
  type PolicyViolation,
} from 'backstage-plugin-platform-products-core';
import { many, page, pageQuerySchema } from './shared';

/** @public */
export const noticeOriginSchema = z.enum(['portal', 'catalog', 'metadata']);

/** @public */
export const noticeStateSchema = z.enum([
  'draft',
  'scheduled',
  'published',
  'paused',
  'completed',
  'withdrawn',
]) satisfies z.ZodType<NoticeState>;

/** @public */
export const noticeStageSchema = z.enum([
  'planned',
  'announced',
  'deprecated',
  'sunset',
  'removed',
]) satisfies z.ZodType<NoticeStage>;

/** @public */
export const migrationStateSchema = z.enum([
  'unseen',
  'acknowledged',
  'planned',
  'in-progress',
  'migrated',
  'blocked',
  'not-affected',
  'exempt',
]) satisfies z.ZodType<MigrationState>;

const entityRef = z.string().min(1).max(255);
const instant = z.iso.datetime();

/**
 * Query of `GET /notices`. Without `state`, drafts and withdrawn notices are left out.
 *
 * @public
 */
export const noticesQuerySchema = pageQuerySchema.extend({
  state: many(noticeStateSchema),
  stage: many(noticeStageSchema),
  kind: many(z.enum(['compulsory', 'advisory'])),
  origin: many(noticeOriginSchema),
  /** Of the notice. */
  owner: many(entityRef),
  /** Notices about this entity. */
  subject: entityRef.optional(),
  /** Notices that this entity has to migrate for. */
  consumer: entityRef.optional(),
  /** Notices that entities of these owners have to migrate for. */
  consumerOwner: many(entityRef),
  /** Sunset at or after this moment. */
  sunsetFrom: z.iso.datetime({ offset: true }).optional(),
  /** Sunset before this moment. */
  sunsetTo: z.iso.datetime({ offset: true }).optional(),
  search: z.string().min(1).max(200).optional(),
});

/**
 * Visible consumers by state; every state is there.
 *
 * @public
 */
export const migrationCountsSchema = z.strictObject({
  unseen: z.number().int(),
  acknowledged: z.number().int(),
  planned: z.number().int(),
  'in-progress': z.number().int(),
  migrated: z.number().int(),
  blocked: z.number().int(),
  'not-affected': z.number().int(),
  exempt: z.number().int(),
});

/**
 * How far the consumers are. `done` are migrated and not affected, `open` all others but exempt
 * ones; the rate is `done / (done + open)`, absent where both are 0. `unseen` is the part of
 * `open` of which nothing is known yet: it tells how much of the rate is known.
 *
 * @public
 */
export const migrationProgressSchema = z.strictObject({
  counts: migrationCountsSchema,
  total: z.number().int(),
  done: z.number().int(),
  open: z.number().int(),
  exempt: z.number().int(),
  /** Consumers that started to depend on a subject after it was deprecated. */
  backSliding: z.number().int(),
  rate: z.number().min(0).max(1).optional(),
});

const datesShape = {
  /** Instants; what the author wrote, possibly as bare dates, is in `content`. */
  announcedAt: instant.optional(),
  deprecatedAt: instant.optional(),
  sunsetAt: instant.optional(),
  removedAt: instant.optional(),
  brownouts: z.array(z.strictObject({ from: instant, to: instant })),
};

/** @public */
export const noticeRowSchema = z.strictObject({
  /** Portal: a UUID. Catalog: `catalog.<namespace>.<name>`. Metadata: `metadata.<kind>.<namespace>.<name>` of the subject. */
  id: z.string(),
  origin: noticeOriginSchema,
  state: noticeStateSchema,
  stage: noticeStageSchema,
  title: z.string(),
  kind: z.enum(['compulsory', 'advisory']),
  /** Absent where a subject with a metadata notice has no owner. */
  owner: z.string().optional(),
  /** Those that the caller may see. */
  subjects: z.array(z.string()),
  replacements: z.array(z.string()),
  ...datesShape,
  progress: migrationProgressSchema,
  /** Another origin says something else about a subject of this notice. */
  conflicting: z.boolean(),
});

/** @public */
export const noticesPageSchema = page(noticeRowSchema);

/** @public */
export const policyViolationSchema = z.strictObject({
  rule: z.enum([
    'minimum-notice',
    'guide-required',
    'replacement-required',
    'sunset-required',
  ]),
  message: z.string(),
  tier: z.string().optional(),
}) satisfies z.ZodType<PolicyViolation>;

/**
 * A notice that breaks the policy waits here for a second person.
 *
 * @public
 */
export const policyOverrideSchema = z.strictObject({
  requestedBy: z.string(),
  requestedAt: instant,
  reason: z.string(),
  violations: z.array(policyViolationSchema),
  /** Absent while it waits. */
  approvedBy: z.string().optional(),
  approvedAt: instant.optional(),
});

/** What other origins say about the same subject. @public */
export const noticeConflictSchema = z.strictObject({
  id: z.string(),
  origin: noticeOriginSchema,
  differences: z.array(
    z.strictObject({
      /** For example `sunsetAt`. */
      field: z.string(),
      here: z.string(),
      there: z.string(),
    }),
  ),
});

/** @public */
export const noticeSchema = noticeRowSchema.extend({
  /** Whole from the moment of publishing; a draft may lack anything. */
  content: noticeContentSchema.partial(),
  /** Given back with every change, so that nobody overwrites another's. Starts at 1. */
  revision: z.number().int(),
  /** Where a notice of origin `catalog` or `metadata` is edited. */
  editUrl: z.string().optional(),
  /** The `DeprecationNotice`, or the entity whose metadata it is. */
  entityRef: z.string().optional(),
  createdAt: instant,
  createdBy: z.string().optional(),
  updatedAt: instant,
  updatedBy: z.string().optional(),
  publishAt: instant.optional(),
  publishedAt: instant.optional(),
  pausedAt: instant.optional(),
  override: policyOverrideSchema.optional(),
  violations: z.array(policyViolationSchema),
  conflicts: z.array(noticeConflictSchema),
  /** Response headers for the subjects, ready to copy (RFC 9745, RFC 8594, RFC 8288); only where there is an API among them. */
  headers: z
    .array(z.strictObject({ name: z.string(), value: z.string() }))
    .optional(),
  /** What the caller may do now. */
  actions: z.array(
    z.enum([
      'edit',
      'publish',
      'pause',
      'resume',
      'postpone',
      'withdraw',
      'complete',
      'approve-override',
      'reject-override',
    ]),
  ),
});

/** Body of `POST /notices`. @public */
export const createNoticeSchema = z.strictObject({
  /** Drafts may be incomplete: only what is given is checked, and all of it at publishing. */
  content: noticeContentSchema.partial(),
});

/** Body of `PATCH /notices/:id`: replaces the content of a draft, or corrects texts of a published one. @public */
export const updateNoticeSchema = z.strictObject({
  revision: z.number().int().min(1),
  content: noticeContentSchema.partial(),
});

/** Body of `POST /notices/:id/{pause,resume,withdraw,complete}`. @public */
export const noticeActionSchema = z.strictObject({
  revision: z.number().int().min(1),
  reason: z.string().trim().min(1).max(2_000).optional(),
});

/** Body of `POST /notices/:id/publish`. @public */
export const publishNoticeSchema = z.strictObject({
  revision: z.number().int().min(1),
  /** A later moment makes it `scheduled`. */
  publishAt: z.iso.datetime({ offset: true }).optional(),
  /** Why the policy may be broken; asks for a second person. */
  override: z
    .strictObject({ reason: z.string().trim().min(1).max(2_000) })
    .optional(),
});

/** Body of `POST /notices/:id/postpone`. Only given dates change. @public */
export const postponeNoticeSchema = z.strictObject({
  revision: z.number().int().min(1),
  reason: z.string().trim().min(1).max(2_000),
  deprecatedAt: z.string().optional(),
  sunsetAt: z.string().optional(),
  removedAt: z.string().optional(),
  brownouts: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .optional(),
});

/** Body of `POST /notices/:id/override/{approve,reject}`. @public */
export const decideOverrideSchema = z.strictObject({
  revision: z.number().int().min(1),
  reason: z.string().trim().min(1).max(2_000),
});

/** Body of `POST /notices/preview`. @public */
export const previewNoticeSchema = z.strictObject({
  content: noticeContentSchema.partial(),
  /** The draft that is being edited, so that it is not counted against itself. */
  id: z.string().optional(),
});

const affectedGroup = z.strictObject({
  /** Owner ref or tier name; absent for unowned or untiered. */
  key: z.string().optional(),
  consumers: z.number().int(),
});

/** @public */
export const noticePreviewSchema = z.strictObject({
  /** Consumers the caller may see. */
  consumers: z.number().int(),
  byOwner: z.array(
    affectedGroup.extend({
      /** Consumers of other notices with a sunset within 45 days of this one, still open. */
      otherOpen: z.number().int(),
      otherNotices: z.array(
        z.strictObject({ id: z.string(), title: z.string() }),
      ),
    }),
  ),
  byTier: z.array(affectedGroup),
  /** The first few, most critical first, with why. */
  examples: z.array(
    z.strictObject({
      entityRef: z.string(),
      title: z.string(),
      owner: z.string().optional(),
      tier: z.string().optional(),
      path: z.array(
        z.strictObject({ from: z.string(), type: z.string(), to: z.string() }),
      ),
    }),
  ),
  /** From announcement to sunset, as the policy and the tiers of these consumers demand of a compulsory notice. */
  demandedDays: z.number().int(),
  violations: z.array(policyViolationSchema),
  /** What keeps it from being published. */
  problems: z.array(
    z.strictObject({
      path: z.string(),
      found: z.string(),
      allowed: z.string(),
    }),
  ),
  /** What an author should know and may ignore, as sentences. */
  warnings: z.array(z.string()),
});

/** Query of `GET /notices/:id/consumers`. @public */
export const consumersQuerySchema = pageQuerySchema.extend({
  state: many(migrationStateSchema),
  owner: many(entityRef),
  tier: many(z.string().min(1)),
  origin: z.enum(['relation', 'other']).optional(),
  backSliding: z.stringbool().optional(),
  search: z.string().min(1).max(200).optional(),
});

const migrationShape = {
  state: migrationStateSchema,
  /** Why it is blocked, not affected or exempt, or any remark. */
  note: z.string().optional(),
  /** When the team means to have moved. */
  plannedFor: instant.optional(),
  exemptUntil: instant.optional(),
  /** Absent while nobody has set it. */
  updatedAt: instant.optional(),
  updatedBy: z.string().optional(),
};

/** @public */
export const noticeConsumerSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  kind: z.string(),
  owner: z.string().optional(),
  tier: z.string().optional(),
  /** `other` was added by hand. */
  origin: z.enum(['relation', 'other']),
  /** From the consumer to the subject, nearest hop first; empty where it was added by hand or has moved off. */
  path: z.array(
    z.strictObject({ from: z.string(), type: z.string(), to: z.string() }),
  ),
  since: instant,
  backSliding: z.boolean(),
  /** The catalog does not know the entity any more. */
  gone: z.boolean(),
  ...migrationShape,
  /** Whether the caller may set its state. */
  editable: z.boolean(),
});

/** @public */
export const consumersPageSchema = page(noticeConsumerSchema);

/** What a team says about a migration. @public */
export const migrationChangeSchema = z
  .strictObject({
    /** `migrated` may be said by hand too; it is looked at again at the next pass. */
    state: migrationStateSchema.exclude(['unseen']),
    note: z.string().trim().min(1).max(2_000).optional(),
    plannedFor: z.iso.datetime({ offset: true }).optional(),
    exemptUntil: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(
    ({ state, note }) =>
      !['blocked', 'not-affected', 'exempt'].includes(state) ||
      note !== undefined,
    { path: ['note'], message: 'a reason, which this state needs' },
  )
  .refine(
    ({ state, plannedFor }) => state !== 'planned' || plannedFor !== undefined,
    { path: ['plannedFor'], message: 'a date, which the state planned needs' },
  )
  .refine(
    ({ state, exemptUntil }) => state !== 'exempt' || exemptUntil !== undefined,
    { path: ['exemptUntil'], message: 'a date, which the state exempt needs' },
  );

/** Body of `PUT /notices/:id/consumers/:kind/:namespace/:name`. @public */
export const setMigrationSchema = migrationChangeSchema;

/** Body of `POST /notices/:id/consumers`: adds a consumer by hand. @public */
export const addConsumerSchema = z.strictObject({
  entityRef,
  reason: z.string().trim().min(1).max(2_000),
});

/** Body of `PUT /notices/:id/consumers`: one change for several consumers. @public */
export const setMigrationsSchema = z.strictObject({
  entityRefs: z.array(entityRef).min(1).max(1_000),
  change: migrationChangeSchema,
});

/** Each is done or refused by itself. @public */
export const setMigrationsResultSchema = z.strictObject({
  changed: z.array(z.string()),
  refused: z.array(z.strictObject({ entityRef: z.string(), why: z.string() })),
});

/** @public */
export const noticeEventSchema = z.strictObject({
  id: z.string(),
  at: instant,
  /** Absent where the suite itself saw it. */
  by: z.string().optional(),
  type: z.enum([
    'created',
    'edited',
    'scheduled',
    'published',
    'paused',
    'resumed',
    'postponed',
    'completed',
    'withdrawn',
    'override-requested',
    'override-approved',
    'override-rejected',
    'consumer-added',
    'consumer-appeared',
    'consumer-left',
    'migration',
    'comment',
  ]),
  entityRef: z.string().optional(),
  reason: z.string().optional(),
  /** Fields that differ, each with how it was and is; for `migration` the field is `state`. */
  changes: z.array(
    z.strictObject({
      field: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
});

/** Query of `GET /notices/:id/history`. @public */
export const noticeHistoryQuerySchema = pageQuerySchema.extend({
  /** Only what concerns this consumer. */
  entityRef: entityRef.optional(),
  type: many(noticeEventSchema.shape.type),
});

/** Newest first. @public */
export const noticeEventsPageSchema = page(noticeEventSchema);

/** Body of `POST /notices/:id/comments`. @public */
export const addCommentSchema = z.strictObject({
  text: z.string().trim().min(1).max(5_000),
  entityRef: entityRef.optional(),
});

/** `GET /notices/:id/burn-down`: open migrations by day, and the line that would have them end at sunset. @public */
export const burnDownSchema = z.strictObject({
  points: z.array(
    z.strictObject({
      /** YYYY-MM-DD, UTC. Days on which nothing changed are left out. */
      day: z.iso.date(),
      open: z.number().int(),
      done: z.number().int(),
      exempt: z.number().int(),
    }),
  ),
  /** Straight from all at publishing to none at sunset; absent without a sunset. */
  ideal: z
    .strictObject({
      from: z.strictObject({ day: z.iso.date(), open: z.number() }),
      to: z.strictObject({ day: z.iso.date(), open: z.number() }),
    })
    .optional(),
});

/** Query of `GET /notices/timeline`: the company map, notices by teams. @public */
export const timelineQuerySchema = z.strictObject({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  consumerOwner: many(entityRef),
});

/** @public */
export const timelineSchema = z.strictObject({
  /** By sunset, then title; at most 200, those with the next sunset first. */
  notices: z.array(noticeRowSchema),
  /** Teams with open migrations in the window, most first; at most 100. */
  teams: z.array(
    z.strictObject({
      /** Absent for consumers without an owner. */
      owner: z.string().optional(),
      open: z.number().int(),
      notices: z.array(
        z.strictObject({
          id: z.string(),
          open: z.number().int(),
          done: z.number().int(),
        }),
      ),
    }),
  ),
});

/** Query of `GET /migrations`: what the caller's teams, or the owners named, have to do. @public */
export const migrationsQuerySchema = pageQuerySchema.extend({
  /** Without it, everything that the caller owns. */
  owner: many(entityRef),
  entityRef: entityRef.optional(),
  state: many(migrationStateSchema),
  noticeId: z.string().min(1).max(255).optional(),
});

/** One consumer with the notice that it has to migrate for. @public */
export const migrationSchema = z.strictObject({
  notice: noticeRowSchema
    .omit({ progress: true, conflicting: true })
    .extend({ guide: z.string().optional(), effort: z.number().optional() }),
  consumer: noticeConsumerSchema,
});

/** By sunset, the next first; without a sunset last. @public */
export const migrationsPageSchema = page(migrationSchema);
