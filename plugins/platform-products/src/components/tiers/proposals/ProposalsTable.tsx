import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  tierApprovePermission,
  type TierAssignmentRow,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import { useSelection } from '../../migrations/useSelection';
import { SelectionBar } from '../common/SelectionBar';
import type { Ladder } from '../common/useLadder';
import { AssignmentCommand, CommandDialog } from './CommandDialog';
import { proposalColumns } from './proposalColumns';

/** Assignments with what the reader may do with each, or with several proposals at once. */
export function ProposalsTable(props: {
  caption: string;
  assignments: TierAssignmentRow[];
  ladder: Ladder;
  /** Changes with the filters and the page: what was selected is then out of sight. */
  listKey: string;
  onDone: () => void;
}) {
  const { caption, assignments, ladder, listKey, onDone } = props;
  const t = useText();
  const pathOf = useEntityTabPath();
  const identity = useApi(identityApiRef);
  const reader = useLoad(() => identity.getBackstageIdentity(), [identity]);
  const approval = usePermission({ permission: tierApprovePermission });
  const selection = useSelection(listKey);
  const [command, setCommand] = useState<AssignmentCommand>();
  const decidable = assignments.filter(({ may }) => may.decide);
  const selected = decidable.filter(({ id }) => selection.has(id));
  const waiting = assignments.some(({ state }) => state === 'proposed');
  const mayNotDecide = waiting && !approval.loading && !approval.allowed;
  const bulk = (decision: 'approve' | 'reject') => (
    <Button
      size="small"
      variant="outlined"
      disabled={selected.length === 0}
      onClick={() => setCommand({ type: decision, assignments: selected })}
    >
      {t(`tiers.proposals.${decision}`)}
    </Button>
  );
  return (
    <>
      {decidable.length > 0 && (
        <SelectionBar count={selected.length}>
          {bulk('approve')}
          {bulk('reject')}
        </SelectionBar>
      )}
      {mayNotDecide && (
        <Typography variant="body2" gutterBottom>
          {t('tiers.proposals.mayNotDecide')}
        </Typography>
      )}
      <DataTable
        caption={caption}
        columns={proposalColumns({
          t,
          ladder,
          pathOf,
          decidable,
          selection,
          reader: reader.value?.userEntityRef,
          onCommand: setCommand,
        })}
        rows={assignments}
        rowKey={row => row.id}
      />
      {command && (
        <CommandDialog
          command={command}
          ladder={ladder}
          onClose={() => setCommand(undefined)}
          onDone={() => {
            setCommand(undefined);
            selection.set([]);
            onDone();
          }}
        />
      )}
    </>
  );
}
