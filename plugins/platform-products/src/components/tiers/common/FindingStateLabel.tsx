import type { ObligationFinding } from 'backstage-plugin-platform-products-core';
import { useText } from '../../../hooks/useText';
import { IconLabel } from '../../common/IconLabel';
import { findingSigns } from './findingSigns';

/** Whether an obligation is met, as a word with its sign. */
export function FindingStateLabel(props: {
  state: ObligationFinding['state'];
}) {
  const t = useText();
  return (
    <IconLabel sign={findingSigns[props.state]}>
      {t(`entity.tier.state.${props.state}`)}
    </IconLabel>
  );
}
