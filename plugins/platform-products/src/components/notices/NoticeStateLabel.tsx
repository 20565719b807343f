import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import DoneAllIcon from '@material-ui/icons/DoneAll';
import EditOutlinedIcon from '@material-ui/icons/EditOutlined';
import PauseCircleOutlineIcon from '@material-ui/icons/PauseCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import UndoIcon from '@material-ui/icons/Undo';
import type { NoticeState } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { IconLabel, type Sign } from '../common/IconLabel';

const signs: Record<NoticeState, Sign> = {
  draft: { icon: EditOutlinedIcon },
  scheduled: { icon: ScheduleIcon },
  published: { icon: CheckCircleOutlineIcon },
  paused: { icon: PauseCircleOutlineIcon },
  completed: { icon: DoneAllIcon },
  withdrawn: { icon: UndoIcon },
};

/** What has been decided about a notice, as a word with its sign. */
export function NoticeStateLabel({ state }: { state: NoticeState }) {
  const t = useText();
  return (
    <IconLabel sign={signs[state]}>{t(`notices.state.${state}`)}</IconLabel>
  );
}
