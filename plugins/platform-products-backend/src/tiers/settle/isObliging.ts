import type { Tier, TierLadder } from 'backstage-plugin-platform-products-core';

/** Whether a tier, or any tier of a ladder, demands anything at all. */
export function isObliging(asked: Tier | TierLadder): boolean {
  return 'tiers' in asked
    ? asked.tiers.some(isObliging)
    : Object.keys(asked.obligations).length > 0;
}
