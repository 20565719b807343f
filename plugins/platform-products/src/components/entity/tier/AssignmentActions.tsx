import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';
import { useRef, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { ReasonDialog } from '../../tiers/common/ReasonDialog';
import type { Ladder } from '../../tiers/common/useLadder';
import { countingChange, TierChange } from './TierChange';

type Command = 'approve' | 'reject' | 'withdraw' | 'end';

/** What the reader may do to a proposal, or to an assignment that counts. */
export function AssignmentActions(props: {
  assignment: TierAssignmentRow;
  ladder: Ladder;
  onDone: (change?: TierChange) => void;
}) {
  const { assignment } = props;
  const t = useText();
  const [command, setCommand] = useState<Command>();
  return (
    <>
      {commandsOf(assignment).map(one => (
        <Button
          key={one}
          size="small"
          variant="outlined"
          onClick={() => setCommand(one)}
        >
          {t(`entity.tier.commands.${one}.open`)}
        </Button>
      ))}
      {command && (
        <AssignmentDialog
          {...props}
          command={command}
          onDone={change => {
            setCommand(undefined);
            props.onDone(change);
          }}
          onClose={() => setCommand(undefined)}
        />
      )}
    </>
  );
}

function commandsOf({ state, may }: TierAssignmentRow): Command[] {
  const withdraw = state === 'approved' ? 'end' : 'withdraw';
  return [
    ...(may.decide ? (['approve', 'reject'] as const) : []),
    ...(may.withdraw ? [withdraw as Command] : []),
  ];
}

function AssignmentDialog(props: {
  command: Command;
  assignment: TierAssignmentRow;
  ladder: Ladder;
  onDone: (change?: TierChange) => void;
  onClose: () => void;
}) {
  const { command, assignment, ladder, onDone, onClose } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  // Stays empty where somebody else was faster.
  const change = useRef<TierChange>();
  const names = {
    tier: ladder.titleOf(assignment.tier),
    entity: assignment.title,
  };
  const run = async (reason: string | undefined) => {
    const { id } = assignment;
    switch (command) {
      case 'approve':
        change.current = countingChange(
          'approved',
          await api.decideTier(id, 'approve', { reason: reason ?? '' }),
        );
        break;
      case 'reject':
        await api.decideTier(id, 'reject', { reason: reason ?? '' });
        change.current = { did: 'rejected' };
        break;
      case 'end':
        change.current = countingChange(
          'ended',
          await api.withdrawTier(id, { reason }),
        );
        break;
      default:
        await api.withdrawTier(id, { reason });
        change.current = { did: 'withdrawn' };
    }
    return { done: 1, refused: [] };
  };
  return (
    <ReasonDialog
      title={t(`entity.tier.commands.${command}.title`, names)}
      text={t(`entity.tier.commands.${command}.text`)}
      command={t(`entity.tier.commands.${command}.do`)}
      // Who may not decide on it proposed it: taking that back is nobody else's business.
      optional={command === 'withdraw' && !assignment.may.decide}
      run={run}
      onClose={onClose}
      onDone={() => onDone(change.current)}
    />
  );
}
