import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { TierChange } from './TierChange';
import { usePassEffect } from '../usePassEffect';

/**
 * The tier of an entity with all that is known about it. `onDone` loads it anew, at once and again
 * when the pass is over that makes the change count.
 */
export function useEntityTier(entityRef: string) {
  const api = useApi(platformProductsApiRef);
  const [version, setVersion] = useState(0);
  const [change, setChange] = useState<TierChange>();
  const state = useLoad(
    () => api.getEntityTier(entityRef),
    [api, entityRef, version],
  );
  const reload = useCallback(() => setVersion(last => last + 1), []);
  const effect = usePassEffect(change, reload);
  const onDone = useCallback(
    // Without a change somebody else did something: there is nothing to say, but much to show.
    (done?: TierChange) => {
      setChange(done);
      reload();
    },
    [reload],
  );
  return { state, version, change, effect, onDone };
}
