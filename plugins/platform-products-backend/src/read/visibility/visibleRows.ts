import { breathe } from '../../store/breathe';
import type { Window } from '../ReadStore';
import { canSee, Visible } from './Visible';

/** Rows per step of a scan: at most some 20 ms of one SQLite call. */
const STEP = 2_000;

interface Scan<Row, Key> {
  rows(window: Window<Key>): Promise<Row[]>;
  keyOf(row: Row): Key;
  refOf(row: Row): string;
}

/** All rows that the caller may see, step by step. */
export async function* scanVisible<Row, Key>(
  { rows, keyOf, refOf }: Scan<Row, Key>,
  visible: Visible,
  start?: Key,
): AsyncGenerator<Row[]> {
  if (visible !== 'all' && visible.size === 0) {
    return;
  }
  let after = start;
  for (;;) {
    const step = await rows({ after, limit: STEP });
    yield step.filter(row => canSee(visible, refOf(row)));
    if (step.length < STEP) {
      return;
    }
    after = keyOf(step[step.length - 1]);
    await breathe();
  }
}

/** A window over the rows that the caller may see: hidden ones are left out before paging. */
export async function visibleRows<Row, Key>(
  scan: Scan<Row, Key>,
  visible: Visible,
  window: Window<Key>,
): Promise<Row[]> {
  if (visible === 'all') {
    return scan.rows(window);
  }
  const found: Row[] = [];
  for await (const step of scanVisible(scan, visible, window.after)) {
    found.push(...step);
    if (found.length >= window.limit) {
      break;
    }
  }
  return found.slice(0, window.limit);
}

/** How many rows the caller may see. */
export async function countVisible<Row, Key>(
  scan: Scan<Row, Key>,
  visible: Visible,
  countAll: () => Promise<number>,
): Promise<number> {
  if (visible === 'all') {
    return countAll();
  }
  let count = 0;
  for await (const step of scanVisible(scan, visible)) {
    count += step.length;
  }
  return count;
}
