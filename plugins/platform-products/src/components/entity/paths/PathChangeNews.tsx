import LinearProgress from '@material-ui/core/LinearProgress';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../../hooks/useText';
import type { PassEffect } from '../usePassEffect';
import type { PathChange } from './PathChange';

/** Says what was just done, and whether it counts already. Read aloud when it appears. */
export function PathChangeNews(props: {
  change: PathChange | undefined;
  effect: PassEffect | undefined;
}) {
  const { change, effect } = props;
  const t = useText();
  // What a pass makes count is not followed where nobody knows which pass that is.
  const unfollowed = change && change.did !== 'reason' && !effect;
  return (
    <div role="status">
      {change && (
        <Alert severity={effect === 'slow' ? 'warning' : 'success'}>
          {t(`paths.entity.done.${change.did}`)}{' '}
          {effect && t(`paths.entity.effect.${effect}`)}
          {unfollowed && t('paths.entity.effect.waiting')}
          {effect === 'waiting' && (
            <LinearProgress aria-label={t('paths.entity.waiting')} />
          )}
        </Alert>
      )}
    </div>
  );
}
