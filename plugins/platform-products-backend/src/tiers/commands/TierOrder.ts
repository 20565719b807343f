import { InputError, NotAllowedError } from '@backstage/errors';
import { tierApprovePermission } from 'backstage-plugin-platform-products-common';
import type { TierCommandContext } from './TierCommandContext';

/** What is asked for one entity or for many. */
export interface TierOrder {
  tier: string;
  /** Counts at once, without a second person. */
  direct: boolean;
}

/** The order as a sentence part: `propose tier-1 for`. */
export function attempted({ tier, direct }: TierOrder): string {
  return direct ? `assign ${tier} to` : `propose ${tier} for`;
}

/** Refuses what cannot be asked for any entity. */
export async function refuseOrder(
  { caller, ladder, tiers }: TierCommandContext,
  order: TierOrder,
): Promise<void> {
  const names = ladder.tiers.map(({ name }) => name);
  if (!names.includes(order.tier)) {
    throw new InputError(
      `Cannot ${
        order.direct ? 'assign' : 'propose'
      } a tier: "tier" in the body: found "${order.tier.slice(
        0,
        100,
      )}"; allowed: one of ${names.join(', ')}`,
    );
  }
  if (!order.direct) return;
  if (!(await caller.may(tierApprovePermission))) {
    throw new NotAllowedError(
      `Cannot ${attempted(order)} an entity: it needs the permission "${
        tierApprovePermission.name
      }"; allowed is to propose it`,
    );
  }
  if (!tiers.config.directTagging) {
    throw new NotAllowedError(
      `Cannot ${attempted(
        order,
      )} an entity without a second person: platformProducts.tierAssignments.directTagging is false; allowed is to propose it`,
    );
  }
}
