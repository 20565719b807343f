import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HistoryIcon from '@material-ui/icons/History';
import type { GoldenPathRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { IconLabel, Sign } from '../../common/IconLabel';

const signs: Record<GoldenPathRow['state'], Sign> = {
  active: { icon: CheckCircleIcon },
  stale: { icon: HistoryIcon, tone: 'warning' },
  disabled: { icon: BlockIcon, tone: 'error' },
};

/** Whether a golden path is in force, as a word with its sign. */
export function PathStateLabel(props: { state: GoldenPathRow['state'] }) {
  const t = useText();
  return (
    <IconLabel sign={signs[props.state]}>
      {t(`paths.state.${props.state}`)}
    </IconLabel>
  );
}
