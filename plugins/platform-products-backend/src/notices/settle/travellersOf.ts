import type { Knex } from 'knex';
import type {
  Edge,
  EntityInput,
} from 'backstage-plugin-platform-products-core';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';

/** From an entity to the golden path that it is on; no relation of the catalog says so. */
export const ON_GOLDEN_PATH = 'onGoldenPath';

const GOLDEN_PATH = 'goldenpath:';

/** Who is on those of these subjects that are golden paths, as the last pass knows. */
export async function travellersOf(
  knex: Knex,
  subjects: Iterable<string>,
): Promise<Edge[]> {
  const refs = [...new Set(subjects)].filter(ref =>
    ref.startsWith(GOLDEN_PATH),
  );
  const texts: Pick<DbEntityRow, 'ref' | 'input'>[] = await selectIn(
    refs,
    chunk => knex('entities').whereIn('ref', chunk).select('ref', 'input'),
  );
  // Entities name a path as its author writes it, refs are lower case.
  const refOf = new Map(
    texts.map(({ ref, input }) => [
      (JSON.parse(input) as EntityInput).name,
      ref,
    ]),
  );
  const rows: Pick<DbEntityRow, 'ref' | 'path'>[] = await selectIn(
    [...refOf.keys()],
    chunk => knex('entities').whereIn('path', chunk).select('ref', 'path'),
  );
  return rows.map(({ ref, path }) => ({
    from: ref,
    type: ON_GOLDEN_PATH,
    to: refOf.get(path!)!,
  }));
}
