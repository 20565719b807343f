import LinearProgress from '@material-ui/core/LinearProgress';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../../hooks/useText';
import type { TierChange } from './TierChange';
import type { PassEffect } from '../usePassEffect';

/** Says what was just done, and whether it counts already. Read aloud when it appears. */
export function TierChangeNews(props: {
  change: TierChange | undefined;
  effect: PassEffect | undefined;
}) {
  const { change, effect } = props;
  const t = useText();
  return (
    <div role="status">
      {change && (
        <Alert severity={effect === 'slow' ? 'warning' : 'success'}>
          {t(`entity.tier.done.${change.did}`)}{' '}
          {effect && t(`entity.tier.effect.${effect}`)}
          {effect === 'waiting' && (
            <LinearProgress aria-label={t('entity.tier.waiting')} />
          )}
        </Alert>
      )}
    </div>
  );
}
