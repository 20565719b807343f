import AnnouncementOutlinedIcon from '@material-ui/icons/AnnouncementOutlined';
import DeleteForeverOutlinedIcon from '@material-ui/icons/DeleteForeverOutlined';
import PowerSettingsNewIcon from '@material-ui/icons/PowerSettingsNew';
import ScheduleIcon from '@material-ui/icons/Schedule';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import type { NoticeStage } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { IconLabel, type Sign } from '../common/IconLabel';

const signs: Record<NoticeStage, Sign> = {
  planned: { icon: ScheduleIcon, tone: 'secondary' },
  announced: { icon: AnnouncementOutlinedIcon, tone: 'info' },
  deprecated: { icon: TrendingDownIcon, tone: 'warning' },
  sunset: { icon: PowerSettingsNewIcon, tone: 'error' },
  removed: { icon: DeleteForeverOutlinedIcon, tone: 'secondary' },
};

/** Where a notice stands by its dates, as a word with its sign. */
export function NoticeStageLabel({ stage }: { stage: NoticeStage }) {
  const t = useText();
  return (
    <IconLabel sign={signs[stage]}>{t(`notices.stage.${stage}`)}</IconLabel>
  );
}
