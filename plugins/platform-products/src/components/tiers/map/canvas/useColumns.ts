import { type RefObject, useEffect, useState } from 'react';
import { readableColumns } from '../layout/mapLayout';

/** Nodes side by side that can be read in a frame; follows the frame when its width changes. */
export function useColumns(frame: RefObject<HTMLElement>): number | undefined {
  const [columns, setColumns] = useState<number>();
  useEffect(() => {
    const element = frame.current;
    if (!element) {
      return undefined;
    }
    const measure = () => {
      // Nothing is drawn in a hidden frame, so nothing is known of it.
      if (element.clientWidth > 0) {
        setColumns(readableColumns(element.clientWidth));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return columns;
}
