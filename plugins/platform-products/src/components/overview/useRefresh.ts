import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useRef } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../api';
import { waitForPass } from './waitForPass';

const sleep = (milliseconds: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, milliseconds);
  });

/** Asks for a pass over the catalog, waits for its end and then calls `onDone`. */
export function useRefresh(onDone: () => void) {
  const api = useApi(platformProductsApiRef);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return useAsyncFn(async () => {
    const { requestedAt } = await api.refresh();
    const run = await waitForPass(api, requestedAt, {
      isWaiting: () => mounted.current,
      sleep,
    });
    if (run && run.state !== 'complete') {
      throw new Error(run.error ?? run.state);
    }
    if (mounted.current) {
      onDone();
    }
    return run ? ('done' as const) : ('slow' as const);
  }, [api, onDone]);
}
