import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { platformProductsApiRef } from '../../api';
import { waitForPass } from '../overview/waitForPass';

/** `waiting`: for the pass that makes it count. `slow`: that pass is not over in time, or failed. */
export type PassEffect = 'waiting' | 'settled' | 'slow';

const sleep = (milliseconds: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Follows a change until the pass over the catalog that makes it count, and then calls `onSettled`.
 * Undefined for what changes nothing that counts.
 *
 * @param change - with the moment after which a pass must begin
 * @param onSettled - the same function each time
 */
export function usePassEffect(
  change: { since?: string } | undefined,
  onSettled: () => void,
): PassEffect | undefined {
  const api = useApi(platformProductsApiRef);
  const [ended, setEnded] = useState<{ of: object; as: PassEffect }>();
  useEffect(() => {
    if (!change?.since) {
      return undefined;
    }
    let waiting = true;
    const end = (as: PassEffect) => {
      if (waiting) {
        setEnded({ of: change, as });
        onSettled();
      }
    };
    waitForPass(api, change.since, { isWaiting: () => waiting, sleep }).then(
      run => end(run?.state === 'complete' ? 'settled' : 'slow'),
      () => end('slow'),
    );
    return () => {
      waiting = false;
    };
  }, [api, change, onSettled]);
  if (!change?.since) {
    return undefined;
  }
  return ended?.of === change ? ended.as : 'waiting';
}
