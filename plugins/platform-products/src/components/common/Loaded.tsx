import { Progress } from '@backstage/core-components';
import LinearProgress from '@material-ui/core/LinearProgress';
import type { ReactElement } from 'react';
import type { LoadState } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { ErrorWithRetry } from './ErrorWithRetry';

/** Shows a value as soon as there is one; while it is loaded anew, the last one with a progress bar. */
export function Loaded<T>(props: {
  state: LoadState<T>;
  children: (value: T) => ReactElement;
}) {
  const { state, children } = props;
  const t = useText();
  if (state.error && !state.loading) {
    return <ErrorWithRetry error={state.error} retry={state.retry} />;
  }
  if (state.value === undefined) {
    return <Progress aria-label={t('common.loading')} />;
  }
  return (
    <div aria-busy={state.loading}>
      <div style={{ height: 4 }}>
        {state.loading && <LinearProgress aria-label={t('common.loading')} />}
      </div>
      {children(state.value)}
    </div>
  );
}
