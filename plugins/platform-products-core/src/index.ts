/**
 * The domain of Platform Products as pure functions of plain data. Time is always an argument.
 *
 * @packageDocumentation
 */
export type * from './entity/EntityInput';
export type * from './metadata/types';
export { defaultMetadataConfig } from './metadata/defaultMetadataConfig';
export { metadataConfigSchema } from './metadata/metadataConfigSchema';
export { readMetadata } from './metadata/readMetadata';
export type * from './tiers/types';
export { effectiveTier } from './tiers/effectiveTier';
export { assignedTier, tierDisagreement } from './tiers/assignedTier';
export { obligationFindings } from './tiers/obligationFindings';
export { lastReviewAt } from './tiers/lastReviewAt';
export { reviewDueAt } from './tiers/reviewDueAt';
export { defaultTierLadder, tierLadderSchema } from './tiers/tierLadderSchema';
export { nextTierState, tierDecisionRefusal } from './tiers/tierProposal';
export type * from './scorecards/types';
export { evaluateScorecard } from './scorecards/evaluateScorecard';
export { loadScorecard } from './scorecards/loadScorecard';
export { reportScorecard } from './scorecards/reportScorecard';
export {
  scorecardEntitySchema,
  scorecardJsonSchema,
} from './scorecards/scorecardEntitySchema';
export type * from './transitions/types';
export { diffEvaluations } from './transitions/diffEvaluations';
export type { ExpressionProblem } from './expressions/ExpressionProblem';
export type * from './notices/types';
export { brownoutAt } from './notices/brownoutAt';
export { compileMigratedWhen } from './notices/compileMigratedWhen';
export type { MigratedWhen } from './notices/compileMigratedWhen';
export { consumersOf } from './notices/consumersOf';
export { contentProblems } from './notices/contentProblems';
export { contentWarnings } from './notices/contentWarnings';
export { defaultNoticeConfig } from './notices/defaultNoticeConfig';
export { demandedDays } from './notices/demandedDays';
export { deprecationHeaders } from './notices/deprecationHeaders';
export { detectedState } from './notices/detectedState';
export { dueReminder } from './notices/dueReminder';
export { expiredExemption } from './notices/expiredExemption';
export { growSurface } from './notices/growSurface';
export { idealLine } from './notices/idealLine';
export { instantOf } from './notices/instantOf';
export { isBackSliding } from './notices/isBackSliding';
export { loadNotice } from './notices/loadNotice';
export { momentsOf } from './notices/momentsOf';
export { nextState, noticeCommands } from './notices/noticeCommands';
export { noticeConfigSchema } from './notices/noticeConfigSchema';
export {
  noticeContentSchema,
  noticeSpecSchema,
} from './notices/noticeContentSchema';
export { noticeDifferences } from './notices/noticeDifferences';
export {
  noticeEntitySchema,
  noticeJsonSchema,
} from './notices/noticeEntitySchema';
export { noticeOfMetadata } from './notices/noticeOfMetadata';
export { originRank } from './notices/originRank';
export { policyViolations } from './notices/policyViolations';
export { emptyCounts, progressOf } from './notices/progressOf';
export { replacementCycle } from './notices/replacementCycle';
export { stageOf } from './notices/stageOf';
export type * from './graph/types';
export { blastRadius, leaningPath } from './graph/blastRadius';
export { buildGraph } from './graph/buildGraph';
export { changeGraph } from './graph/changeGraph';
export { allImpliedTiers, impliedTierOf } from './graph/impliedTierOf';
export { allInversions, inversionsOf } from './graph/inversionsOf';
export { leanings } from './graph/leanings';
export { neighbourhood } from './graph/neighbourhood';
export { suggestedTierOf } from './graph/suggestedTierOf';
export { sweepTiers } from './graph/sweepTiers';
export type * from './periods/types';
export {
  periodBefore,
  periodOf,
  periodsBetween,
  quarterNamed,
  quarterOf,
} from './periods/periodOf';
export type * from './paths/types';
export { diffJourney } from './paths/diffJourney';
export { driftOf } from './paths/driftOf';
export { evaluatePath } from './paths/evaluatePath';
export {
  goldenPathEntitySchema,
  goldenPathJsonSchema,
  goldenPathSpecSchema,
} from './paths/goldenPathEntitySchema';
export { journeyTimes } from './paths/journeyTimes';
export { lateEntries } from './paths/lateEntries';
export { leavingCauseOf } from './paths/leavingCauseOf';
export { loadGoldenPath } from './paths/loadGoldenPath';
export { provenanceOf } from './paths/provenanceOf';
export { reportPath } from './paths/reportPath';
export { shareByPeriod } from './paths/shareByPeriod';
export { sightingOf } from './paths/sightingOf';
export { standingOf } from './paths/standingOf';
export { stickiness } from './paths/stickiness';
export { suggestedPathOf } from './paths/suggestedPathOf';
export { survivalOf } from './paths/survivalOf';
export { timeToMilestone } from './paths/timeToMilestone';
export type * from './products/types';
export { adoptionEvidence } from './products/adoptionEvidence';
export { adoptionOf } from './products/adoptionOf';
export { adoptionRate } from './products/adoptionRate';
export { competitorsOf } from './products/competitorsOf';
export { duplications } from './products/duplications';
export { loadPlatformProduct } from './products/loadPlatformProduct';
export { partCycle } from './products/partCycle';
export { partsOf } from './products/partsOf';
export {
  platformProductEntitySchema,
  platformProductJsonSchema,
  platformProductSpecSchema,
} from './products/platformProductEntitySchema';
export { productUse } from './products/productUse';
