import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import AnnouncementOutlinedIcon from '@material-ui/icons/AnnouncementOutlined';
import DeleteForeverOutlinedIcon from '@material-ui/icons/DeleteForeverOutlined';
import PowerSettingsNewIcon from '@material-ui/icons/PowerSettingsNew';
import ScheduleIcon from '@material-ui/icons/Schedule';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import type { NoticeStage } from 'backstage-plugin-platform-products-core';
import type { ComponentType } from 'react';
import { useText } from '../../hooks/useText';

const icons: Record<NoticeStage, ComponentType<SvgIconProps>> = {
  planned: ScheduleIcon,
  announced: AnnouncementOutlinedIcon,
  deprecated: TrendingDownIcon,
  sunset: PowerSettingsNewIcon,
  removed: DeleteForeverOutlinedIcon,
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
    planned: { color: theme.palette.text.secondary },
    announced: { color: theme.palette.info[shade] },
    deprecated: { color: theme.palette.warning[shade] },
    sunset: { color: theme.palette.error[shade] },
    removed: { color: theme.palette.text.secondary },
  };
});

/** Where a notice stands by its dates, as a word with its sign. */
export function NoticeStageLabel({ stage }: { stage: NoticeStage }) {
  const classes = useStyles();
  const t = useText();
  const Icon = icons[stage];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={classes[stage]} aria-hidden />
      {t(`notices.stage.${stage}`)}
    </span>
  );
}
