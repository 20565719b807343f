import type { Edge } from 'backstage-plugin-platform-products-core';
import type { ObservedEntity } from '../notices/sync/ObservedEntity';
import type {
  DbJourneyRow,
  DbPathAssignmentRow,
  DbPathStartRow,
} from '../paths/store/rows';
import type { DbTierAssignmentRow } from '../tiers/store/rows';
import type {
  DbDailySummaryRow,
  DbEntityRow,
  DbProblemRow,
  DbReportRow,
  DbScorecardRow,
  DbSummaryRow,
  DbTransitionRow,
  IngestStateKey,
  RunState,
  RunTrigger,
} from './rows';

/*
 * The write side of the store. A pass is a run that holds a ticket; every write is one transaction
 * that begins with a look whether the ticket is still the run's own. Whoever finds it gone has been
 * taken over and has written nothing.
 */

/** A pass that may write. */
export interface RunHandle {
  id: number;
  ticket: string;
}

/** What a pass has done so far. */
export interface RunCounts {
  read: number;
  changed: number;
  evaluated: number;
  removed: number;
  transitions: number;
}

export interface LastRun {
  state: RunState;
  startedAt: Date;
  finishedAt?: Date;
  heartbeatAt: Date;
  read: number;
  changed: number;
}

/** What a pass compares the catalog with. */
export type EntityVersion = Pick<
  DbEntityRow,
  | 'id'
  | 'ref'
  | 'kind'
  | 'etag'
  | 'assigned_tier'
  | 'tier_state'
  | 'tier_conflict'
  | 'assigned_path'
>;

/** A tier that was approved in the portal. */
export type ApprovedTier = Pick<
  DbTierAssignmentRow,
  'entity_ref' | 'tier' | 'disagreement'
>;
/** How the metadata of the entity differs from it now. */
export type DisagreementWrite = ApprovedTier;

/** A golden path that was given to an entity in the portal. */
export type AssignedPath = Pick<
  DbPathAssignmentRow,
  'entity_ref' | 'path' | 'version'
>;
/** An entity that a template has made. */
export type PathStart = Pick<
  DbPathStartRow,
  'entity_ref' | 'path' | 'started_at'
>;
/** A start that was told when the journey had begun without it. */
export type LateStart = PathStart &
  Pick<DbEntityRow, 'first_seen_at'> & {
    /** Of the journey. */
    id: number;
  };
/** Without an id where the journey begins. */
export type JourneyWrite = Omit<DbJourneyRow, 'id'> & { id?: number };

export type EntityWrite = Omit<DbEntityRow, 'id'>;
/** Entities are named by ref: a new one has no id before the write. */
export type ReportWrite = Omit<DbReportRow, 'entity_id'> & {
  entity_ref: string;
};
export type ReportKey = Pick<DbReportRow, 'entity_id' | 'scorecard_id'>;
/** What everybody whom a product is meant for was asked about it. */
export interface AskedProduct {
  /** Digest of the question, without the parts. */
  question: string;
  /** Refs of all that the product was made of, itself included. */
  parts: ReadonlySet<string>;
}
export type ScorecardWrite = Omit<DbScorecardRow, 'id'>;
export type TransitionWrite = Omit<DbTransitionRow, 'id' | 'run_id'>;
export type ProblemWrite = Omit<DbProblemRow, 'id'>;
export type SummaryKey = Pick<
  DbSummaryRow,
  'scorecard_id' | 'dimension' | 'group_key'
>;

/** Everything that one batch changes, written as a whole or not at all. */
export interface BatchWrite {
  /** Systems and domains whose tier or place changed: all that names them becomes dirty. */
  changedParents: string[];
  /** Inserted, or updated by ref. */
  entities: EntityWrite[];
  /** What these or other entities mean for notices. */
  observed: ObservedEntity[];
  /** Refs of entities with another tier rank than before; new ones are. */
  graphChanges: string[];
  /** Nothing is written where another tier has been approved meanwhile. */
  disagreements: DisagreementWrite[];
  /** Refs of entities whose obligations must be looked at again. */
  tierMarks: string[];
  reports: ReportWrite[];
  removedReports: ReportKey[];
  transitions: TransitionWrite[];
  /** Of one entity and path, one that ends comes before one that begins. */
  journeys: JourneyWrite[];
  /** Journeys that began when a template was run, of which nobody had told by then. */
  journeyStarts: Pick<LateStart, 'id' | 'started_at'>[];
  /** Starts that journeys have begun with; not where another one was told meanwhile. */
  followedStarts: PathStart[];
  /** The problems of these entities become exactly `problems`. */
  problemsOf: string[];
  problems: ProblemWrite[];
  summaries: DbSummaryRow[];
  removedSummaries: SummaryKey[];
  dailySummaries: DbDailySummaryRow[];
  /** Scorecards whose summaries must be counted again. */
  staleSummaries: number[];
  /** Scorecards whose summaries have just been counted. */
  freshSummaries: number[];
  /** Their reports and problems go with them. */
  removedEntities: Pick<DbEntityRow, 'id' | 'ref'>[];
}

/** Which rows of the mirror a scan is about. */
export type EntitySelection =
  | { select: 'all' }
  | { select: 'dirty' }
  | { select: 'kinds'; kinds: string[] }
  /** Of one of the kinds, or with a report on one of the definitions. */
  | {
      select: 'concerned';
      kinds: string[];
      scorecardIds: number[];
      /** Or for which it matters what golden paths there are. */
      paths?: boolean;
    };

export interface PageRequest {
  /** Rows with a higher id. */
  after: number;
  limit: number;
}

/** A report with the groups that it counts for. */
export type GroupedReport = DbReportRow &
  Pick<DbEntityRow, 'owner' | 'system' | 'domain' | 'tier'>;

export interface IngestStore {
  /**
   * Begins a run, or says that another one is under way. A running one whose last sign of life is
   * older than `deadBefore` is abandoned.
   */
  beginRun(options: {
    ticket: string;
    trigger: RunTrigger;
    at: Date;
    deadBefore: Date;
  }): Promise<RunHandle | 'busy'>;
  /** A sign of life. False if the ticket is lost. */
  beat(run: RunHandle, at: Date, counts: RunCounts): Promise<boolean>;
  /** Ends a run and forgets all but the newest `keep`. Does nothing if the ticket is lost. */
  endRun(
    run: RunHandle,
    end: {
      state: 'complete' | 'failed';
      at: Date;
      counts: RunCounts;
      error?: string;
      keep: number;
    },
  ): Promise<void>;
  lastRun(): Promise<LastRun | undefined>;

  readState(key: IngestStateKey): Promise<string | undefined>;
  /** Undefined removes it. */
  writeState(key: IngestStateKey, value: string | undefined): Promise<void>;

  versions(page: PageRequest): Promise<EntityVersion[]>;
  /** By the ref of the entity, whether or not the mirror has it. */
  approvedTiers(page: {
    /** Rows with a higher ref. */
    after: string;
    limit: number;
  }): Promise<ApprovedTier[]>;
  entities(
    selection: EntitySelection,
    page: PageRequest,
  ): Promise<DbEntityRow[]>;
  entitiesByRef(refs: string[]): Promise<DbEntityRow[]>;
  reportsOf(entityIds: number[]): Promise<DbReportRow[]>;
  problemsOf(entityRefs: string[]): Promise<DbProblemRow[]>;
  /** Of every kind. */
  scorecards(): Promise<DbScorecardRow[]>;
  /** By the ref of the entity, whether or not the mirror has it. */
  assignedPaths(page: {
    /** Rows with a higher ref. */
    after: string;
    limit: number;
  }): Promise<AssignedPath[]>;
  /** Journeys of these entities, those that ended too, the oldest first. */
  journeysOf(entityRefs: string[]): Promise<DbJourneyRow[]>;
  /** Those that no journey has begun with. */
  pathStartsOf(entityRefs: string[]): Promise<PathStart[]>;
  /**
   * Those that no journey has begun with, of entities that are on the path all the same, as far as
   * nobody knows better when they started than by when they were first seen.
   */
  lateStarts(limit: number): Promise<LateStart[]>;
  /** Relations `partOf` into, and `providesApi` out of, these entities. */
  partEdges(refs: string[]): Promise<Edge[]>;
  /** Refs of the entities with a relation of these types to one of the refs. */
  consumersOf(refs: string[], types: readonly string[]): Promise<string[]>;
  /** What everybody was asked about a product; undefined where that is not sure. */
  askedProduct(scorecardId: number): Promise<AskedProduct | undefined>;
  /** Reports on one scorecard, by entity id. */
  groupedReports(
    scorecardId: number,
    page: PageRequest,
  ): Promise<GroupedReport[]>;
  summaries(scorecardId: number): Promise<DbSummaryRow[]>;
  summariesByKey(keys: SummaryKey[]): Promise<DbSummaryRow[]>;

  /** False, and nothing is written, if the ticket is lost. */
  commit(
    run: RunHandle,
    at: Date,
    counts: RunCounts,
    write: Partial<BatchWrite>,
  ): Promise<boolean>;
  /** Inserts or updates definitions by name. False if the ticket is lost. */
  saveScorecards(
    run: RunHandle,
    at: Date,
    scorecards: ScorecardWrite[],
  ): Promise<boolean>;
  /** Notes what everybody was asked about a product, or that it is not sure. False if the ticket is lost. */
  saveAskedProduct(
    run: RunHandle,
    at: Date,
    scorecardId: number,
    asked: AskedProduct | undefined,
  ): Promise<boolean>;
  /** Removes a definition with its reports and summaries. False if the ticket is lost. */
  removeScorecard(run: RunHandle, at: Date, id: number): Promise<boolean>;
}
