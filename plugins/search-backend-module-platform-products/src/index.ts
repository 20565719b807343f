/**
 * Deprecation notices and tiers of Platform Products in Backstage search.
 *
 * @packageDocumentation
 */
export type { NoticeDocument } from './NoticeDocument';
export { searchModulePlatformProducts as default } from './searchModulePlatformProducts';
export { searchModulePlatformProductsTier } from './searchModulePlatformProductsTier';
export { withEffectiveTier } from './withEffectiveTier';
