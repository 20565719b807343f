import { createContext, KeyboardEvent } from 'react';

/** What the nodes of a map need: the library hands them nothing but their data. */
export interface MapState {
  /** The one node that the Tab key stops at. */
  active: string | undefined;
  /** The node in the middle, if there is one. */
  focus: string | undefined;
  /** A tier as people read it. */
  titleOf: (tier: string | undefined) => string;
  setActive: (entityRef: string) => void;
  open: (entityRef: string) => void;
  onKeyDown: (event: KeyboardEvent, entityRef: string) => void;
}

/** The state of the map around a node. */
export const MapContext = createContext<MapState>({
  active: undefined,
  focus: undefined,
  titleOf: tier => tier ?? '',
  setActive: () => {},
  open: () => {},
  onKeyDown: () => {},
});
