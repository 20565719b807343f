import { useState } from 'react';

/** Rows that are chosen, by key. */
export interface Selection {
  has: (key: string) => boolean;
  toggle: (key: string) => void;
  /** Chooses exactly these. */
  set: (keys: string[]) => void;
}

/** A choice among rows that is dropped with the rows: `listKey` tells one list from the next. */
export function useSelection(listKey: string): Selection {
  const [chosen, setChosen] = useState<{ listKey: string; keys: string[] }>({
    listKey,
    keys: [],
  });
  const keys = chosen.listKey === listKey ? chosen.keys : [];
  const set = (next: string[]) => setChosen({ listKey, keys: next });
  return {
    has: key => keys.includes(key),
    toggle: key =>
      set(
        keys.includes(key)
          ? keys.filter(other => other !== key)
          : [...keys, key],
      ),
    set,
  };
}
