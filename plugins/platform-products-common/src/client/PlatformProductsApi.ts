import {
  EntitiesPage,
  EntitiesQuery,
  EntityReport,
  History,
  HistoryQuery,
  Overview,
  PageQuery,
  ProblemsPage,
  ProblemsQuery,
  RefreshAnswer,
  ScorecardDetail,
  ScorecardsPage,
  Status,
  SummaryPage,
  SummaryQuery,
  Tiers,
  TiersQuery,
  TransitionsPage,
} from '../wire/types';

/**
 * The HTTP API of the suite, typed. Every call throws `ResponseError` (of `@backstage/errors`)
 * where the backend refuses or fails.
 *
 * @public
 */
export interface PlatformProductsApi {
  getOverview(): Promise<Overview>;
  getStatus(): Promise<Status>;
  /** Asks for a pass over the catalog now. Needs `platform-products.report.refresh`. */
  refresh(): Promise<RefreshAnswer>;
  getEntities(query?: EntitiesQuery): Promise<EntitiesPage>;
  /** The list as CSV, all pages. */
  getEntitiesCsv(query?: EntitiesQuery): Promise<string>;
  /**
   * @param entityRef - for example `component:default/orders`
   * @param options - `at`: ISO 8601 moment to judge at instead of now
   */
  getReport(
    entityRef: string,
    options?: { at?: string },
  ): Promise<EntityReport>;
  getEntityHistory(
    entityRef: string,
    query?: PageQuery,
  ): Promise<TransitionsPage>;
  getScorecards(query?: PageQuery): Promise<ScorecardsPage>;
  getScorecard(name: string): Promise<ScorecardDetail>;
  getScorecardSummary(name: string, query: SummaryQuery): Promise<SummaryPage>;
  getScorecardHistory(name: string, query?: HistoryQuery): Promise<History>;
  getTiers(query?: TiersQuery): Promise<Tiers>;
  getProblems(query?: ProblemsQuery): Promise<ProblemsPage>;
  getProblemsCsv(query?: ProblemsQuery): Promise<string>;
}
