import {
  tierApprovePermission,
  tierProposePermission,
} from 'backstage-plugin-platform-products-common';
import type { Caller } from '../../caller/Caller';

/** What a caller may do about tiers, asked once before a transaction begins. */
export interface ProposerRights {
  by: string;
  mayApprove: boolean;
  /** Whether they may propose tiers for what this owner has. */
  mayProposeFor(owner: string | null): boolean;
  /** Whether it is theirs, so that nobody must tell them. */
  owns(owner: string | null): boolean;
}

/** Owners speak for their own entities, who approves tiers for any. A service owns nothing. */
export async function proposerRights(caller: Caller): Promise<ProposerRights> {
  const [mayApprove, mayPropose, ownership] = await Promise.all([
    caller.may(tierApprovePermission),
    caller.may(tierProposePermission),
    caller.ownership(),
  ]);
  const owns = (owner: string | null) =>
    ownership !== 'service' && owner !== null && ownership.has(owner);
  return {
    by: caller.name,
    mayApprove,
    mayProposeFor: owner =>
      mayApprove || (mayPropose && (ownership === 'service' || owns(owner))),
    owns,
  };
}
