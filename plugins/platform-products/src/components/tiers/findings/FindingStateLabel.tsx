import CancelIcon from '@material-ui/icons/Cancel';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import type { TierFinding } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { IconLabel, type Sign } from '../../common/IconLabel';

const signs: Record<TierFinding['state'], Sign> = {
  'not-met': { icon: CancelIcon, tone: 'error' },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
};

/** How an obligation stands, as a word with its sign. */
export function FindingStateLabel({ state }: Pick<TierFinding, 'state'>) {
  const t = useText();
  return (
    <IconLabel sign={signs[state]}>
      {t(`tiers.findings.states.${state}`)}
    </IconLabel>
  );
}
