import type {
  PageQuery,
  Transition,
  TransitionsPage,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import type { PathReadContext } from '../paths/read/PathReadContext';
import { DbTransitionRow, toDate } from '../store/rows';
import { definitionTitles } from './definitionTitles';
import { PageRequest, readPage } from './pages';
import type { ReadContext } from './ReadContext';
import { entityNotFound } from './readReport';
import { canSee } from './visibility/Visible';

/** `GET /entities/:kind/:namespace/:name/history` */
export async function listTransitions(
  context: PathReadContext,
  ref: string,
  query: PageQuery & PageRequest,
): Promise<TransitionsPage> {
  const { store, visible } = context;
  if (!canSee(visible, ref) || !(await store.entity(ref))) {
    throw entityNotFound(ref);
  }
  const scorecards =
    visible === 'all' ? undefined : await visibleDefinitions(context);
  const filter = { entityRef: ref, scorecards };
  const { rows, page } = await readPage(['history', ref], query, {
    rows: window => store.transitions(filter, window),
    keyOf: ({ id }) => Number(id),
    keySchema: z.number().int(),
    count: () => store.countTransitions(filter),
  });
  const titlesOf = await definitionTitles(context, rows);
  return {
    items: rows.map(row => ({ ...transitionOf(row), ...titlesOf(row) })),
    ...page,
  };
}

/** Names in the store of scorecards, golden paths and products that the caller may see. */
async function visibleDefinitions({
  store,
  visible,
}: ReadContext): Promise<string[]> {
  const definitions = await store.definitions();
  return definitions
    .filter(({ ref }) => canSee(visible, ref))
    .map(({ name }) => name);
}

function transitionOf(row: DbTransitionRow): Transition {
  return {
    at: toDate(row.at).toISOString(),
    entityRef: row.entity_ref,
    type: row.type,
    scorecard: row.scorecard ?? undefined,
    check: row.check_name ?? undefined,
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    cause: row.cause,
  };
}
