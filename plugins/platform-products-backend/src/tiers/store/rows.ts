import type {
  TierAssignmentState,
  TierDisagreement,
  TierObligations,
} from 'backstage-plugin-platform-products-core';
import type { DbBoolean, DbInstant } from '../../store/rows';

export interface DbTierAssignmentRow {
  id: string;
  entity_ref: string;
  tier: string;
  /** Effective tier when it was proposed. */
  from_tier: string | null;
  state: TierAssignmentState;
  direct: DbBoolean;
  proposed_by: string;
  proposed_at: DbInstant;
  reason: string;
  evidence: string | null;
  decided_by: string | null;
  decided_at: DbInstant | null;
  decision_reason: string | null;
  /** Of an approved one: how the metadata of the entity differs. */
  disagreement: TierDisagreement['kind'] | null;
}

export type TierEventType =
  | 'proposed'
  | 'approved'
  | 'assigned'
  | 'rejected'
  | 'withdrawn'
  | 'superseded'
  | 'reviewed';

export interface DbTierEventRow {
  /** Text on PostgreSQL (bigint). */
  id: number | string;
  entity_ref: string;
  at: DbInstant;
  by: string;
  type: TierEventType;
  assignment_id: string | null;
  from_tier: string | null;
  to_tier: string | null;
  reason: string | null;
  evidence: string | null;
}

export interface DbTierReviewRow {
  entity_ref: string;
  reviewed_at: DbInstant;
  reviewed_by: string;
  reason: string;
}

export interface DbTierStandingRow {
  entity_id: number;
  reviewed_at: DbInstant | null;
  reviewed_by: string | null;
  /** Null: never reviewed, so due now, or no review is demanded. */
  review_due_at: DbInstant | null;
  review_demanded: DbBoolean;
  /** Newest step that its owner was reminded of. */
  review_reminded: 'soon' | 'overdue' | null;
  not_met: number;
  unknown: number;
  inverted: DbBoolean;
}

export interface DbTierFindingRow {
  entity_id: number;
  obligation: keyof TierObligations;
  /** Empty where it needs none. */
  name: string;
  state: 'not-met' | 'unknown';
  why: string;
  fix: string;
  /** JSON: list of `Edge`. */
  path: string | null;
  /** JSON: refs in the texts. */
  mentions: string;
  since: DbInstant;
  tier: string;
  tier_rank: number;
  owner: string | null;
}

export interface DbGraphChangeRow {
  /** Text on PostgreSQL (bigint). */
  id: number | string;
  entity_ref: string;
}

/** `daily_tiers.counts`. */
export interface DailyTierCounts {
  entities: number;
  tiers: Record<string, number>;
  untagged: number;
  notMet: number;
  inverted: number;
}

export interface DbDailyTiersRow {
  kind: string;
  /** YYYY-MM-DD, UTC. */
  day: string;
  /** `DailyTierCounts` as JSON. */
  counts: string;
}
