import { visibleSteps } from '../../notices/read/noticeVisibility';
import type { Window } from '../../read/ReadStore';

interface Source<Row, Key> {
  rows(window: Window<Key>): Promise<Row[]>;
  keyOf(row: Row): Key;
  /** Those of the rows that belong to the list. */
  keep(rows: Row[]): Promise<Row[]>;
}

/** A window over those rows that are kept; others are left out before paging. */
export async function keptRows<Row, Key>(
  source: Source<Row, Key>,
  { after, limit }: Window<Key>,
): Promise<Row[]> {
  const found: Row[] = [];
  for await (const rows of visibleSteps(source, after)) {
    for (const row of rows) found.push(row);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** How many rows are kept. */
export async function countKept<Row, Key>(
  source: Source<Row, Key>,
  weightOf: (row: Row) => number = () => 1,
): Promise<number> {
  let count = 0;
  for await (const rows of visibleSteps(source)) {
    for (const row of rows) count += weightOf(row);
  }
  return count;
}
