import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HistoryIcon from '@material-ui/icons/History';
import BlockIcon from '@material-ui/icons/Block';
import type { ScorecardRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';

const icons = {
  active: CheckCircleIcon,
  stale: HistoryIcon,
  disabled: BlockIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
}));

/** Whether a scorecard is in force, as a word with its sign. */
export function ScorecardStateLabel(props: { state: ScorecardRow['state'] }) {
  const classes = useStyles();
  const t = useText();
  const Icon = icons[props.state];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden />
      {t(`scorecards.state.${props.state}`)}
    </span>
  );
}
