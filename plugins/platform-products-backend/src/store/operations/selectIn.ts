import { breathe } from '../breathe';

/** Values of one `in (…)`: few enough for every engine, enough to need few round trips. */
const VALUES = 1_000;

/** Runs a query for each thousand of the values and joins the answers; others have a turn in between. */
export async function selectIn<V, Row>(
  values: V[],
  query: (chunk: V[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += VALUES) {
    if (start > 0) await breathe();
    rows.push(...(await query(values.slice(start, start + VALUES))));
  }
  return rows;
}
