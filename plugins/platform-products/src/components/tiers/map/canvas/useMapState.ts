import { type MutableRefObject, type RefObject, useState } from 'react';
import type { Ladder } from '../../common/useLadder';
import type { MapLayout } from '../layout/mapLayout';
import { nextPlace } from '../layout/nextPlace';
import type { MapState } from './MapContext';

/** What of the library is needed to go somewhere. */
interface Viewport {
  getZoom: () => number;
  setCenter: (x: number, y: number, options: { zoom: number }) => unknown;
}

/** Which node the keyboard is at, and where its keys lead. */
export function useMapState(options: {
  layout: MapLayout;
  ladder: Ladder;
  focus: string | undefined;
  onOpen: (entityRef: string) => void;
  frame: RefObject<HTMLElement>;
  viewport: MutableRefObject<Viewport | undefined>;
}): MapState {
  const { layout, ladder, focus, onOpen, frame, viewport } = options;
  const { places } = layout;
  const [chosen, setActive] = useState<string>();
  const active = [chosen, focus, ...places.keys()].find(
    ref => ref !== undefined && places.has(ref),
  );
  const goTo = (entityRef: string) => {
    const { x, y, width, height } = places.get(entityRef)!;
    const zoom = viewport.current?.getZoom() ?? 1;
    viewport.current?.setCenter(x + width / 2, y + height / 2, { zoom });
    const buttons =
      frame.current?.querySelectorAll<HTMLElement>('[data-entity]') ?? [];
    [...buttons]
      .find(button => button.dataset.entity === entityRef)
      // The map has moved there itself.
      ?.focus({ preventScroll: true });
  };
  return {
    active,
    focus,
    titleOf: ladder.titleOf,
    setActive,
    open: onOpen,
    onKeyDown: (event, entityRef) => {
      const next = nextPlace(places, entityRef, event.key);
      if (next) {
        event.preventDefault();
        goTo(next);
      }
    },
  };
}
