import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import { useText } from '../../../hooks/useText';
import { IconLabel } from '../../common/IconLabel';
import type { EntityJourney } from './EntityJourney';

/** The first step that is not completed, or that there is none. */
export function NextStep({
  journey: { next, done, total },
}: {
  journey: EntityJourney;
}) {
  const t = useText();
  if (next) {
    return (
      <div>
        <IconLabel sign={{ icon: ArrowForwardIcon, tone: 'info' }}>
          <strong style={{ whiteSpace: 'normal' }}>
            {t('paths.entity.next', { step: next })}
          </strong>
        </IconLabel>
      </div>
    );
  }
  return done === total ? <div>{t('paths.entity.allDone')}</div> : null;
}
