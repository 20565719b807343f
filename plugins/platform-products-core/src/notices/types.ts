/**
 * Whether consumers must move, or are advised to.
 *
 * @public
 */
export type NoticeKind = 'compulsory' | 'advisory';

/**
 * Where a notice was written: as an entity of kind `DeprecationNotice`, in the metadata of its
 * subject, or in the portal. Only portal notices are edited here; the others are edited in Git.
 *
 * @public
 */
export type NoticeOrigin = 'portal' | 'catalog' | 'metadata';

/**
 * What has been decided about a notice. Notices of origin `catalog` and `metadata` are always
 * `published` while they are there, and `withdrawn` once they are not.
 *
 * @public
 */
export type NoticeState =
  | 'draft'
  | 'scheduled'
  | 'published'
  | 'paused'
  | 'completed'
  | 'withdrawn';

/**
 * Where a notice stands by its dates; `planned` is before the announcement. A paused notice keeps
 * the stage that it was paused in.
 *
 * @public
 */
export type NoticeStage =
  | 'planned'
  | 'announced'
  | 'deprecated'
  | 'sunset'
  | 'removed';

/**
 * A time in which the subject is switched off on purpose, so that late consumers notice.
 *
 * @public
 */
export interface Brownout {
  /** ISO 8601 instant or date, as all dates of a notice. */
  from: string;
  to: string;
}

/**
 * What an author writes of a notice: `spec` of a `DeprecationNotice` together with
 * `metadata.title` and `metadata.description`.
 *
 * Dates are ISO 8601 instants with an offset, or bare dates. A bare date is the first moment of
 * that day in `timeZone`.
 *
 * @public
 */
export interface NoticeContent {
  title: string;
  /** What goes away and what to do, Markdown. */
  description?: string;
  /** Ref of the group that answers for it. */
  owner: string;
  /** Refs of what goes away. */
  subjects: string[];
  kind: NoticeKind;
  /** Why, Markdown. */
  reason: string;
  /** Refs of what to use instead. */
  replacements: string[];
  /** Why there is nothing to use instead. */
  noReplacement?: string;
  /** URL of the migration guide. */
  guide?: string;
  /** Person-days per consumer. */
  effort?: number;
  /** IANA name of the zone that bare dates are meant in; UTC where absent. */
  timeZone?: string;
  announcedAt?: string;
  deprecatedAt?: string;
  brownouts: Brownout[];
  sunsetAt?: string;
  removedAt?: string;
  /** CEL over a consumer; without it, a consumer has migrated when no relation to a subject remains. */
  migratedWhen?: string;
}

/**
 * The dates of a notice as instants, milliseconds since 1970.
 *
 * @public
 */
export interface NoticeMoments {
  announcedAt?: number;
  deprecatedAt?: number;
  sunsetAt?: number;
  removedAt?: number;
  brownouts: { from: number; to: number }[];
}

/**
 * A mistake in what an author wrote, at a path of the content.
 *
 * @public
 */
export interface ContentProblem {
  /** For example `sunsetAt` or `brownouts[0].to`. */
  path: string;
  found: string;
  /** What may stand there, as a sentence part. */
  allowed: string;
}

/**
 * What a consumer's team says, or the suite has seen, about moving off.
 *
 * @public
 */
export type MigrationState =
  | 'unseen'
  | 'acknowledged'
  | 'planned'
  | 'in-progress'
  | 'migrated'
  | 'blocked'
  | 'not-affected'
  | 'exempt';

/**
 * One hop of the path that explains why an entity is a consumer: `from` has the relation `type`
 * to `to`.
 *
 * @public
 */
export interface Edge {
  from: string;
  type: string;
  to: string;
}

/**
 * An entity that depends on a subject.
 *
 * @public
 */
export interface Consumer {
  entityRef: string;
  /** From the consumer to the subject, nearest hop first. */
  path: Edge[];
}

/**
 * A rule of the notice policy that a notice breaks.
 *
 * @public
 */
export interface PolicyViolation {
  rule:
    | 'minimum-notice'
    | 'guide-required'
    | 'replacement-required'
    | 'sunset-required';
  /** A sentence that names found and demanded. */
  message: string;
  /** The tier whose consumers demand it, where a tier does. */
  tier?: string;
}

/**
 * `platformProducts.notices` of the app configuration.
 *
 * @public
 */
export interface NoticeConfig {
  policy: NoticePolicy;
  /** Types of the relations from a consumer to what it depends on. */
  consumerRelations: string[];
  /** Days before sunset on which owners are reminded, most days first. */
  reminderDays: number[];
  /** Days after publishing on which the notice owner hears of consumers still unseen. */
  escalateAfterDays: number;
}

/**
 * What a compulsory notice must keep to. Tiers add their own `minimumNoticeDays`.
 *
 * @public
 */
export interface NoticePolicy {
  /** Least days from announcement to sunset, whatever the tier. */
  minimumNoticeDays: number;
  requireGuide: boolean;
  /** A replacement, or a reason why there is none. */
  requireReplacement: boolean;
}

/**
 * What a person does to a notice of the portal.
 *
 * @public
 */
export type NoticeCommand =
  | 'edit'
  | 'publish'
  | 'schedule'
  | 'pause'
  | 'resume'
  | 'postpone'
  | 'withdraw'
  | 'complete';

/**
 * Consumers by the state of their migration; every state is there.
 *
 * @public
 */
export type MigrationCounts = Record<MigrationState, number>;

/**
 * How far the consumers of a notice are.
 *
 * @public
 */
export interface MigrationProgress {
  counts: MigrationCounts;
  total: number;
  /** Migrated and not affected. */
  done: number;
  /** Neither done nor exempt. */
  open: number;
  exempt: number;
  /** Consumers that started to depend on a subject after it was deprecated. */
  backSliding: number;
  /** `done / (done + open)`; absent where both are 0. */
  rate?: number;
}

/**
 * Where two notices about the same subject say different things. Empty text is "nothing stated".
 *
 * @public
 */
export interface NoticeDifference {
  /** For example `sunsetAt`. */
  field: string;
  here: string;
  there: string;
}

/**
 * What the metadata of a subject says of its deprecation. The owner is that of the subject, and
 * absent where it has none.
 *
 * @public
 */
export type MetadataNotice = Omit<NoticeContent, 'owner'> & { owner?: string };

/**
 * The straight line of a burn-down: all open at publishing, none at sunset.
 *
 * @public
 */
export interface IdealLine {
  /** `day` is YYYY-MM-DD in UTC. */
  from: { day: string; open: number };
  to: { day: string; open: number };
}

/**
 * A header of an HTTP response.
 *
 * @public
 */
export interface ResponseHeader {
  name: string;
  value: string;
}
