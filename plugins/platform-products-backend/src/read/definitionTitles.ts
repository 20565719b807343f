import { readPaths } from '../paths/read/knownPaths';
import type { PathReadContext } from '../paths/read/PathReadContext';
import { selectIn } from '../store/operations/selectIn';
import type { DbEntityRow, DbTransitionRow } from '../store/rows';

/** How people call what transitions name; nothing for what is gone, or known to a caller already. */
export type DefinitionTitles = (row: DbTransitionRow) => {
  title?: string;
  checkTitle?: string;
};

/**
 * Titles of the golden paths, with their steps, and of the products that changes are about. Those of
 * scorecards stand in the report of the entity.
 */
export async function definitionTitles(
  context: PathReadContext,
  rows: DbTransitionRow[],
): Promise<DefinitionTitles> {
  const refs = [...new Set(rows.flatMap(({ scorecard }) => scorecard ?? []))]
    // Scorecards are called by their names, all else by its ref.
    .filter(name => name.includes(':'));
  if (refs.length === 0) return () => ({});
  const entities: Pick<DbEntityRow, 'ref' | 'title'>[] = await selectIn(
    refs,
    chunk =>
      context.tiers
        .knex('entities')
        .whereIn('ref', chunk)
        .select('ref', 'title'),
  );
  const titles = new Map(entities.map(({ ref, title }) => [ref, title]));
  const paths = new Map(
    (await readPaths(context)).map(({ row, definition }) => [
      row.ref,
      definition,
    ]),
  );
  return ({ scorecard: ref, check_name: name }) => {
    if (ref === null) return {};
    const title = titles.get(ref);
    const step = paths.get(ref)?.steps.find(one => one.name === name);
    return {
      ...(title && { title }),
      ...(step && { checkTitle: step.title }),
    };
  };
}
