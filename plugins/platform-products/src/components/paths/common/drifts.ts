import {
  driftSchema,
  type Drift,
} from 'backstage-plugin-platform-products-common';

/** Every way in which a version can stand to the current one. */
export const DRIFTS: readonly Drift[] = driftSchema.options;

/** Those of an older version: whom the upgrade list names. */
export const BEHIND = ['major', 'minor', 'patch'] as const satisfies Drift[];

/** Whether an entity is to be upgraded. */
export function isBehind(drift: Drift): boolean {
  return BEHIND.some(known => known === drift);
}
