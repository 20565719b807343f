import { useEffect, useState } from 'react';
import { LoadState, useLoad } from './useLoad';

interface Page<T> {
  items: T[];
  nextCursor?: string;
  totalItems?: number;
}

/** A list that the server pages, one page at a time. */
export interface CursorPages<T, P extends Page<T> = Page<T>>
  extends LoadState<P> {
  /** From 0. */
  pageIndex: number;
  total?: number;
  next?: () => void;
  previous?: () => void;
}

/**
 * Walks a list by the cursors that the server hands out. Begins again whenever `filterKey`
 * changes, because a cursor belongs to the filters it was made for.
 */
export function useCursorPages<P extends Page<unknown>>(
  load: (cursor: string | undefined) => Promise<P>,
  filterKey: string,
): CursorPages<P['items'][number], P> {
  const [walk, setWalk] = useState<Walk>({ filterKey, cursors: [] });
  const cursors = walk.filterKey === filterKey ? walk.cursors : [];
  const cursor = cursors[cursors.length - 1];
  const state = useLoad(() => load(cursor), [filterKey, cursor]);
  const total = useTotal(state.value, filterKey);
  const { value, loading } = state;
  const nextCursor = loading ? undefined : value?.nextCursor;
  return {
    ...state,
    total,
    pageIndex: cursors.length,
    next: nextCursor
      ? () => setWalk({ filterKey, cursors: [...cursors, nextCursor] })
      : undefined,
    previous:
      cursors.length > 0
        ? () => setWalk({ filterKey, cursors: cursors.slice(0, -1) })
        : undefined,
  };
}

interface Walk {
  filterKey: string;
  /** Cursors of the pages turned so far; the first page has none. */
  cursors: string[];
}

/** The server counts on the first page only; the count holds for the pages after it. */
function useTotal(page: Page<unknown> | undefined, filterKey: string) {
  const [total, setTotal] = useState<number>();
  useEffect(() => setTotal(undefined), [filterKey]);
  useEffect(() => {
    if (page?.totalItems !== undefined) {
      setTotal(page.totalItems);
    }
  }, [page]);
  return total;
}
