import { z } from 'zod';
import {
  entitiesPageSchema,
  entitiesQuerySchema,
  entityReportSchema,
  entityRowSchema,
  transitionSchema,
  transitionsPageSchema,
} from './entities';
import { overviewSchema } from './overview';
import {
  problemRowSchema,
  problemsPageSchema,
  problemsQuerySchema,
} from './problems';
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
  tierCoverageSchema,
  tierRowSchema,
  tiersQuerySchema,
  tiersSchema,
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
