import Button from '@material-ui/core/Button';
import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import type { AssignmentCommand } from './CommandDialog';

/** What the reader may do with an assignment, or why not. */
export function ProposalActions(props: {
  assignment: TierAssignmentRow;
  /** Whether the reader proposed it. */
  isOwn: boolean;
  onCommand: (command: AssignmentCommand) => void;
}) {
  const { assignment, isOwn, onCommand } = props;
  const { may, state, title } = assignment;
  const t = useText();
  const button = (type: AssignmentCommand['type'], run: () => void) => (
    <Button
      size="small"
      variant="outlined"
      onClick={run}
      aria-label={t('tiers.proposals.actionOn', {
        action: t(`tiers.proposals.${type}`),
        entity: title,
      })}
    >
      {t(`tiers.proposals.${type}`)}
    </Button>
  );
  const decide = (type: 'approve' | 'reject') =>
    button(type, () => onCommand({ type, assignments: [assignment] }));
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      {may.decide && decide('approve')}
      {may.decide && decide('reject')}
      {may.withdraw &&
        button('withdraw', () => onCommand({ type: 'withdraw', assignment }))}
      {!may.decide && state === 'proposed' && isOwn && (
        <span>{t('tiers.proposals.own')}</span>
      )}
    </div>
  );
}
