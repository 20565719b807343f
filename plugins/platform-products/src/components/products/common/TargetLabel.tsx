import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import type { AdoptionCountsRow } from 'backstage-plugin-platform-products-common';
import { adoptionRate } from 'backstage-plugin-platform-products-core';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { IconLabel, Sign } from '../../common/IconLabel';

const SIGNS: Record<'met' | 'not-met' | 'unknown', Sign> = {
  met: { icon: CheckCircleIcon, tone: 'success' },
  'not-met': { icon: CancelIcon, tone: 'error' },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
};

/** Whether a product has reached its target, which nobody can say where the unknown decide it. */
export function TargetLabel(props: {
  adoption: AdoptionCountsRow;
  target: number | undefined;
}) {
  const { adoption, target } = props;
  const t = useText();
  const standing = adoptionRate(adoption, target).target;
  if (target === undefined || standing === undefined) {
    return (
      <IconLabel sign={{ icon: RemoveCircleOutlineIcon, tone: 'secondary' }}>
        {t('products.target.none')}
      </IconLabel>
    );
  }
  return (
    <IconLabel sign={SIGNS[standing]}>
      {t(`products.target.${standing}`, {
        percent: formatNumber(100 * target),
      })}
    </IconLabel>
  );
}
