/**
 * The annotation in which the catalog shows the name of an entity's effective tier, for filters,
 * search and other plugins. It is our own output: nothing reads it back to work out a tier.
 *
 * @public
 */
export const EFFECTIVE_TIER_ANNOTATION = 'platform-products/effective-tier';
