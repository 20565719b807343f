import {
  AddComment,
  AddConsumer,
  AdoptionNote,
  AffectedConsumersPage,
  AssignPath,
  BulkPreview,
  BulkResult,
  BurnDown,
  ConfirmTiers,
  ConfirmTiersResult,
  ConsumersPage,
  ConsumersQuery,
  CreateNotice,
  DecideOverride,
  DecideTier,
  DecideTiers,
  DecideTiersResult,
  EffectiveTiers,
  EffectiveTiersQuery,
  EntitiesPage,
  EntitiesQuery,
  EntityPaths,
  EntityReport,
  EntityTier,
  GoldenPathDetail,
  GoldenPathsPage,
  History,
  HistoryQuery,
  JourneyRow,
  JourneysPage,
  JourneysQuery,
  Kpis,
  KpisQuery,
  LeavingReason,
  MigrationChange,
  MigrationsPage,
  MigrationsQuery,
  Notice,
  NoticeAction,
  NoticeConsumer,
  NoticeEvent,
  NoticeEventsPage,
  NoticeHistoryQuery,
  NoticePreview,
  NoticesPage,
  NoticesQuery,
  Overview,
  PageQuery,
  PathFunnel,
  PathFunnelQuery,
  PathHistory,
  PathHistoryQuery,
  PathShare,
  PathShareQuery,
  PathTimes,
  PathTimesQuery,
  PathUptake,
  PathUptakeQuery,
  PostponeNotice,
  PreviewBulk,
  PreviewNotice,
  ProblemsPage,
  ProblemsQuery,
  ProductConsumer,
  ProductConsumersPage,
  ProductConsumersQuery,
  ProductDetail,
  ProductFindingsPage,
  ProductHistory,
  ProductHistoryQuery,
  ProductsPage,
  ProductsQuery,
  ProductSummaryPage,
  ProductSummaryQuery,
  ProposeBulk,
  ProposeTier,
  PublishNotice,
  PublishRelease,
  RefreshAnswer,
  Release,
  ReleasesPage,
  ScorecardDetail,
  ScorecardsPage,
  SetMigrations,
  SetMigrationsResult,
  StartedJourney,
  StartJourney,
  Status,
  SummaryPage,
  SummaryQuery,
  TierAssignmentRow,
  TierAssignmentsPage,
  TierAssignmentsQuery,
  TierEventsPage,
  TierFindingsPage,
  TierFindingsQuery,
  TierHistory,
  TierHistoryQuery,
  TierMap,
  TierMapQuery,
  TierReviewsPage,
  TierReviewsQuery,
  Tiers,
  TiersQuery,
  TierSummaryPage,
  TierSummaryQuery,
  Timeline,
  TimelineQuery,
  TransitionsPage,
  UpdateNotice,
  WithdrawTier,
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
  getTierSummary(query?: TierSummaryQuery): Promise<TierSummaryPage>;
  getTierHistory(query?: TierHistoryQuery): Promise<TierHistory>;
  getTierFindings(query?: TierFindingsQuery): Promise<TierFindingsPage>;
  getTierFindingsCsv(query?: TierFindingsQuery): Promise<string>;
  getTierMap(query?: TierMapQuery): Promise<TierMap>;
  getTierReviews(query?: TierReviewsQuery): Promise<TierReviewsPage>;
  /** All pages. */
  getTierReviewsCsv(query?: TierReviewsQuery): Promise<string>;
  /** Needs `platform-products.tier.approve`. */
  confirmTiers(body: ConfirmTiers): Promise<ConfirmTiersResult>;
  /** For programs that follow the effective tiers of all entities. */
  getEffectiveTiers(query?: EffectiveTiersQuery): Promise<EffectiveTiers>;
  getEntityTier(entityRef: string): Promise<EntityTier>;
  getEntityTierHistory(
    entityRef: string,
    query?: PageQuery,
  ): Promise<TierEventsPage>;
  /** Who suffers when the entity is down. */
  getEntityTierConsumers(
    entityRef: string,
    query?: PageQuery,
  ): Promise<AffectedConsumersPage>;
  getTierAssignments(
    query?: TierAssignmentsQuery,
  ): Promise<TierAssignmentsPage>;
  /** All pages. */
  getTierAssignmentsCsv(query?: TierAssignmentsQuery): Promise<string>;
  /**
   * Needs `platform-products.tier.propose` and to own the entity, or
   * `platform-products.tier.approve`, which `direct` needs in any case.
   */
  proposeTier(body: ProposeTier): Promise<TierAssignmentRow>;
  /** Needs `platform-products.tier.approve`, of somebody else than who proposed it. */
  decideTier(
    id: string,
    decision: 'approve' | 'reject',
    body: DecideTier,
  ): Promise<TierAssignmentRow>;
  /** Takes back an own proposal, or ends an approved one; the latter needs `platform-products.tier.approve`. */
  withdrawTier(id: string, body?: WithdrawTier): Promise<TierAssignmentRow>;
  decideTiers(body: DecideTiers): Promise<DecideTiersResult>;
  /** What a bulk request would do. Nothing is stored. */
  previewTiers(body: PreviewBulk): Promise<BulkPreview>;
  proposeTiers(body: ProposeBulk): Promise<BulkResult>;
  getProblems(query?: ProblemsQuery): Promise<ProblemsPage>;
  getProblemsCsv(query?: ProblemsQuery): Promise<string>;

  getNotices(query?: NoticesQuery): Promise<NoticesPage>;
  getNoticesCsv(query?: NoticesQuery): Promise<string>;
  getNotice(id: string): Promise<Notice>;
  /** Stores a draft. Needs `platform-products.notice.create`. */
  createNotice(body: CreateNotice): Promise<Notice>;
  /** Conflicts (409) where the revision is not the newest. Needs `platform-products.notice.update`. */
  updateNotice(id: string, body: UpdateNotice): Promise<Notice>;
  /** Who would be affected, and what stands in the way. Nothing is stored. */
  previewNotice(body: PreviewNotice): Promise<NoticePreview>;
  /** Needs `platform-products.notice.publish`; with `override` also `platform-products.notice.override-policy`. */
  publishNotice(id: string, body: PublishNotice): Promise<Notice>;
  /** Pause, resume, withdraw or complete. Needs `platform-products.notice.publish`. */
  changeNotice(
    id: string,
    action: 'pause' | 'resume' | 'withdraw' | 'complete',
    body: NoticeAction,
  ): Promise<Notice>;
  postponeNotice(id: string, body: PostponeNotice): Promise<Notice>;
  /** Needs `platform-products.notice.override-policy`, of somebody else than who asked. */
  decideOverride(
    id: string,
    decision: 'approve' | 'reject',
    body: DecideOverride,
  ): Promise<Notice>;
  getNoticeConsumers(
    id: string,
    query?: ConsumersQuery,
  ): Promise<ConsumersPage>;
  getNoticeConsumersCsv(id: string, query?: ConsumersQuery): Promise<string>;
  addNoticeConsumer(id: string, body: AddConsumer): Promise<NoticeConsumer>;
  /** Needs `platform-products.migration.update` and to own the consumer, or `platform-products.notice.update`. */
  setMigration(
    id: string,
    entityRef: string,
    body: MigrationChange,
  ): Promise<NoticeConsumer>;
  setMigrations(id: string, body: SetMigrations): Promise<SetMigrationsResult>;
  getNoticeHistory(
    id: string,
    query?: NoticeHistoryQuery,
  ): Promise<NoticeEventsPage>;
  addNoticeComment(id: string, body: AddComment): Promise<NoticeEvent>;
  getBurnDown(id: string): Promise<BurnDown>;
  getTimeline(query?: TimelineQuery): Promise<Timeline>;
  getMigrations(query?: MigrationsQuery): Promise<MigrationsPage>;

  getGoldenPaths(query?: PageQuery): Promise<GoldenPathsPage>;
  getGoldenPath(name: string): Promise<GoldenPathDetail>;
  getPathFunnel(name: string, query?: PathFunnelQuery): Promise<PathFunnel>;
  getPathJourneys(name: string, query?: JourneysQuery): Promise<JourneysPage>;
  getPathJourneysCsv(name: string, query?: JourneysQuery): Promise<string>;
  /** How long it takes to reach a milestone, with those who are not there yet. */
  getPathTimes(name: string, query?: PathTimesQuery): Promise<PathTimes>;
  getPathHistory(name: string, query?: PathHistoryQuery): Promise<PathHistory>;
  /** How entities come to one golden path, whether they stay, and why they leave. */
  getPathUptake(name: string, query?: PathUptakeQuery): Promise<PathUptake>;
  /** How many of the new entities are on a golden path, by week or quarter. */
  getPathShare(query?: PathShareQuery): Promise<PathShare>;
  getEntityPaths(entityRef: string): Promise<EntityPaths>;
  /** For what makes entities from templates. The same start is taken once. Needs `platform-products.path.assign`, or to be a service. */
  startJourney(name: string, body: StartJourney): Promise<StartedJourney>;
  /** Needs `platform-products.path.assign`, and to own the entity or `platform-products.product.update`. */
  assignPath(entityRef: string, body: AssignPath): Promise<EntityPaths>;
  /** Why an entity left the path. Needs the same as `assignPath`. */
  setLeavingReason(
    name: string,
    entityRef: string,
    body: LeavingReason,
  ): Promise<JourneyRow>;
  getProducts(query?: ProductsQuery): Promise<ProductsPage>;
  getProduct(name: string): Promise<ProductDetail>;
  getProductConsumers(
    name: string,
    query?: ProductConsumersQuery,
  ): Promise<ProductConsumersPage>;
  getProductConsumersCsv(
    name: string,
    query?: ProductConsumersQuery,
  ): Promise<string>;
  getProductSummary(
    name: string,
    query?: ProductSummaryQuery,
  ): Promise<ProductSummaryPage>;
  getProductSummaryCsv(
    name: string,
    query?: ProductSummaryQuery,
  ): Promise<string>;
  getProductFindings(
    name: string,
    query?: PageQuery,
  ): Promise<ProductFindingsPage>;
  getProductHistory(
    name: string,
    query?: ProductHistoryQuery,
  ): Promise<ProductHistory>;
  /** Why an entity does not use the product. Needs to own the entity, or `platform-products.product.update`. */
  setAdoptionNote(
    name: string,
    entityRef: string,
    body: AdoptionNote,
  ): Promise<ProductConsumer>;
  getReleases(name: string, query?: PageQuery): Promise<ReleasesPage>;
  /** Tells the owners of all adopters once. Needs `platform-products.product.update`. */
  publishRelease(name: string, body: PublishRelease): Promise<Release>;
  /** Notes that a team has looked at the product; who it was is not kept. */
  noteProductVisit(name: string): Promise<void>;
  getKpis(query?: KpisQuery): Promise<Kpis>;
}
