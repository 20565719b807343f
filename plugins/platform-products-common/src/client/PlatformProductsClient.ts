import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type {
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
import type { PlatformProductsApi } from './PlatformProductsApi';

/**
 * What {@link PlatformProductsClient} needs of its surroundings. The frontend's `discoveryApiRef`
 * and `fetchApiRef` fit, and so do the backend's discovery service and `fetch`.
 *
 * @public
 */
export interface PlatformProductsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
}

/**
 * {@link PlatformProductsApi} over HTTP.
 *
 * @public
 */
export class PlatformProductsClient implements PlatformProductsApi {
  constructor(private readonly options: PlatformProductsClientOptions) {}

  /** {@inheritDoc PlatformProductsApi.getOverview} */
  getOverview(): Promise<Overview> {
    return this.json('/overview');
  }

  /** {@inheritDoc PlatformProductsApi.getStatus} */
  getStatus(): Promise<Status> {
    return this.json('/status');
  }

  /** {@inheritDoc PlatformProductsApi.refresh} */
  refresh(): Promise<RefreshAnswer> {
    return this.json('/refresh', {}, { method: 'POST' });
  }

  /** {@inheritDoc PlatformProductsApi.getEntities} */
  getEntities(query: EntitiesQuery = {}): Promise<EntitiesPage> {
    return this.json('/entities', query);
  }

  /** {@inheritDoc PlatformProductsApi.getEntitiesCsv} */
  getEntitiesCsv(query: EntitiesQuery = {}): Promise<string> {
    return this.csv('/entities', query);
  }

  /** {@inheritDoc PlatformProductsApi.getReport} */
  getReport(
    entityRef: string,
    options: { at?: string } = {},
  ): Promise<EntityReport> {
    return this.json(entityPath(entityRef), options);
  }

  /** {@inheritDoc PlatformProductsApi.getEntityHistory} */
  getEntityHistory(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<TransitionsPage> {
    return this.json(`${entityPath(entityRef)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getScorecards} */
  getScorecards(query: PageQuery = {}): Promise<ScorecardsPage> {
    return this.json('/scorecards', query);
  }

  /** {@inheritDoc PlatformProductsApi.getScorecard} */
  getScorecard(name: string): Promise<ScorecardDetail> {
    return this.json(scorecardPath(name));
  }

  /** {@inheritDoc PlatformProductsApi.getScorecardSummary} */
  getScorecardSummary(name: string, query: SummaryQuery): Promise<SummaryPage> {
    return this.json(`${scorecardPath(name)}/summary`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getScorecardHistory} */
  getScorecardHistory(
    name: string,
    query: HistoryQuery = {},
  ): Promise<History> {
    return this.json(`${scorecardPath(name)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getTiers} */
  getTiers(query: TiersQuery = {}): Promise<Tiers> {
    return this.json('/tiers', query);
  }

  /** {@inheritDoc PlatformProductsApi.getProblems} */
  getProblems(query: ProblemsQuery = {}): Promise<ProblemsPage> {
    return this.json('/problems', query);
  }

  /** {@inheritDoc PlatformProductsApi.getProblemsCsv} */
  getProblemsCsv(query: ProblemsQuery = {}): Promise<string> {
    return this.csv('/problems', query);
  }

  /** {@inheritDoc PlatformProductsApi.getNotices} */
  getNotices(query: NoticesQuery = {}): Promise<NoticesPage> {
    return this.json('/notices', query);
  }

  /** {@inheritDoc PlatformProductsApi.getNoticesCsv} */
  getNoticesCsv(query: NoticesQuery = {}): Promise<string> {
    return this.csv('/notices', query);
  }

  /** {@inheritDoc PlatformProductsApi.getNotice} */
  getNotice(id: string): Promise<Notice> {
    return this.json(noticePath(id));
  }

  /** {@inheritDoc PlatformProductsApi.createNotice} */
  createNotice(body: CreateNotice): Promise<Notice> {
    return this.send('POST', '/notices', body);
  }

  /** {@inheritDoc PlatformProductsApi.updateNotice} */
  updateNotice(id: string, body: UpdateNotice): Promise<Notice> {
    return this.send('PATCH', noticePath(id), body);
  }

  /** {@inheritDoc PlatformProductsApi.previewNotice} */
  previewNotice(body: PreviewNotice): Promise<NoticePreview> {
    return this.send('POST', '/notices/preview', body);
  }

  /** {@inheritDoc PlatformProductsApi.publishNotice} */
  publishNotice(id: string, body: PublishNotice): Promise<Notice> {
    return this.send('POST', `${noticePath(id)}/publish`, body);
  }

  /** {@inheritDoc PlatformProductsApi.changeNotice} */
  changeNotice(
    id: string,
    action: 'pause' | 'resume' | 'withdraw' | 'complete',
    body: NoticeAction,
  ): Promise<Notice> {
    return this.send('POST', `${noticePath(id)}/${action}`, body);
  }

  /** {@inheritDoc PlatformProductsApi.postponeNotice} */
  postponeNotice(id: string, body: PostponeNotice): Promise<Notice> {
    return this.send('POST', `${noticePath(id)}/postpone`, body);
  }

  /** {@inheritDoc PlatformProductsApi.decideOverride} */
  decideOverride(
    id: string,
    decision: 'approve' | 'reject',
    body: DecideOverride,
  ): Promise<Notice> {
    return this.send('POST', `${noticePath(id)}/override/${decision}`, body);
  }

  /** {@inheritDoc PlatformProductsApi.getNoticeConsumers} */
  getNoticeConsumers(
    id: string,
    query: ConsumersQuery = {},
  ): Promise<ConsumersPage> {
    return this.json(`${noticePath(id)}/consumers`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getNoticeConsumersCsv} */
  getNoticeConsumersCsv(
    id: string,
    query: ConsumersQuery = {},
  ): Promise<string> {
    return this.csv(`${noticePath(id)}/consumers`, query);
  }

  /** {@inheritDoc PlatformProductsApi.addNoticeConsumer} */
  addNoticeConsumer(id: string, body: AddConsumer): Promise<NoticeConsumer> {
    return this.send('POST', `${noticePath(id)}/consumers`, body);
  }

  /** {@inheritDoc PlatformProductsApi.setMigration} */
  setMigration(
    id: string,
    entityRef: string,
    body: MigrationChange,
  ): Promise<NoticeConsumer> {
    const path = `${noticePath(id)}/consumers${refPath(entityRef)}`;
    return this.send('PUT', path, body);
  }

  /** {@inheritDoc PlatformProductsApi.setMigrations} */
  setMigrations(id: string, body: SetMigrations): Promise<SetMigrationsResult> {
    return this.send('PUT', `${noticePath(id)}/consumers`, body);
  }

  /** {@inheritDoc PlatformProductsApi.getNoticeHistory} */
  getNoticeHistory(
    id: string,
    query: NoticeHistoryQuery = {},
  ): Promise<NoticeEventsPage> {
    return this.json(`${noticePath(id)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.addNoticeComment} */
  addNoticeComment(id: string, body: AddComment): Promise<NoticeEvent> {
    return this.send('POST', `${noticePath(id)}/comments`, body);
  }

  /** {@inheritDoc PlatformProductsApi.getBurnDown} */
  getBurnDown(id: string): Promise<BurnDown> {
    return this.json(`${noticePath(id)}/burn-down`);
  }

  /** {@inheritDoc PlatformProductsApi.getTimeline} */
  getTimeline(query: TimelineQuery = {}): Promise<Timeline> {
    return this.json('/notices/timeline', query);
  }

  /** {@inheritDoc PlatformProductsApi.getMigrations} */
  getMigrations(query: MigrationsQuery = {}): Promise<MigrationsPage> {
    return this.json('/migrations', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierSummary} */
  getTierSummary(query: TierSummaryQuery = {}): Promise<TierSummaryPage> {
    return this.json('/tiers/summary', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierHistory} */
  getTierHistory(query: TierHistoryQuery = {}): Promise<TierHistory> {
    return this.json('/tiers/history', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierFindings} */
  getTierFindings(query: TierFindingsQuery = {}): Promise<TierFindingsPage> {
    return this.json('/tiers/findings', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierFindingsCsv} */
  getTierFindingsCsv(query: TierFindingsQuery = {}): Promise<string> {
    return this.csv('/tiers/findings', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierMap} */
  getTierMap(query: TierMapQuery = {}): Promise<TierMap> {
    return this.json('/tiers/map', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierReviews} */
  getTierReviews(query: TierReviewsQuery = {}): Promise<TierReviewsPage> {
    return this.json('/tiers/reviews', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierReviewsCsv} */
  getTierReviewsCsv(query: TierReviewsQuery = {}): Promise<string> {
    return this.csv('/tiers/reviews', query);
  }

  /** {@inheritDoc PlatformProductsApi.confirmTiers} */
  confirmTiers(body: ConfirmTiers): Promise<ConfirmTiersResult> {
    return this.send('POST', '/tier-reviews', body);
  }

  /** {@inheritDoc PlatformProductsApi.getEffectiveTiers} */
  getEffectiveTiers(query: EffectiveTiersQuery = {}): Promise<EffectiveTiers> {
    return this.json('/tiers/effective', query);
  }

  /** {@inheritDoc PlatformProductsApi.getEntityTier} */
  getEntityTier(entityRef: string): Promise<EntityTier> {
    return this.json(`${entityPath(entityRef)}/tier`);
  }

  /** {@inheritDoc PlatformProductsApi.getEntityTierHistory} */
  getEntityTierHistory(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<TierEventsPage> {
    return this.json(`${entityPath(entityRef)}/tier/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getEntityTierConsumers} */
  getEntityTierConsumers(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<AffectedConsumersPage> {
    return this.json(`${entityPath(entityRef)}/tier/consumers`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierAssignments} */
  getTierAssignments(
    query: TierAssignmentsQuery = {},
  ): Promise<TierAssignmentsPage> {
    return this.json('/tier-assignments', query);
  }

  /** {@inheritDoc PlatformProductsApi.getTierAssignmentsCsv} */
  getTierAssignmentsCsv(query: TierAssignmentsQuery = {}): Promise<string> {
    return this.csv('/tier-assignments', query);
  }

  /** {@inheritDoc PlatformProductsApi.proposeTier} */
  proposeTier(body: ProposeTier): Promise<TierAssignmentRow> {
    return this.send('POST', '/tier-assignments', body);
  }

  /** {@inheritDoc PlatformProductsApi.decideTier} */
  decideTier(
    id: string,
    decision: 'approve' | 'reject',
    body: DecideTier,
  ): Promise<TierAssignmentRow> {
    return this.send('POST', `${assignmentPath(id)}/${decision}`, body);
  }

  /** {@inheritDoc PlatformProductsApi.withdrawTier} */
  withdrawTier(
    id: string,
    body: WithdrawTier = {},
  ): Promise<TierAssignmentRow> {
    return this.send('POST', `${assignmentPath(id)}/withdraw`, body);
  }

  /** {@inheritDoc PlatformProductsApi.decideTiers} */
  decideTiers(body: DecideTiers): Promise<DecideTiersResult> {
    return this.send('POST', '/tier-assignments/decisions', body);
  }

  /** {@inheritDoc PlatformProductsApi.previewTiers} */
  previewTiers(body: PreviewBulk): Promise<BulkPreview> {
    return this.send('POST', '/tier-assignments/preview', body);
  }

  /** {@inheritDoc PlatformProductsApi.proposeTiers} */
  proposeTiers(body: ProposeBulk): Promise<BulkResult> {
    return this.send('POST', '/tier-assignments/bulk', body);
  }

  /** {@inheritDoc PlatformProductsApi.getGoldenPaths} */
  getGoldenPaths(query: PageQuery = {}): Promise<GoldenPathsPage> {
    return this.json('/golden-paths', query);
  }

  /** {@inheritDoc PlatformProductsApi.getGoldenPath} */
  getGoldenPath(name: string): Promise<GoldenPathDetail> {
    return this.json(pathPath(name));
  }

  /** {@inheritDoc PlatformProductsApi.getPathFunnel} */
  getPathFunnel(
    name: string,
    query: PathFunnelQuery = {},
  ): Promise<PathFunnel> {
    return this.json(`${pathPath(name)}/funnel`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getPathJourneys} */
  getPathJourneys(
    name: string,
    query: JourneysQuery = {},
  ): Promise<JourneysPage> {
    return this.json(`${pathPath(name)}/journeys`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getPathJourneysCsv} */
  getPathJourneysCsv(name: string, query: JourneysQuery = {}): Promise<string> {
    return this.csv(`${pathPath(name)}/journeys`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getPathTimes} */
  getPathTimes(name: string, query: PathTimesQuery = {}): Promise<PathTimes> {
    return this.json(`${pathPath(name)}/times`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getPathHistory} */
  getPathHistory(
    name: string,
    query: PathHistoryQuery = {},
  ): Promise<PathHistory> {
    return this.json(`${pathPath(name)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getPathUptake} */
  getPathUptake(
    name: string,
    query: PathUptakeQuery = {},
  ): Promise<PathUptake> {
    return this.json(`${pathPath(name)}/uptake`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getPathShare} */
  getPathShare(query: PathShareQuery = {}): Promise<PathShare> {
    return this.json('/golden-paths/share', query);
  }

  /** {@inheritDoc PlatformProductsApi.getEntityPaths} */
  getEntityPaths(entityRef: string): Promise<EntityPaths> {
    return this.json(`${entityPath(entityRef)}/golden-paths`);
  }

  /** {@inheritDoc PlatformProductsApi.startJourney} */
  startJourney(name: string, body: StartJourney): Promise<StartedJourney> {
    return this.send('POST', `${pathPath(name)}/journeys`, body);
  }

  /** {@inheritDoc PlatformProductsApi.assignPath} */
  assignPath(entityRef: string, body: AssignPath): Promise<EntityPaths> {
    return this.send('PUT', `${entityPath(entityRef)}/golden-path`, body);
  }

  /** {@inheritDoc PlatformProductsApi.setLeavingReason} */
  setLeavingReason(
    name: string,
    entityRef: string,
    body: LeavingReason,
  ): Promise<JourneyRow> {
    return this.send(
      'PUT',
      `${pathPath(name)}/journeys${refPath(entityRef)}/reason`,
      body,
    );
  }

  /** {@inheritDoc PlatformProductsApi.getProducts} */
  getProducts(query: ProductsQuery = {}): Promise<ProductsPage> {
    return this.json('/products', query);
  }

  /** {@inheritDoc PlatformProductsApi.getProduct} */
  getProduct(name: string): Promise<ProductDetail> {
    return this.json(productPath(name));
  }

  /** {@inheritDoc PlatformProductsApi.getProductConsumers} */
  getProductConsumers(
    name: string,
    query: ProductConsumersQuery = {},
  ): Promise<ProductConsumersPage> {
    return this.json(`${productPath(name)}/consumers`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getProductConsumersCsv} */
  getProductConsumersCsv(
    name: string,
    query: ProductConsumersQuery = {},
  ): Promise<string> {
    return this.csv(`${productPath(name)}/consumers`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getProductSummary} */
  getProductSummary(
    name: string,
    query: ProductSummaryQuery = {},
  ): Promise<ProductSummaryPage> {
    return this.json(`${productPath(name)}/summary`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getProductSummaryCsv} */
  getProductSummaryCsv(
    name: string,
    query: ProductSummaryQuery = {},
  ): Promise<string> {
    return this.csv(`${productPath(name)}/summary`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getProductFindings} */
  getProductFindings(
    name: string,
    query: PageQuery = {},
  ): Promise<ProductFindingsPage> {
    return this.json(`${productPath(name)}/findings`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getProductHistory} */
  getProductHistory(
    name: string,
    query: ProductHistoryQuery = {},
  ): Promise<ProductHistory> {
    return this.json(`${productPath(name)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.setAdoptionNote} */
  setAdoptionNote(
    name: string,
    entityRef: string,
    body: AdoptionNote,
  ): Promise<ProductConsumer> {
    return this.send(
      'PUT',
      `${productPath(name)}/consumers${refPath(entityRef)}/note`,
      body,
    );
  }

  /** {@inheritDoc PlatformProductsApi.getReleases} */
  getReleases(name: string, query: PageQuery = {}): Promise<ReleasesPage> {
    return this.json(`${productPath(name)}/releases`, query);
  }

  /** {@inheritDoc PlatformProductsApi.publishRelease} */
  publishRelease(name: string, body: PublishRelease): Promise<Release> {
    return this.send('POST', `${productPath(name)}/releases`, body);
  }

  /** {@inheritDoc PlatformProductsApi.noteProductVisit} */
  async noteProductVisit(name: string): Promise<void> {
    await this.request(`${productPath(name)}/visits`, {}, { method: 'POST' });
  }

  /** {@inheritDoc PlatformProductsApi.getKpis} */
  getKpis(query: KpisQuery = {}): Promise<Kpis> {
    return this.json('/kpis', query);
  }

  private send<T>(method: string, path: string, body: object): Promise<T> {
    return this.json(
      path,
      {},
      {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      },
    );
  }

  private async json<T>(
    path: string,
    query: object = {},
    init: RequestInit = {},
  ): Promise<T> {
    const response = await this.request(path, query, {
      ...init,
      headers: { ...init.headers, accept: 'application/json' },
    });
    return response.json();
  }

  private async csv(path: string, query: object): Promise<string> {
    const response = await this.request(path, query, {
      headers: { accept: 'text/csv' },
    });
    return response.text();
  }

  private async request(path: string, query: object, init: RequestInit) {
    const { discoveryApi, fetchApi } = this.options;
    const base = await discoveryApi.getBaseUrl('platform-products');
    const response = await fetchApi.fetch(
      `${base}${path}${queryText(query)}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entityRef: string): string {
  return `/entities${refPath(entityRef)}`;
}

function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name]
    .map(part => `/${encodeURIComponent(part.toLocaleLowerCase('en-US'))}`)
    .join('');
}

function noticePath(id: string): string {
  return `/notices/${encodeURIComponent(id)}`;
}

function pathPath(name: string): string {
  return `/golden-paths/${encodeURIComponent(name)}`;
}

function productPath(name: string): string {
  return `/products/${encodeURIComponent(name)}`;
}

function assignmentPath(id: string): string {
  return `/tier-assignments/${encodeURIComponent(id)}`;
}

function scorecardPath(name: string): string {
  return `/scorecards/${encodeURIComponent(name)}`;
}

/**
 * A list becomes one parameter per value. An empty list selects nothing, which no query can say, so
 * it is refused here rather than sent as if the filter were not there.
 */
function queryText(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value) && value.length === 0) {
      throw new TypeError(
        `Cannot query: "${name}" is an empty list; allowed is at least one value, or to leave it out`,
      );
    }
    for (const one of [value].flat()) {
      if (one !== undefined) parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
