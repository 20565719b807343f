import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  tierApprovePermission,
  tierProposePermission,
} from 'backstage-plugin-platform-products-common';
import { DbEntityRow, toDate } from '../../store/rows';
import type { DbTierAssignmentRow } from '../store/rows';
import type { Assigned } from './lockAssigned';
import type { ProposerRights } from './proposerRights';
import { refused, Refused } from './Refused';
import type { TierOrder } from './TierOrder';

/** What a command looks at of an entity. */
export type TierEntity = Pick<
  DbEntityRow,
  'ref' | 'kind' | 'title' | 'owner' | 'tier'
>;

/** What an order means for one entity. */
export type Judgement =
  | {
      outcome: 'changing';
      /** What ends by it. */
      supersedes: DbTierAssignmentRow[];
    }
  | { outcome: 'unchanged'; row: DbTierAssignmentRow }
  | Refused;

/**
 * Kinds that nobody runs. Everything else may have a tier, also kinds that are not expected to:
 * APIs and resources are leaned on, and parts inherit from systems and domains.
 */
const WITHOUT_TIER: ReadonlySet<string> = new Set([
  'user',
  'group',
  'location',
  'template',
  'scorecard',
  'deprecationnotice',
]);

/** Whether an order is done, or why not; asked again in the transaction that does it. */
export function judgeProposal(
  order: TierOrder,
  rights: ProposerRights,
  { kind, owner }: TierEntity,
  { open, approved }: Assigned,
): Judgement {
  if (WITHOUT_TIER.has(kind)) {
    return refused(
      InputError,
      `it is a ${kind}; allowed are kinds other than ${[...WITHOUT_TIER].join(
        ', ',
      )}`,
    );
  }
  if (!rights.mayProposeFor(owner)) {
    return refused(
      NotAllowedError,
      `it belongs to ${
        owner ?? 'nobody'
      }; allowed are entities that you own, with the permission "${
        tierProposePermission.name
      }", or any with "${tierApprovePermission.name}"`,
    );
  }
  if (open && open.proposed_by.toLowerCase() !== rights.by.toLowerCase()) {
    return refused(
      ConflictError,
      `${open.proposed_by} proposed ${open.tier} on ${dayOf(
        open.proposed_at,
      )}; allowed once that is decided on or withdrawn`,
    );
  }
  const isOpen = open?.tier === order.tier && !order.direct;
  if (isOpen) return { outcome: 'unchanged', row: open };
  if (approved?.tier === order.tier) {
    return open
      ? refused(
          ConflictError,
          `the portal assigns it already, and you have proposed ${open.tier}; allowed is to withdraw that`,
        )
      : { outcome: 'unchanged', row: approved };
  }
  return {
    outcome: 'changing',
    supersedes: [
      ...(open ? [open] : []),
      ...(approved && order.direct ? [approved] : []),
    ],
  };
}

export function dayOf(at: DbTierAssignmentRow['proposed_at']): string {
  return toDate(at).toISOString().slice(0, 10);
}
