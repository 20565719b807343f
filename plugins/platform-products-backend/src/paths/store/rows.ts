import type { LeavingCause } from 'backstage-plugin-platform-products-core';
import type { DbBoolean, DbInstant } from '../../store/rows';

export type StoredDrift =
  | 'current'
  | 'patch'
  | 'minor'
  | 'major'
  | 'ahead'
  | 'unknown';

/** An entity on a golden path, or one that was. Made again under the same name is another journey. */
export interface DbJourneyRow {
  id: number;
  entity_ref: string;
  entity_uid: string | null;
  /** Name of the path. */
  path: string;
  /** What its transitions name as their scorecard. */
  path_ref: string;
  state: 'on' | 'left';
  /** As the entity says. */
  version: string | null;
  /** Of the path, when the journey was last looked at. */
  path_version: string;
  drift: StoredDrift;
  /** Where it says so: `annotation platform-products/golden-path`. */
  source: string;
  /** Null where nobody saw it start. */
  started_at: DbInstant | null;
  /** Of the report that it was last made from; slots are those of the path. */
  codes: string;
  /** `Journey` as JSON. */
  steps: string;
  /** Steps that pass. */
  done: number;
  total: number;
  /** Name of the first step that does not pass. */
  next_step: string | null;
  onboarded_at: DbInstant | null;
  onboarded_rebased: DbBoolean;
  first_value_at: DbInstant | null;
  first_value_rebased: DbBoolean;
  left_at: DbInstant | null;
  left_cause: LeavingCause | null;
  left_reason: string | null;
  left_by: string | null;
}

/** An entity that a template has made, as the scaffolder says. */
export interface DbPathStartRow {
  /** Name of the path. */
  path: string;
  entity_ref: string;
  version: string | null;
  started_at: DbInstant;
  task_id: string | null;
  reported_by: string;
  /** A journey has begun with it: it is of no other one. */
  followed: DbBoolean;
}

/** A golden path that was given to an entity in the portal. */
export interface DbPathAssignmentRow {
  entity_ref: string;
  /** Name of the path. */
  path: string;
  version: string | null;
  reason: string;
  assigned_by: string;
  assigned_at: DbInstant;
}
