/**
 * What front and back of Platform Products share about Backstage: wire contract, client,
 * permissions and the reading of a catalog entity into core input.
 *
 * @packageDocumentation
 */
export * from './wire';
export * from './permissions';
export type { PlatformProductsApi } from './client/PlatformProductsApi';
export {
  PlatformProductsClient,
  type PlatformProductsClientOptions,
} from './client/PlatformProductsClient';
export { EFFECTIVE_TIER_ANNOTATION } from './entity/effectiveTierAnnotation';
export { toEntityInput } from './entity/toEntityInput';
