import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import type { Ladder } from '../../tiers/common/useLadder';
import { AssignmentActions } from './AssignmentActions';
import { AssignmentFacts } from './AssignmentFacts';
import type { TierChange } from './TierChange';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** The tier that somebody proposed and nobody has decided on, with what the reader may do about it. */
export function ProposalNotice(props: {
  proposal: TierAssignmentRow;
  ladder: Ladder;
  onDone: (change?: TierChange) => void;
}) {
  const { proposal, ladder, onDone } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <Alert severity="info" role="note">
      <AlertTitle>
        {t('entity.tier.proposal.title', {
          tier: ladder.titleOf(proposal.tier),
        })}
      </AlertTitle>
      <AssignmentFacts assignment={proposal} ladder={ladder} />
      <div className={classes.actions}>
        <AssignmentActions
          assignment={proposal}
          ladder={ladder}
          onDone={onDone}
        />
      </div>
    </Alert>
  );
}
