import { z } from 'zod';
import {
  entitiesPageSchema,
  entitiesQuerySchema,
  entityReportSchema,
  entityRowSchema,
  transitionSchema,
  transitionsPageSchema,
} from './entities';
import {
  addCommentSchema,
  addConsumerSchema,
  burnDownSchema,
  consumersPageSchema,
  consumersQuerySchema,
  createNoticeSchema,
  decideOverrideSchema,
  migrationChangeSchema,
  migrationCountsSchema,
  migrationProgressSchema,
  migrationSchema,
  migrationsPageSchema,
  migrationsQuerySchema,
  noticeActionSchema,
  noticeConsumerSchema,
  noticeEventSchema,
  noticeEventsPageSchema,
  noticeHistoryQuerySchema,
  noticePreviewSchema,
  noticeRowSchema,
  noticeSchema,
  noticesPageSchema,
  noticesQuerySchema,
  policyOverrideSchema,
  postponeNoticeSchema,
  previewNoticeSchema,
  publishNoticeSchema,
  setMigrationsResultSchema,
  setMigrationsSchema,
  timelineQuerySchema,
  timelineSchema,
  updateNoticeSchema,
} from './notices';
import { overviewSchema } from './overview';
import {
  assignPathSchema,
  driftSchema,
  durationsSchema,
  entityPathsSchema,
  goldenPathRowSchema,
  goldenPathSchema,
  goldenPathsPageSchema,
  journeySchema,
  journeysPageSchema,
  journeysQuerySchema,
  leavingReasonSchema,
  pathFunnelQuerySchema,
  pathFunnelSchema,
  pathHistoryQuerySchema,
  pathHistorySchema,
  pathShareQuerySchema,
  pathShareSchema,
  pathTimesQuerySchema,
  pathTimesSchema,
  pathUptakeQuerySchema,
  pathUptakeSchema,
  startedJourneySchema,
  startJourneySchema,
} from './paths';
import {
  problemRowSchema,
  problemsPageSchema,
  problemsQuerySchema,
} from './problems';
import {
  adoptionCountsSchema,
  adoptionNoteSchema,
  kpisQuerySchema,
  kpisSchema,
  productConsumerSchema,
  productConsumersPageSchema,
  productConsumersQuerySchema,
  productFindingSchema,
  productFindingsPageSchema,
  productHistoryQuerySchema,
  productHistorySchema,
  productRowSchema,
  productSchema,
  productsPageSchema,
  productsQuerySchema,
  productSummaryPageSchema,
  productSummaryQuerySchema,
  publishReleaseSchema,
  releaseSchema,
  releasesPageSchema,
} from './products';
import {
  historyPointSchema,
  historyQuerySchema,
  historySchema,
  scorecardCheckSchema,
  scorecardDetailSchema,
  scorecardRowSchema,
  scorecardsPageSchema,
  summaryPageSchema,
  summaryQuerySchema,
  summaryRowSchema,
} from './scorecards';
import {
  levelCountSchema,
  outcomeCountsSchema,
  pageQuerySchema,
} from './shared';
import { refreshSchema, runSchema, statusSchema } from './status';
import {
  affectedConsumerSchema,
  affectedConsumersPageSchema,
  bulkPreviewSchema,
  bulkResultSchema,
  bulkSelectionSchema,
  decideTierSchema,
  decideTiersResultSchema,
  decideTiersSchema,
  entityTierSchema,
  previewBulkSchema,
  proposeBulkSchema,
  proposeTierSchema,
  tierAssignmentSchema,
  tierAssignmentsPageSchema,
  tierAssignmentsQuerySchema,
  tierEventSchema,
  tierEventsPageSchema,
  withdrawTierSchema,
} from './tierAssignments';
import {
  confirmTiersResultSchema,
  confirmTiersSchema,
  effectiveTiersQuerySchema,
  effectiveTiersSchema,
  tierCoverageSchema,
  tierFindingSchema,
  tierFindingsPageSchema,
  tierFindingsQuerySchema,
  tierHistoryQuerySchema,
  tierHistorySchema,
  tierMapQuerySchema,
  tierMapSchema,
  tierReviewSchema,
  tierReviewsPageSchema,
  tierReviewsQuerySchema,
  tierRowSchema,
  tiersQuerySchema,
  tiersSchema,
  tierSummaryPageSchema,
  tierSummaryQuerySchema,
  tierSummaryRowSchema,
} from './tiers';

/** `limit` and `cursor` as a caller gives them. @public */
export type PageQuery = z.input<typeof pageQuerySchema>;
/** Filters of `GET /entities`. @public */
export type EntitiesQuery = Omit<
  z.output<typeof entitiesQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type EntityRow = z.output<typeof entityRowSchema>;
/** @public */
export type EntitiesPage = z.output<typeof entitiesPageSchema>;
/** @public */
export type EntityReport = z.output<typeof entityReportSchema>;
/** @public */
export type Transition = z.output<typeof transitionSchema>;
/** @public */
export type TransitionsPage = z.output<typeof transitionsPageSchema>;
/** @public */
export type Overview = z.output<typeof overviewSchema>;
/** @public */
export type ProblemRow = z.output<typeof problemRowSchema>;
/** @public */
export type ProblemsPage = z.output<typeof problemsPageSchema>;
/** @public */
export type ProblemsQuery = Omit<
  z.output<typeof problemsQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type ScorecardRow = z.output<typeof scorecardRowSchema>;
/** @public */
export type ScorecardsPage = z.output<typeof scorecardsPageSchema>;
/** @public */
export type ScorecardDetail = z.output<typeof scorecardDetailSchema>;
/** @public */
export type ScorecardCheck = z.output<typeof scorecardCheckSchema>;
/** @public */
export type SummaryQuery = z.input<typeof summaryQuerySchema>;
/** @public */
export type SummaryRow = z.output<typeof summaryRowSchema>;
/** @public */
export type SummaryPage = z.output<typeof summaryPageSchema>;
/** @public */
export type HistoryQuery = z.input<typeof historyQuerySchema>;
/** @public */
export type History = z.output<typeof historySchema>;
/** @public */
export type HistoryPoint = z.output<typeof historyPointSchema>;
/** @public */
export type LevelCount = z.output<typeof levelCountSchema>;
/** @public */
export type OutcomeCounts = z.output<typeof outcomeCountsSchema>;
/** @public */
export type Tiers = z.output<typeof tiersSchema>;
/** @public */
export type TiersQuery = z.input<typeof tiersQuerySchema>;
/** @public */
export type TierRow = z.output<typeof tierRowSchema>;
/** @public */
export type TierCoverage = z.output<typeof tierCoverageSchema>;
/** @public */
export type Status = z.output<typeof statusSchema>;
/** @public */
export type Run = z.output<typeof runSchema>;
/** @public */
export type RefreshAnswer = z.output<typeof refreshSchema>;
/** @public */
export type NoticesQuery = Omit<
  z.output<typeof noticesQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type NoticeRow = z.output<typeof noticeRowSchema>;
/** @public */
export type NoticesPage = z.output<typeof noticesPageSchema>;
/** @public */
export type MigrationCounts = z.output<typeof migrationCountsSchema>;
/** @public */
export type MigrationProgress = z.output<typeof migrationProgressSchema>;
/** @public */
export type PolicyOverride = z.output<typeof policyOverrideSchema>;
/** @public */
export type Notice = z.output<typeof noticeSchema>;
/** @public */
export type CreateNotice = z.input<typeof createNoticeSchema>;
/** @public */
export type UpdateNotice = z.input<typeof updateNoticeSchema>;
/** @public */
export type NoticeAction = z.input<typeof noticeActionSchema>;
/** @public */
export type PublishNotice = z.input<typeof publishNoticeSchema>;
/** @public */
export type PostponeNotice = z.input<typeof postponeNoticeSchema>;
/** @public */
export type DecideOverride = z.input<typeof decideOverrideSchema>;
/** @public */
export type PreviewNotice = z.input<typeof previewNoticeSchema>;
/** @public */
export type NoticePreview = z.output<typeof noticePreviewSchema>;
/** @public */
export type ConsumersQuery = Omit<
  z.output<typeof consumersQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type NoticeConsumer = z.output<typeof noticeConsumerSchema>;
/** @public */
export type ConsumersPage = z.output<typeof consumersPageSchema>;
/** @public */
export type MigrationChange = z.input<typeof migrationChangeSchema>;
/** @public */
export type AddConsumer = z.input<typeof addConsumerSchema>;
/** @public */
export type SetMigrations = z.input<typeof setMigrationsSchema>;
/** @public */
export type SetMigrationsResult = z.output<typeof setMigrationsResultSchema>;
/** @public */
export type NoticeEvent = z.output<typeof noticeEventSchema>;
/** @public */
export type NoticeHistoryQuery = Omit<
  z.output<typeof noticeHistoryQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type NoticeEventsPage = z.output<typeof noticeEventsPageSchema>;
/** @public */
export type AddComment = z.input<typeof addCommentSchema>;
/** @public */
export type BurnDown = z.output<typeof burnDownSchema>;
/** @public */
export type TimelineQuery = z.input<typeof timelineQuerySchema>;
/** @public */
export type Timeline = z.output<typeof timelineSchema>;
/** @public */
export type MigrationsQuery = Omit<
  z.output<typeof migrationsQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type Migration = z.output<typeof migrationSchema>;
/** @public */
export type MigrationsPage = z.output<typeof migrationsPageSchema>;
/** @public */
export type ConfirmTiers = z.input<typeof confirmTiersSchema>;
/** @public */
export type ConfirmTiersResult = z.output<typeof confirmTiersResultSchema>;
/** @public */
export type EffectiveTiers = z.output<typeof effectiveTiersSchema>;
/** @public */
export type EffectiveTiersQuery = Omit<
  z.output<typeof effectiveTiersQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type TierFinding = z.output<typeof tierFindingSchema>;
/** @public */
export type TierFindingsPage = z.output<typeof tierFindingsPageSchema>;
/** @public */
export type TierFindingsQuery = Omit<
  z.output<typeof tierFindingsQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type TierHistory = z.output<typeof tierHistorySchema>;
/** @public */
export type TierHistoryQuery = z.input<typeof tierHistoryQuerySchema>;
/** @public */
export type TierMap = z.output<typeof tierMapSchema>;
/** @public */
export type TierMapQuery = Omit<
  z.output<typeof tierMapQuerySchema>,
  'limit' | 'depth'
> & { limit?: number; depth?: number };
/** @public */
export type TierReview = z.output<typeof tierReviewSchema>;
/** @public */
export type TierReviewsPage = z.output<typeof tierReviewsPageSchema>;
/** @public */
export type TierReviewsQuery = Omit<
  z.output<typeof tierReviewsQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type TierSummaryPage = z.output<typeof tierSummaryPageSchema>;
/** @public */
export type TierSummaryQuery = Omit<
  z.output<typeof tierSummaryQuerySchema>,
  'limit' | 'groupBy' | 'kind'
> & {
  limit?: number;
  groupBy?: 'owner' | 'system' | 'domain';
  kind?: string;
};
/** @public */
export type TierSummaryRow = z.output<typeof tierSummaryRowSchema>;
/** @public */
export type AffectedConsumer = z.output<typeof affectedConsumerSchema>;
/** @public */
export type AffectedConsumersPage = z.output<
  typeof affectedConsumersPageSchema
>;
/** @public */
export type BulkPreview = z.output<typeof bulkPreviewSchema>;
/** @public */
export type BulkResult = z.output<typeof bulkResultSchema>;
/** @public */
export type BulkSelection = z.output<typeof bulkSelectionSchema>;
/** @public */
export type DecideTier = z.input<typeof decideTierSchema>;
/** @public */
export type DecideTiers = z.input<typeof decideTiersSchema>;
/** @public */
export type DecideTiersResult = z.output<typeof decideTiersResultSchema>;
/** @public */
export type EntityTier = z.output<typeof entityTierSchema>;
/** @public */
export type PreviewBulk = z.input<typeof previewBulkSchema>;
/** @public */
export type ProposeBulk = z.input<typeof proposeBulkSchema>;
/** @public */
export type ProposeTier = z.input<typeof proposeTierSchema>;
/** @public */
export type TierAssignmentRow = z.output<typeof tierAssignmentSchema>;
/** @public */
export type TierAssignmentsPage = z.output<typeof tierAssignmentsPageSchema>;
/** @public */
export type TierAssignmentsQuery = Omit<
  z.output<typeof tierAssignmentsQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type TierEvent = z.output<typeof tierEventSchema>;
/** @public */
export type TierEventsPage = z.output<typeof tierEventsPageSchema>;
/** @public */
export type WithdrawTier = z.input<typeof withdrawTierSchema>;
/** @public */
export type AssignPath = z.input<typeof assignPathSchema>;
/** @public */
export type Drift = z.output<typeof driftSchema>;
/** @public */
export type Durations = z.output<typeof durationsSchema>;
/** @public */
export type EntityPaths = z.output<typeof entityPathsSchema>;
/** @public */
export type GoldenPathDetail = z.output<typeof goldenPathSchema>;
/** @public */
export type GoldenPathRow = z.output<typeof goldenPathRowSchema>;
/** @public */
export type GoldenPathsPage = z.output<typeof goldenPathsPageSchema>;
/** @public */
export type JourneyRow = z.output<typeof journeySchema>;
/** @public */
export type JourneysPage = z.output<typeof journeysPageSchema>;
/** @public */
export type JourneysQuery = Omit<
  z.output<typeof journeysQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type LeavingReason = z.input<typeof leavingReasonSchema>;
/** @public */
export type PathFunnel = z.output<typeof pathFunnelSchema>;
/** @public */
export type PathFunnelQuery = z.input<typeof pathFunnelQuerySchema>;
/** @public */
export type PathHistory = z.output<typeof pathHistorySchema>;
/** @public */
export type PathHistoryQuery = z.input<typeof pathHistoryQuerySchema>;
/** @public */
export type PathShare = z.output<typeof pathShareSchema>;
/** @public */
export type PathShareQuery = z.input<typeof pathShareQuerySchema>;
/** @public */
export type PathTimes = z.output<typeof pathTimesSchema>;
/** @public */
export type PathTimesQuery = z.input<typeof pathTimesQuerySchema>;
/** @public */
export type PathUptake = z.output<typeof pathUptakeSchema>;
/** @public */
export type PathUptakeQuery = z.input<typeof pathUptakeQuerySchema>;
/** @public */
export type StartedJourney = z.output<typeof startedJourneySchema>;
/** @public */
export type StartJourney = z.input<typeof startJourneySchema>;
/** @public */
export type AdoptionCountsRow = z.output<typeof adoptionCountsSchema>;
/** @public */
export type AdoptionNote = z.input<typeof adoptionNoteSchema>;
/** @public */
export type Kpis = z.output<typeof kpisSchema>;
/** @public */
export type KpisQuery = z.input<typeof kpisQuerySchema>;
/** @public */
export type ProductConsumer = z.output<typeof productConsumerSchema>;
/** @public */
export type ProductConsumersPage = z.output<typeof productConsumersPageSchema>;
/** @public */
export type ProductConsumersQuery = Omit<
  z.output<typeof productConsumersQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type ProductDetail = z.output<typeof productSchema>;
/** @public */
export type ProductFinding = z.output<typeof productFindingSchema>;
/** @public */
export type ProductFindingsPage = z.output<typeof productFindingsPageSchema>;
/** @public */
export type ProductHistory = z.output<typeof productHistorySchema>;
/** @public */
export type ProductHistoryQuery = z.input<typeof productHistoryQuerySchema>;
/** @public */
export type ProductRow = z.output<typeof productRowSchema>;
/** @public */
export type ProductsPage = z.output<typeof productsPageSchema>;
/** @public */
export type ProductsQuery = Omit<
  z.output<typeof productsQuerySchema>,
  'limit'
> & { limit?: number };
/** @public */
export type ProductSummaryPage = z.output<typeof productSummaryPageSchema>;
/** @public */
export type ProductSummaryQuery = Omit<
  z.output<typeof productSummaryQuerySchema>,
  'limit' | 'groupBy' | 'order'
> & {
  limit?: number;
  groupBy?: 'owner' | 'system' | 'domain' | 'tier';
  order?: 'behind' | 'entities' | 'name';
};
/** @public */
export type PublishRelease = z.input<typeof publishReleaseSchema>;
/** @public */
export type Release = z.output<typeof releaseSchema>;
/** @public */
export type ReleasesPage = z.output<typeof releasesPageSchema>;
