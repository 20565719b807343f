import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Filters by name; a filter that is not set has no values. */
export interface QueryFilters {
  values: (name: string) => string[];
  first: (name: string) => string | undefined;
  /** Sets the named filters and leaves the others. An empty list removes the filter. */
  set: (patch: Record<string, string[]>) => void;
  /** The query string that the address would have after `set`, for links. */
  search: (patch: Record<string, string[]>) => string;
  /** Changes whenever any filter does. */
  key: string;
}

/** The filters of a page live in its address, so that a view can be sent to somebody. */
export function useQueryFilters(): QueryFilters {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const set = useCallback(
    (patch: Record<string, string[]>) =>
      setParams(current => withFilters(current, patch), { replace: true }),
    [setParams],
  );
  return useMemo(() => {
    const values = (name: string) =>
      new URLSearchParams(key).getAll(name).filter(Boolean);
    const search = (patch: Record<string, string[]>) =>
      withFilters(new URLSearchParams(key), patch).toString();
    return { values, first: name => values(name)[0], set, search, key };
  }, [key, set]);
}

function withFilters(
  current: URLSearchParams,
  patch: Record<string, string[]>,
): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, values] of Object.entries(patch)) {
    next.delete(name);
    values.filter(Boolean).forEach(value => next.append(name, value));
  }
  return next;
}
