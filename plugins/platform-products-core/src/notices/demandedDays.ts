import type { TierLadder } from '../tiers/types';
import type { NoticePolicy } from './types';

/**
 * How many days a compulsory notice must give from its announcement to its sunset: what the policy
 * demands of all, or the tier of a consumer, whichever is longer.
 *
 * @param tiers - names of the tiers of those who are affected
 *
 * @public
 */
export function demandedDays(
  tiers: Iterable<string>,
  policy: NoticePolicy,
  ladder: TierLadder,
): number {
  const affected = new Set(tiers);
  return Math.max(
    policy.minimumNoticeDays,
    ...ladder.tiers.map(({ name, obligations }) =>
      affected.has(name) ? obligations.minimumNoticeDays ?? 0 : 0,
    ),
  );
}
