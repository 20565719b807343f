import { NotFoundError } from '@backstage/errors';
import {
  competitorsOf,
  loadPlatformProduct,
  PlatformProduct,
} from 'backstage-plugin-platform-products-core';
import { loadedByText } from '../../paths/read/loadedByText';
import type { PathReadContext } from '../../paths/read/PathReadContext';
import { canSee } from '../../read/visibility/Visible';
import type { DbScorecardRow } from '../../store/rows';

/** A stored platform product and, where it can be used, its definition. */
export interface KnownProduct {
  name: string;
  row: DbScorecardRow;
  definition: PlatformProduct | undefined;
}

const loaded = loadedByText(input => loadPlatformProduct(input).product);

/** All platform products that the caller may see, by name. */
export async function readProducts({
  tiers: { knex },
  visible,
}: Pick<PathReadContext, 'tiers' | 'visible'>): Promise<KnownProduct[]> {
  const rows: DbScorecardRow[] = await knex('scorecards').where(
    'kind',
    'product',
  );
  return rows
    .filter(({ ref }) => canSee(visible, ref))
    .map(row => {
      const definition = loaded(knex, row);
      const name = definition?.name ?? row.ref.slice(row.ref.indexOf('/') + 1);
      return { name, row, definition };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** One product by name; a hidden one is not found, in the same words as one that is not there. */
export async function findProduct(
  context: Pick<PathReadContext, 'tiers' | 'visible'>,
  name: string,
): Promise<KnownProduct> {
  const wanted = name.toLocaleLowerCase('en-US');
  const found = (await readProducts(context)).find(
    product => product.name.toLocaleLowerCase('en-US') === wanted,
  );
  if (!found) throw new NotFoundError(`No platform product "${name}"`);
  return found;
}

/** The other products of the same capability that the caller sees, by name. */
export async function competitorsSeen(
  context: Pick<PathReadContext, 'tiers' | 'visible'>,
  { definition }: KnownProduct,
): Promise<KnownProduct[]> {
  if (!definition?.capability) return [];
  const all = await readProducts(context);
  const rivals = new Set(
    competitorsOf(
      definition,
      all.flatMap(one => one.definition ?? []),
    ).map(({ ref }) => ref),
  );
  return all.filter(({ row: { ref } }) => rivals.has(ref));
}
