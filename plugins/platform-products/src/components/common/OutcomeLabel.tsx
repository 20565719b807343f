import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import VerifiedUserOutlinedIcon from '@material-ui/icons/VerifiedUserOutlined';
import type { Outcome } from 'backstage-plugin-platform-products-core';
import type { ComponentType } from 'react';
import { useText } from '../../hooks/useText';

const icons: Record<Outcome, ComponentType<SvgIconProps>> = {
  pass: CheckCircleIcon,
  fail: CancelIcon,
  unknown: HelpOutlineIcon,
  'not-applicable': RemoveCircleOutlineIcon,
  exempt: VerifiedUserOutlinedIcon,
};

const useStyles = makeStyles(theme => {
  const shade = theme.palette.type === 'dark' ? 'light' : 'dark';
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    pass: { color: theme.palette.success[shade] },
    fail: { color: theme.palette.error[shade] },
    unknown: { color: theme.palette.warning[shade] },
    'not-applicable': { color: theme.palette.text.secondary },
    exempt: { color: theme.palette.info[shade] },
  };
});

/** An outcome as a word with its sign: each has a shape of its own, so that colour is never needed. */
export function OutcomeLabel({ outcome }: { outcome: Outcome }) {
  const classes = useStyles();
  const t = useText();
  const Icon = icons[outcome];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={classes[outcome]} aria-hidden />
      {t(`common.outcome.${outcome}`)}
    </span>
  );
}
