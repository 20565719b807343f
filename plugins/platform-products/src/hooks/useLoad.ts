import type { DependencyList } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** What a part of a page knows of what it has asked for. The last value stays while a newer one loads. */
export interface LoadState<T> {
  loading: boolean;
  value?: T;
  error?: Error;
  retry: () => void;
}

/** Loads once per change of `deps`, and again on `retry`. */
export function useLoad<T>(
  load: () => Promise<T>,
  deps: DependencyList,
): LoadState<T> {
  return useAsyncRetry(load, deps);
}
