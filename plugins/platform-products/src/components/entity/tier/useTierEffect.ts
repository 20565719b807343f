import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { waitForPass } from '../../overview/waitForPass';
import type { TierChange } from './TierChange';

/** `waiting`: for the pass that makes it count. `slow`: that pass is not over in time, or failed. */
export type TierEffect = 'waiting' | 'settled' | 'slow';

const sleep = (milliseconds: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Follows a change of the tier until the pass over the catalog that makes it count, and then calls
 * `onSettled`. Undefined for what changes nothing that counts.
 *
 * @param onSettled - the same function each time
 */
export function useTierEffect(
  change: TierChange | undefined,
  onSettled: () => void,
): TierEffect | undefined {
  const api = useApi(platformProductsApiRef);
  const [ended, setEnded] = useState<{ of: TierChange; as: TierEffect }>();
  useEffect(() => {
    if (!change?.since) {
      return undefined;
    }
    let waiting = true;
    const end = (as: TierEffect) => {
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
