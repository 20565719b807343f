import type { DbMigrationRow, DbNoticeRow } from '../notices/store/rows';
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
  DbRunRow,
  DbScorecardRow,
  DbSummaryRow,
  DbTransitionRow,
  IngestStateKey,
} from './rows';

/**
 * The whole database as plain rows, table by table, in the order of their keys. The memory stores
 * of the write and the read side share one: it is what tests compare the SQL with.
 */
export interface MemoryState {
  entities: DbEntityRow[];
  scorecards: DbScorecardRow[];
  reports: DbReportRow[];
  transitions: DbTransitionRow[];
  problems: DbProblemRow[];
  summaries: DbSummaryRow[];
  dailySummaries: DbDailySummaryRow[];
  notices: DbNoticeRow[];
  migrations: DbMigrationRow[];
  tierAssignments: DbTierAssignmentRow[];
  journeys: DbJourneyRow[];
  pathStarts: DbPathStartRow[];
  pathAssignments: DbPathAssignmentRow[];
  askedProducts: Map<number, { question: string; parts: string[] }>;
  runs: DbRunRow[];
  ingestState: Map<IngestStateKey, string>;
}

export function emptyMemoryState(): MemoryState {
  return {
    entities: [],
    scorecards: [],
    reports: [],
    transitions: [],
    problems: [],
    summaries: [],
    dailySummaries: [],
    notices: [],
    migrations: [],
    tierAssignments: [],
    journeys: [],
    pathStarts: [],
    pathAssignments: [],
    askedProducts: new Map(),
    runs: [],
    ingestState: new Map(),
  };
}
