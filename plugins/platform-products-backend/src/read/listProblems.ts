import type {
  ProblemRow,
  ProblemsPage,
  problemsQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { Problem } from 'backstage-plugin-platform-products-core';
import { z } from 'zod';
import { DbProblemRow, toDate } from '../store/rows';
import { integerKeySchema, readPage } from './pages';
import type { ReadContext } from './ReadContext';
import type { ProblemFilter, ReadStore, Window } from './ReadStore';
import { countVisible, visibleRows } from './visibility/visibleRows';

type Query = z.output<typeof problemsQuerySchema>;

/** `GET /problems` */
export async function listProblems(
  { store, visible }: ReadContext,
  query: Query,
): Promise<ProblemsPage> {
  const { about, severity, code, owner, search } = query;
  const filter = { about, severity, code, owner, search };
  const scan = problemScan(store, filter);
  const { rows, page } = await readPage(['problems', query], query, {
    rows: window => visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema: integerKeySchema,
    count: () => countVisible(scan, visible, () => store.countProblems(filter)),
  });
  return { items: rows.map(problemRow), ...page };
}

/** How problems are walked through. */
export function problemScan(store: ReadStore, filter: ProblemFilter) {
  return {
    rows: (window: Window<number>) => store.problems(filter, window),
    keyOf: ({ id }: DbProblemRow) => id,
    refOf: (row: DbProblemRow) => row.entity_ref,
  };
}

/** The problem without when and whose. */
export function problemOf(row: DbProblemRow): Problem {
  const { code, severity, path, found, allowed, message } = row;
  return {
    entityRef: row.entity_ref,
    code,
    severity,
    path,
    found,
    allowed,
    message,
  };
}

function problemRow(row: DbProblemRow): ProblemRow {
  return {
    ...problemOf(row),
    about: row.about,
    owner: row.owner ?? undefined,
    since: toDate(row.since).toISOString(),
  };
}
