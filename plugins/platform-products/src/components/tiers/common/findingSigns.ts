import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import type { ObligationFinding } from 'backstage-plugin-platform-products-core';
import type { Sign } from '../../common/IconLabel';

/** Each state has a shape of its own, so that colour is never needed. */
export const findingSigns: Record<ObligationFinding['state'], Sign> = {
  'not-met': { icon: CancelIcon, tone: 'error' },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
  met: { icon: CheckCircleIcon, tone: 'success' },
};
