import type {
  LeavingCause,
  Provenance,
} from 'backstage-plugin-platform-products-core';

/**
 * Rows as the database hands them out. An instant is a `Date` on PostgreSQL and milliseconds on
 * SQLite; a truth value is 0 or 1 on SQLite. `toDate` and `Boolean` read both.
 */
export type DbInstant = Date | number | string;
export type DbBoolean = boolean | number;

/** One entity of the mirror. */
export interface DbEntityRow {
  id: number;
  ref: string;
  /** Lower case. */
  kind: string;
  namespace: string;
  name: string;
  title: string;
  type: string | null;
  owner: string | null;
  system: string | null;
  /** Its own, or else that of its system. */
  domain: string | null;
  lifecycle: string | null;
  tier: string | null;
  tier_rank: number | null;
  tier_state: string;
  tier_conflict: DbBoolean;
  /** `EffectiveTier` as JSON. */
  tier_reading: string;
  /** The approved assignment that the effective tier was worked out with. */
  assigned_tier: string | null;
  /** Name of the golden path that it is on. */
  path: string | null;
  /** As stated; may be any text. */
  path_version: string | null;
  path_state: Provenance['state'];
  /** JSON: `{ raw, source }` of what says where it comes from; null where nothing does. */
  path_source: string | null;
  /** Ids of the golden paths that select it, as `meantFor` writes them; null where none does. */
  meant_for: string | null;
  /** The path of the portal, `name` or `name@version`, that this was worked out with. */
  assigned_path: string | null;
  uid: string | null;
  etag: string;
  /** `EntityInput` as JSON. */
  input: string;
  problems: number;
  dirty: DbBoolean;
  first_seen_at: DbInstant;
  changed_at: DbInstant;
}

export type ScorecardState = 'active' | 'stale' | 'disabled';

/** What is judged by. All kinds share the tables of scorecards. */
export type DefinitionKind = 'scorecard' | 'golden-path' | 'product';

export interface DbScorecardRow {
  id: number;
  kind: DefinitionKind;
  /** Of a golden path or product its ref, which no scorecard can be called. */
  name: string;
  ref: string;
  state: ScorecardState;
  /** `EntityInput` of the last usable text as JSON; null if there never was one. */
  input: string | null;
  digest: string | null;
  latest_digest: string;
  stale_since: DbInstant | null;
  stale_reason: string | null;
  /** JSON: check names by their place in `reports.codes`. */
  slots: string;
  evaluated_digest: string | null;
  evaluated_at: DbInstant | null;
  summaries_stale: DbBoolean;
}

export interface DbReportRow {
  entity_id: number;
  scorecard_id: number;
  level_rank: number;
  /** Name of the level when it was evaluated. */
  level: string;
  earned: number;
  possible: number;
  unknown: number;
  failing: number;
  unknown_checks: number;
  codes: string;
  /** Since when the answer is as it is. */
  evaluated_at: DbInstant;
}

/** What made something change; of a journey that ends, why it did. */
export type TransitionCause =
  | LeavingCause
  | 'entity'
  | 'definition'
  | 'ladder'
  | 'time'
  | 'assignment';

/**
 * `outcome` of a check, `level` of a scorecard, effective `tier`, `step` of a golden path, `journey`
 * on one, `adoption` of a product.
 */
export type TransitionType =
  | 'outcome'
  | 'level'
  | 'tier'
  | 'step'
  | 'journey'
  | 'adoption';

export interface DbTransitionRow {
  /** Text on PostgreSQL (bigint). */
  id: number | string;
  at: DbInstant;
  entity_ref: string;
  entity_uid: string | null;
  type: TransitionType;
  /** Name of the definition in the store. */
  scorecard: string | null;
  /** The check, or the step of a path. */
  check_name: string | null;
  from_value: string | null;
  to_value: string | null;
  cause: TransitionCause;
  run_id: number;
}

export interface DbProblemRow {
  id: number;
  entity_ref: string;
  about: 'metadata' | 'definition';
  owner: string | null;
  code: string;
  severity: 'error' | 'warning';
  path: string;
  found: string;
  allowed: string;
  message: string;
  since: DbInstant;
}

export type SummaryDimension = 'all' | 'owner' | 'system' | 'domain' | 'tier';

/** The group of the entities that have no owner, system, domain or tier. */
export const NO_GROUP = 'none';

export interface DbSummaryRow {
  scorecard_id: number;
  dimension: SummaryDimension;
  /** `none` for entities without one; `all` in the dimension `all`. */
  group_key: string;
  entities: number;
  earned: number;
  possible: number;
  unknown: number;
  share: number;
  failing: number;
  unknown_checks: number;
  /** JSON: entities by level rank, rank 0 first. */
  levels: string;
  /** JSON: per slot `[pass, fail, unknown, not-applicable, exempt]`. */
  checks: string;
}

export interface DbDailySummaryRow {
  scorecard: string;
  dimension: SummaryDimension;
  group_key: string;
  /** YYYY-MM-DD, UTC. */
  day: string;
  entities: number;
  earned: number;
  possible: number;
  unknown: number;
  /** JSON: `[{ name, title, rank, entities }]`. */
  levels: string;
}

export type RunState = 'running' | 'complete' | 'failed' | 'abandoned';
export type RunTrigger = 'schedule' | 'refresh';

export interface DbRunRow {
  id: number;
  state: RunState;
  trigger: RunTrigger;
  ticket: string;
  started_at: DbInstant;
  heartbeat_at: DbInstant;
  finished_at: DbInstant | null;
  read: number;
  changed: number;
  evaluated: number;
  removed: number;
  transitions: number;
  error: string | null;
}

/** Keys of `ingest_state`. */
export type IngestStateKey =
  /** Digest of the ladder and metadata configuration that every row was read with. */
  | 'settings_digest'
  /** Digest of what entities are put on golden paths by, as every row was judged with it. */
  | 'paths_digest'
  /** ISO 8601 moment of the first pass that met nothing new: what was there began nobody knows when. */
  | 'installed_at'
  /** Why vanished entities are not deleted; absent if nothing is held. */
  | 'held_deletion'
  /** ISO 8601 moment of the newest request for a pass. */
  | 'refresh_requested_at'
  /** Digest of everything but the catalog that obligations were judged by. */
  | 'obligations_digest'
  /** Id of the newest graph change that findings are in line with. */
  | 'tiers_settled_version'
  /** Digest of what `daily_tiers` was counted from; absent if findings changed since. */
  | 'tiers_counted'
  /** Id of the newest tier transition that people were told of. */
  | 'tier_changes_told';

export interface DbIngestStateRow {
  key: IngestStateKey;
  value: string;
}

/** Reads an instant of either engine. */
export function toDate(instant: DbInstant): Date {
  return instant instanceof Date ? instant : new Date(instant);
}
