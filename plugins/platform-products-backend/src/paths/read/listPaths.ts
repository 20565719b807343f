import type {
  GoldenPathRow,
  GoldenPathsPage,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { problemOf } from '../../read/listProblems';
import { staleOf } from '../../read/listScorecards';
import { PageRequest, readPage } from '../../read/pages';
import { readTotals } from '../../read/readTotals';
import { canSee } from '../../read/visibility/Visible';
import { behindOf, countVersions } from './countVersions';
import { countEligible, Eligible } from './eligibleEntities';
import { withoutAbsent } from './journeyRows';
import { KnownPath, readPaths } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** Problems of one definition that its row shows. */
const MAXIMUM_PROBLEMS = 100;

const NOBODY: Eligible = { eligible: 0, originUnknown: 0 };

/** `GET /golden-paths`: by name. */
export async function listPaths(
  context: PathReadContext,
  query: PageRequest,
): Promise<GoldenPathsPage> {
  const all = await readPaths(context);
  const { rows, page } = await readPage(['golden-paths'], query, {
    rows: async ({ after, limit }) =>
      all
        .filter(({ name }) => after === undefined || name > after)
        .slice(0, limit),
    keyOf: ({ name }) => name,
    keySchema: z.string(),
    count: async () => all.length,
  });
  return { items: await pathRows(context, rows), ...page };
}

export async function pathRows(
  context: PathReadContext,
  paths: KnownPath[],
): Promise<GoldenPathRow[]> {
  const [versions, eligible] = await Promise.all([
    countVersions(context),
    countEligible(context),
  ]);
  const rows: GoldenPathRow[] = [];
  for (const path of paths) {
    const { row, definition } = path;
    const { store, visible } = context;
    const [totals, problems] = await Promise.all([
      readTotals(context, row.id),
      store.problems({ entityRef: row.ref }, { limit: MAXIMUM_PROBLEMS }),
    ]);
    const { product } = definition ?? {};
    const meant = (definition && eligible.get(row.id)) ?? NOBODY;
    rows.push(
      withoutAbsent({
        name: path.name,
        pathRef: row.ref,
        title: definition?.title ?? path.name,
        description: definition?.description,
        owner: definition?.owner,
        product: product && canSee(visible, product) ? product : undefined,
        version: definition?.version,
        state: row.state,
        stale: staleOf(row),
        problems: problems.map(problemOf),
        steps: definition?.steps.length ?? 0,
        entities: definition ? totals.entities : 0,
        completed: definition ? totals.levels[1] ?? 0 : 0,
        behind: behindOf(path, versions),
        eligible: meant.eligible,
        originUnknown: meant.originUnknown,
      }),
    );
  }
  return rows;
}
