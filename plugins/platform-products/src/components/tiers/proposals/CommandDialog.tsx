import { useApi } from '@backstage/core-plugin-api';
import type {
  PlatformProductsApi,
  TierAssignmentRow,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { CommandResult, ReasonDialog } from '../common/ReasonDialog';
import type { Ladder } from '../common/useLadder';

/** What somebody is about to do with assignments. */
export type AssignmentCommand =
  | { type: 'approve' | 'reject'; assignments: TierAssignmentRow[] }
  | { type: 'withdraw'; assignment: TierAssignmentRow };

/** Asks for the reason, and does it. */
export function CommandDialog(props: {
  command: AssignmentCommand;
  ladder: Ladder;
  onClose: () => void;
  onDone: () => void;
}) {
  const { command, ladder, ...rest } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  if (command.type === 'withdraw') {
    const { id, title, tier, state } = command.assignment;
    const isProposal = state === 'proposed';
    return (
      <ReasonDialog
        {...rest}
        title={t('tiers.proposals.dialog.withdraw.title', {
          tier: ladder.titleOf(tier),
          entity: title,
        })}
        text={t(
          `tiers.proposals.dialog.withdraw.${
            isProposal ? 'proposed' : 'approved'
          }`,
        )}
        command={t('tiers.proposals.dialog.withdraw.do')}
        // Others have planned with what was approved: they are owed a reason.
        optional={isProposal}
        run={async reason => {
          await api.withdrawTier(id, reason ? { reason } : {});
          return { done: 1, refused: [] };
        }}
      />
    );
  }
  const { type, assignments } = command;
  return (
    <ReasonDialog
      {...rest}
      title={t(`tiers.proposals.dialog.${type}.title`, {
        count: assignments.length,
      })}
      text={t(`tiers.proposals.dialog.${type}.text`)}
      command={t(`tiers.proposals.dialog.${type}.do`)}
      run={reason => decide(api, type, assignments, reason ?? '')}
    />
  );
}

async function decide(
  api: PlatformProductsApi,
  decision: 'approve' | 'reject',
  assignments: TierAssignmentRow[],
  reason: string,
): Promise<CommandResult> {
  const { decided, refused } = await api.decideTiers({
    ids: assignments.map(({ id }) => id),
    decision,
    reason,
  });
  return {
    done: decided.length,
    refused: refused.map(({ id, why }) => ({
      entity: assignments.find(row => row.id === id)?.title ?? id,
      why,
    })),
  };
}
