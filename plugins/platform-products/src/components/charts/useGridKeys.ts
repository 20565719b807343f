import { KeyboardEvent, useRef, useState } from 'react';

const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Makes a table of links one stop of the Tab key, in which arrow keys, Home and End move: a map of
 * 20 groups × 15 checks would be 300 stops otherwise.
 */
export function useGridKeys(rows: number, columns: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<[number, number]>([0, 0]);
  const row = Math.min(active[0], rows - 1);
  const column = Math.min(active[1], columns - 1);

  const goTo = (nextRow: number, nextColumn: number) => {
    const to: [number, number] = [
      Math.min(Math.max(nextRow, 0), rows - 1),
      Math.min(Math.max(nextColumn, 0), columns - 1),
    ];
    setActive(to);
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${to.join('-')}"]`)
      ?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move) {
      goTo(row + move[0], column + move[1]);
    } else if (event.key === 'Home') {
      goTo(row, 0);
    } else if (event.key === 'End') {
      goTo(row, columns - 1);
    } else {
      return;
    }
    event.preventDefault();
  };
  const cellProps = (cellRow: number, cellColumn: number) => ({
    'data-cell': `${cellRow}-${cellColumn}`,
    tabIndex: cellRow === row && cellColumn === column ? 0 : -1,
    onFocus: () => setActive([cellRow, cellColumn]),
  });
  return { grid, onKeyDown, cellProps };
}
