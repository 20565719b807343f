import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import AutorenewIcon from '@material-ui/icons/Autorenew';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EventIcon from '@material-ui/icons/Event';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import VerifiedUserOutlinedIcon from '@material-ui/icons/VerifiedUserOutlined';
import VisibilityIcon from '@material-ui/icons/Visibility';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOff';
import type { MigrationState } from 'backstage-plugin-platform-products-core';
import type { ComponentType } from 'react';
import { useText } from '../../hooks/useText';

const icons: Record<MigrationState, ComponentType<SvgIconProps>> = {
  unseen: VisibilityOffIcon,
  acknowledged: VisibilityIcon,
  planned: EventIcon,
  'in-progress': AutorenewIcon,
  migrated: CheckCircleIcon,
  blocked: BlockIcon,
  'not-affected': RemoveCircleOutlineIcon,
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
    unseen: { color: theme.palette.warning[shade] },
    acknowledged: { color: theme.palette.text.secondary },
    planned: { color: theme.palette.info[shade] },
    'in-progress': { color: theme.palette.info[shade] },
    migrated: { color: theme.palette.success[shade] },
    blocked: { color: theme.palette.error[shade] },
    'not-affected': { color: theme.palette.text.secondary },
    exempt: { color: theme.palette.info[shade] },
  };
});

/** How far a consumer has moved, as a word with its sign: each has a shape of its own. */
export function MigrationStateLabel({ state }: { state: MigrationState }) {
  const classes = useStyles();
  const t = useText();
  const Icon = icons[state];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={classes[state]} aria-hidden />
      {t(`notices.migrationState.${state}`)}
    </span>
  );
}
