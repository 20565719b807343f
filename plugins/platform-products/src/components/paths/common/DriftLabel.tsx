import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import WarningIcon from '@material-ui/icons/Warning';
import type { Drift } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { IconLabel, Sign } from '../../common/IconLabel';

const signs: Record<Drift, Sign> = {
  current: { icon: CheckCircleIcon, tone: 'success' },
  patch: { icon: ArrowDownwardIcon },
  minor: { icon: ArrowDownwardIcon, tone: 'warning' },
  major: { icon: WarningIcon, tone: 'warning' },
  ahead: { icon: ArrowUpwardIcon, tone: 'info' },
  unknown: { icon: HelpOutlineIcon, tone: 'secondary' },
};

/** How a version stands to the current one, in words. */
export function DriftLabel({ drift }: { drift: Drift }) {
  const t = useText();
  return <IconLabel sign={signs[drift]}>{t(`paths.drift.${drift}`)}</IconLabel>;
}
