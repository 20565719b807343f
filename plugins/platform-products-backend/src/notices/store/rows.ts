import type {
  MigrationState,
  NoticeKind,
  NoticeOrigin,
  NoticeState,
} from 'backstage-plugin-platform-products-core';
import type { DbBoolean, DbInstant } from '../../store/rows';

/** One forward relation of an entity of the mirror. */
export interface DbRelationRow {
  source_id: number;
  type: string;
  target_ref: string;
}

export interface DbNoticeRow {
  id: string;
  origin: NoticeOrigin;
  state: NoticeState;
  title: string;
  kind: NoticeKind;
  owner: string | null;
  /** `Partial<NoticeContent>` as JSON. */
  content: string;
  /** Starts at 1. */
  revision: number;
  /** The `DeprecationNotice`, or the entity whose metadata it is. */
  entity_ref: string | null;
  edit_url: string | null;
  announced_at: DbInstant | null;
  deprecated_at: DbInstant | null;
  sunset_at: DbInstant | null;
  removed_at: DbInstant | null;
  created_at: DbInstant;
  created_by: string | null;
  updated_at: DbInstant;
  updated_by: string | null;
  publish_at: DbInstant | null;
  published_at: DbInstant | null;
  paused_at: DbInstant | null;
  /** `PolicyOverride` as JSON. */
  override: string | null;
  /** JSON: list of `NoticeConflict`. */
  conflicts: string;
  /** Id of the notice of a stronger origin about the same subject. */
  superseded_by: string | null;
  dirty: DbBoolean;
  /** `StoredCounts` as JSON. */
  counts: string;
  /** Lower case: title, description, reason and owner. */
  search_text: string;
}

/** `notices.counts`: migrations by state, those that are related, gone or neither alike. */
export type StoredCounts = Record<MigrationState, number> & {
  backSliding: number;
};

export interface DbNoticeSubjectRow {
  notice_id: string;
  ref: string;
}

export interface DbNoticeSurfaceRow {
  notice_id: string;
  ref: string;
  /** JSON: list of `Edge`. */
  path: string;
}

export interface DbMigrationRow {
  notice_id: string;
  entity_ref: string;
  state: MigrationState;
  origin: 'relation' | 'other';
  /** JSON: list of `Edge`. */
  path: string;
  related: DbBoolean;
  back_sliding: DbBoolean;
  gone: DbBoolean;
  since: DbInstant;
  note: string | null;
  planned_for: DbInstant | null;
  exempt_until: DbInstant | null;
  updated_at: DbInstant | null;
  updated_by: string | null;
}

export type NoticeEventType =
  | 'created'
  | 'edited'
  | 'scheduled'
  | 'published'
  | 'paused'
  | 'resumed'
  | 'postponed'
  | 'completed'
  | 'withdrawn'
  | 'override-requested'
  | 'override-approved'
  | 'override-rejected'
  | 'consumer-added'
  | 'consumer-appeared'
  | 'consumer-left'
  | 'migration'
  | 'comment';

export interface DbNoticeEventRow {
  /** Text on PostgreSQL (bigint). */
  id: number | string;
  notice_id: string;
  at: DbInstant;
  by: string | null;
  type: NoticeEventType;
  entity_ref: string | null;
  reason: string | null;
  /** JSON: list of `{ field, from?, to? }`. */
  changes: string;
}

export interface DbNoticeDayRow {
  notice_id: string;
  /** YYYY-MM-DD, UTC. */
  day: string;
  open: number;
  done: number;
  exempt: number;
}

export interface DbMessageRow {
  id: string;
  key: string;
  topic: string;
  recipient: string;
  /** JSON. */
  payload: string;
  created_at: DbInstant;
}

export interface DbDeliveryRow {
  message_id: string;
  sender: string;
  state: 'pending' | 'sent';
  attempts: number;
  next_attempt_at: DbInstant;
  claimed_until: DbInstant | null;
  sent_at: DbInstant | null;
  error: string | null;
}

export interface DbReminderRow {
  notice_id: string;
  step: string;
  recipient: string;
  message_id: string;
}
