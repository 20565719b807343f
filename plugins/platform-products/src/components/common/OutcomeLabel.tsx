import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import VerifiedUserOutlinedIcon from '@material-ui/icons/VerifiedUserOutlined';
import type { Outcome } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { IconLabel, type Sign } from './IconLabel';

const signs: Record<Outcome, Sign> = {
  pass: { icon: CheckCircleIcon, tone: 'success' },
  fail: { icon: CancelIcon, tone: 'error' },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
  'not-applicable': { icon: RemoveCircleOutlineIcon, tone: 'secondary' },
  exempt: { icon: VerifiedUserOutlinedIcon, tone: 'info' },
};

/** An outcome as a word with its sign: each has a shape of its own, so that colour is never needed. */
export function OutcomeLabel({ outcome }: { outcome: Outcome }) {
  const t = useText();
  return (
    <IconLabel sign={signs[outcome]}>
      {t(`common.outcome.${outcome}`)}
    </IconLabel>
  );
}
