import type { Outcome } from 'backstage-plugin-platform-products-core';
import type {
  DbBoolean,
  DbDailySummaryRow,
  DbEntityRow,
  DbProblemRow,
  DbReportRow,
  DbRunRow,
  DbScorecardRow,
  DbSummaryRow,
  DbTransitionRow,
  IngestStateKey,
  SummaryDimension,
} from '../store/rows';

/** Part of a list: what comes after a key, at most so many rows. */
export interface Window<Key> {
  after?: Key;
  limit: number;
}

/** All given parts must hold; an empty list selects nothing. */
export interface EntityFilter {
  kind?: string[];
  /** `none` selects entities without one; so in system, domain and tier. */
  owner?: string[];
  system?: string[];
  domain?: string[];
  tier?: string[];
  tierState?: string[];
  /** Part of the ref or title, case ignored. */
  search?: string;
  /** Consumers of this notice. */
  noticeId?: string;
  /** On the golden path of this name now. */
  path?: string;
  report?: {
    scorecardId: number;
    levelRanks?: number[];
    check?: { slot: number; outcomes: Outcome[] };
    /** About how many reports match: decides on the way to find them, never on the answer. */
    matches?: number;
  };
}

export interface ProblemFilter {
  about?: string;
  severity?: string;
  code?: string[];
  owner?: string[];
  search?: string;
  entityRef?: string;
}

export interface TransitionFilter {
  entityRef: string;
  /** Only transitions of these scorecards and those of no scorecard. Absent: all. */
  scorecards?: string[];
}

export type SummaryOrder = 'score' | 'entities' | 'name';

/** Where a group stands in the order of its list. */
export interface SummaryKey {
  /** Share or number of entities; absent in the order by name. */
  rank?: number;
  key: string;
}

export type EntityListRow = Omit<DbEntityRow, 'input' | 'etag' | 'uid'>;

/** A compact report with what it can be grouped by. */
export type ReportFacts = Pick<
  DbReportRow,
  | 'entity_id'
  | 'level_rank'
  | 'earned'
  | 'possible'
  | 'unknown'
  | 'failing'
  | 'unknown_checks'
  | 'codes'
> &
  Pick<
    DbEntityRow,
    'ref' | 'kind' | 'owner' | 'system' | 'domain' | 'tier' | 'first_seen_at'
  >;

/** An entity with what is counted of it. */
export type EntityFacts = Pick<
  DbEntityRow,
  'id' | 'ref' | 'kind' | 'owner' | 'tier' | 'tier_state' | 'tier_conflict'
>;

export interface TierCount {
  tier: string | null;
  tier_state: string;
  tier_conflict: DbBoolean;
  entities: number;
}

/**
 * What pages ask of the database. It knows nothing of callers: who may see what is decided above
 * it. Nothing here costs work per entity and request, except the windows over facts, which only
 * restricted callers need.
 */
export interface ReadStore {
  /** By ref. */
  entityKeys(
    filter: EntityFilter,
    window: Window<string>,
  ): Promise<{ id: number; ref: string }[]>;
  countEntities(filter: EntityFilter): Promise<number>;
  /** In no order. */
  entitiesById(ids: number[]): Promise<EntityListRow[]>;
  entity(ref: string): Promise<DbEntityRow | undefined>;
  titles(refs: string[]): Promise<Map<string, string>>;
  reportsOf(entityIds: number[], scorecardId?: number): Promise<DbReportRow[]>;

  /** Newest first. */
  transitions(
    filter: TransitionFilter,
    window: Window<number>,
  ): Promise<DbTransitionRow[]>;
  countTransitions(filter: TransitionFilter): Promise<number>;
  /** Level and outcome transitions of one scorecard since a moment, newest first. */
  transitionsSince(
    scorecard: string,
    since: Date,
    window: Window<number>,
  ): Promise<DbTransitionRow[]>;

  /** By id: as they were found. */
  problems(
    filter: ProblemFilter,
    window: Window<number>,
  ): Promise<DbProblemRow[]>;
  countProblems(filter: ProblemFilter): Promise<number>;

  /** By name; no golden paths or products, which are stored with them. */
  scorecards(): Promise<DbScorecardRow[]>;
  /** Of every kind, by name in the store. */
  definitions(): Promise<Pick<DbScorecardRow, 'name' | 'ref'>[]>;
  summaries(
    scorecardId: number,
    dimension: SummaryDimension,
    order: SummaryOrder,
    window: Window<SummaryKey>,
  ): Promise<DbSummaryRow[]>;
  countSummaries(
    scorecardId: number,
    dimension: SummaryDimension,
  ): Promise<number>;
  /** Owners by failing checks over these scorecards, most first. */
  neediestOwners(
    scorecardIds: number[],
    limit: number,
  ): Promise<
    Pick<
      DbSummaryRow,
      | 'group_key'
      | 'failing'
      | 'unknown_checks'
      | 'earned'
      | 'possible'
      | 'unknown'
    >[]
  >;
  /** Days from `from` to `to`, and the last one before them, oldest first. */
  dailySummaries(
    series: { scorecard: string; dimension: SummaryDimension; group: string },
    from: string,
    to: string,
  ): Promise<DbDailySummaryRow[]>;

  /** By entity id. */
  reportFacts(
    scorecardId: number,
    window: Window<number>,
  ): Promise<ReportFacts[]>;
  /** By entity id. */
  entityFacts(window: Window<number>): Promise<EntityFacts[]>;
  tierCounts(kind: string): Promise<TierCount[]>;
  /** Entities of the kind that at least one scorecard selects. */
  countScored(kind: string): Promise<number>;
  /** Entities of the kind by owner, for these owners. */
  countByOwner(kind: string, owners: string[]): Promise<Map<string, number>>;

  /** Newest first. */
  runs(limit: number): Promise<DbRunRow[]>;
  lastCompleteRun(): Promise<DbRunRow | undefined>;
  ingestState(key: IngestStateKey): Promise<string | undefined>;
}
