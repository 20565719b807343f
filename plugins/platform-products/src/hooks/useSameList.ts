import { useMemo } from 'react';

/**
 * One list as long as it holds the same: an Autocomplete throws away half-typed text when given
 * another. What is in it must survive JSON.
 */
export function useSameList<T>(list: T[]): T[] {
  const text = JSON.stringify(list);
  return useMemo(() => JSON.parse(text), [text]);
}
