import { useApi } from '@backstage/core-plugin-api';
import type { AssignPath } from 'backstage-plugin-platform-products-common';
import { useCallback, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { usePassEffect } from '../usePassEffect';
import type { PathChange } from './PathChange';

/**
 * Where an entity comes from and how far it is. `onDone` loads it anew, at once and again when the
 * pass is over that makes the change count.
 */
export function useEntityPaths(entityRef: string) {
  const api = useApi(platformProductsApiRef);
  const [version, setVersion] = useState(0);
  const [change, setChange] = useState<PathChange>();
  const state = useLoad(
    () => api.getEntityPaths(entityRef),
    [api, entityRef, version],
  );
  const reload = useCallback(() => setVersion(last => last + 1), []);
  const effect = usePassEffect(change, reload);
  const onDone = useCallback(
    // Without a change somebody else did something: there is nothing to say, but much to show.
    (done?: PathChange) => {
      setChange(done);
      reload();
    },
    [reload],
  );
  return { state, change, effect, onDone };
}

/** Says in the portal on which path an entity is, or takes that back. */
export function useAssignPath(entityRef: string) {
  const api = useApi(platformProductsApiRef);
  return useCallback(
    async (body: AssignPath): Promise<PathChange> => {
      const since = await afterLastPass(() => api.getStatus());
      await api.assignPath(entityRef, body);
      return { did: body.path === null ? 'takenBack' : 'assigned', since };
    },
    [api, entityRef],
  );
}

/**
 * The moment after the start of the newest pass, by the clock of the backend: any pass that begins
 * later sees what is written now. Undefined where it cannot be had, for which nothing is held up.
 */
async function afterLastPass(
  getStatus: () => Promise<{ runs: { startedAt: string }[] }>,
): Promise<string | undefined> {
  try {
    const { runs } = await getStatus();
    const starts = runs.map(({ startedAt }) => Date.parse(startedAt));
    return new Date(
      Math.max(0, ...starts.map(start => start + 1)),
    ).toISOString();
  } catch {
    return undefined;
  }
}
