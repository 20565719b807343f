/**
 * Deprecation notices of Platform Products in Backstage search.
 *
 * @packageDocumentation
 */
export type { NoticeDocument } from './NoticeDocument';
export { searchModulePlatformProducts as default } from './searchModulePlatformProducts';
