import type {
  TierAssignmentState,
  TierCommand,
  TierDecisionRefusal,
} from './types';

/** What may be done in each state, and where it leads. */
const LIFE: Record<
  TierAssignmentState,
  Partial<Record<TierCommand, TierAssignmentState>>
> = {
  proposed: {
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  approved: { withdraw: 'withdrawn', supersede: 'superseded' },
  rejected: {},
  withdrawn: {},
  superseded: {},
};

/**
 * The state that a command leads to; undefined where it is not allowed.
 *
 * @public
 */
export function nextTierState(
  state: TierAssignmentState,
  command: TierCommand,
): TierAssignmentState | undefined {
  const next = LIFE[state];
  return Object.hasOwn(next, command) ? next[command] : undefined;
}

/**
 * Why somebody may not do something to a proposal or an assignment; undefined where they may. Ask
 * again in the transaction that stores the decision, with the state that stands there: of two who
 * decide at once, the second must hear that it is decided. Everything but taking back an own
 * proposal needs a reason.
 *
 * @param attempt - `by` is the ref of who asks; `mayApprove` whether they hold the permission to
 *   approve tiers
 *
 * @public
 */
export function tierDecisionRefusal(attempt: {
  state: TierAssignmentState;
  proposedBy: string;
  command: Exclude<TierCommand, 'supersede'>;
  by: string;
  mayApprove: boolean;
  reason?: string;
}): TierDecisionRefusal | undefined {
  const { state, proposedBy, command, by, mayApprove, reason } = attempt;
  const isProposer = by.toLowerCase() === proposedBy.toLowerCase();
  if (!nextTierState(state, command)) {
    return {
      code: 'wrong-state',
      message: `Cannot ${command} a tier that is ${state}.`,
    };
  }
  const isOwnToTakeBack =
    isProposer && command === 'withdraw' && state === 'proposed';
  if (!mayApprove && !isOwnToTakeBack) {
    return {
      code: 'not-permitted',
      message:
        state === 'proposed' && command === 'withdraw'
          ? `Only ${proposedBy}, who proposed the tier, or one who may approve tiers can withdraw it.`
          : `Only one who may approve tiers can ${command} this one.`,
    };
  }
  if (isProposer && command !== 'withdraw') {
    return {
      code: 'own-proposal',
      message: `${proposedBy} proposed the tier, so somebody else must ${command} it.`,
    };
  }
  return !isOwnToTakeBack && !reason?.trim()
    ? {
        code: 'reason-missing',
        message: `To ${command} a tier needs a reason, found none.`,
      }
    : undefined;
}
