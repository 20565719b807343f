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
export { defaultTierLadder, tierLadderSchema } from './tiers/tierLadderSchema';
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
export type * from './notices/types';
export {
  noticeContentSchema,
  noticeSpecSchema,
} from './notices/noticeContentSchema';
