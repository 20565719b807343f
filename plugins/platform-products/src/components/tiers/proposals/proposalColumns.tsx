import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { RelativeDate } from '../../common/RelativeDate';
import { WebLink } from '../../entity/WebLink';
import type { Selection } from '../../migrations/useSelection';
import { EntityCell } from '../common/EntityCell';
import { InText } from '../common/InText';
import { SelectAllBox, SelectBox } from '../common/SelectBox';
import type { Ladder } from '../common/useLadder';
import { AssignmentChange } from './AssignmentChange';
import type { AssignmentCommand } from './CommandDialog';
import { ProposalActions } from './ProposalActions';
import { SettleButton } from './SettleButton';

/** Columns of the inbox: for what, from what to what, why, who, how it stands, and what can be done. */
export function proposalColumns(options: {
  t: Text;
  ladder: Ladder;
  pathOf: (entityRef: string) => string;
  /** Those that the reader may decide on. */
  decidable: TierAssignmentRow[];
  selection: Selection;
  /** Ref of the reader. */
  reader: string | undefined;
  onCommand: (command: AssignmentCommand) => void;
}): Column<TierAssignmentRow>[] {
  const { t, ladder, pathOf, decidable, selection } = options;
  return [
    {
      id: 'entity',
      header: (
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <SelectAllBox
            ids={decidable.map(({ id }) => id)}
            selection={selection}
          />
          {t('tiers.proposals.columns.entity')}
        </div>
      ),
      render: row => (
        <EntityCell
          entity={row}
          path={pathOf(row.entityRef)}
          box={
            row.may.decide && (
              <SelectBox id={row.id} entity={row.title} selection={selection} />
            )
          }
        >
          {!row.known && (
            <Typography variant="body2">
              {t('tiers.proposals.unknownEntity')}
            </Typography>
          )}
        </EntityCell>
      ),
    },
    {
      id: 'change',
      header: t('tiers.proposals.columns.change'),
      render: row => <AssignmentChange assignment={row} ladder={ladder} />,
    },
    {
      id: 'why',
      header: t('tiers.proposals.columns.why'),
      render: ({ reason, evidence }) => (
        <div style={{ overflowWrap: 'anywhere' }}>
          {reason}
          {evidence && (
            <div>
              <WebLink url={evidence}>{t('tiers.proposals.evidence')}</WebLink>
            </div>
          )}
        </div>
      ),
    },
    {
      id: 'who',
      header: t('tiers.proposals.columns.who'),
      render: ({ proposedBy, proposedAt, direct }) => (
        <>
          <EntityRefLink entityRef={proposedBy} />
          <div>
            <RelativeDate value={proposedAt} />
          </div>
          {direct && <div>{t('tiers.proposals.direct')}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: t('tiers.proposals.columns.state'),
      render: row => <Standing t={t} row={row} />,
    },
    {
      id: 'actions',
      header: t('tiers.proposals.columns.actions'),
      render: row => (
        <ProposalActions
          assignment={row}
          isOwn={row.proposedBy === options.reader}
          onCommand={options.onCommand}
        />
      ),
    },
  ];
}

function Standing({ t, row }: { t: Text; row: TierAssignmentRow }) {
  const { state, decidedBy, decidedAt, decisionReason, disagreement } = row;
  return (
    <>
      {t(`tiers.proposals.states.${state}`)}
      {decidedBy && decidedAt && (
        <InText>
          {t('tiers.proposals.decided', {
            who: <EntityRefLink entityRef={decidedBy} />,
            when: <RelativeDate value={decidedAt} />,
          })}
        </InText>
      )}
      {decisionReason && (
        <div style={{ overflowWrap: 'anywhere' }}>{decisionReason}</div>
      )}
      {disagreement && (
        <div>
          <strong>{t(`tiers.proposals.disagreements.${disagreement}`)}</strong>
          <SettleButton assignment={row} />
        </div>
      )}
    </>
  );
}
