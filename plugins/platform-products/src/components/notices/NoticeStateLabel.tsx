import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import DoneAllIcon from '@material-ui/icons/DoneAll';
import EditOutlinedIcon from '@material-ui/icons/EditOutlined';
import PauseCircleOutlineIcon from '@material-ui/icons/PauseCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import UndoIcon from '@material-ui/icons/Undo';
import type { NoticeState } from 'backstage-plugin-platform-products-core';
import type { ComponentType } from 'react';
import { useText } from '../../hooks/useText';

const icons: Record<NoticeState, ComponentType<SvgIconProps>> = {
  draft: EditOutlinedIcon,
  scheduled: ScheduleIcon,
  published: CheckCircleOutlineIcon,
  paused: PauseCircleOutlineIcon,
  completed: DoneAllIcon,
  withdrawn: UndoIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
}));

/** What has been decided about a notice, as a word with its sign. */
export function NoticeStateLabel({ state }: { state: NoticeState }) {
  const classes = useStyles();
  const t = useText();
  const Icon = icons[state];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden />
      {t(`notices.state.${state}`)}
    </span>
  );
}
