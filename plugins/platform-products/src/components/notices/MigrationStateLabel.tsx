import AutorenewIcon from '@material-ui/icons/Autorenew';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EventIcon from '@material-ui/icons/Event';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import VerifiedUserOutlinedIcon from '@material-ui/icons/VerifiedUserOutlined';
import VisibilityIcon from '@material-ui/icons/Visibility';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOff';
import type { MigrationState } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { IconLabel, type Sign } from '../common/IconLabel';

const signs: Record<MigrationState, Sign> = {
  unseen: { icon: VisibilityOffIcon, tone: 'warning' },
  acknowledged: { icon: VisibilityIcon, tone: 'secondary' },
  planned: { icon: EventIcon, tone: 'info' },
  'in-progress': { icon: AutorenewIcon, tone: 'info' },
  migrated: { icon: CheckCircleIcon, tone: 'success' },
  blocked: { icon: BlockIcon, tone: 'error' },
  'not-affected': { icon: RemoveCircleOutlineIcon, tone: 'secondary' },
  exempt: { icon: VerifiedUserOutlinedIcon, tone: 'info' },
};

/** How far a consumer has moved, as a word with its sign: each has a shape of its own. */
export function MigrationStateLabel({ state }: { state: MigrationState }) {
  const t = useText();
  return (
    <IconLabel sign={signs[state]}>
      {t(`notices.migrationState.${state}`)}
    </IconLabel>
  );
}
