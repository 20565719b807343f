import { makeStyles } from '@material-ui/core/styles';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { Problem } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => {
  const shade = theme.palette.type === 'dark' ? 'light' : 'dark';
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    error: { color: theme.palette.error[shade] },
    warning: { color: theme.palette.warning[shade] },
  };
});

/** How bad a problem is, as a word with its sign. */
export function SeverityLabel(props: { severity: Problem['severity'] }) {
  const { severity } = props;
  const classes = useStyles();
  const t = useText();
  const Icon =
    severity === 'error' ? ErrorOutlineIcon : ReportProblemOutlinedIcon;
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={classes[severity]} aria-hidden />
      {t(`common.severity.${severity}`)}
    </span>
  );
}
