import type {
  GoldenPathRow,
  Kpis,
  ProductRow,
} from 'backstage-plugin-platform-products-common';
import type { BenchBackend } from '../backend';
import { PATHS, PRODUCTS } from './content';

/** How many are on any path, are on an older version of each, and have adopted each product, by name. */
export interface Usage {
  onPaths: number;
  behind: Map<string, number>;
  adopted: Map<string, number>;
}

/** What is measured is to be in use: a pass over definitions that nobody uses would look fast. */
export async function refuseUnlessUsed(backend: BenchBackend): Promise<Usage> {
  const paths = await itemsOf<GoldenPathRow>(backend, '/golden-paths');
  const products = await itemsOf<ProductRow>(backend, '/products');
  refuseOthers('golden paths', paths, PATHS.length);
  refuseOthers('products', products, PRODUCTS);
  for (const { name, entities } of paths) {
    if (entities === 0) throw new Error(`Nobody is on the path ${name}`);
  }
  const used = products.filter(({ adoption }) => adoption.adopted > 0);
  // In the smallest catalogs some are meant for a hundred services, of which none uses them.
  if (used.length < products.length / 2) {
    throw new Error(
      `Only ${used.length} of ${products.length} products are used`,
    );
  }
  return {
    onPaths: paths.reduce((sum, { entities }) => sum + entities, 0),
    behind: new Map(paths.map(({ name, behind }) => [name, behind])),
    adopted: new Map(
      products.map(({ name, adoption }) => [name, adoption.adopted]),
    ),
  };
}

/** An edit of a definition is to have moved whoever is on the path, or uses the product. */
export function refuseUnlessMoved(
  what: 'behind' | 'adopted',
  name: string,
  before: Usage,
  after: Usage,
): void {
  const [was, is] = [before[what].get(name), after[what].get(name)];
  if (was === is) {
    throw new Error(`${name} was edited, and has ${is} ${what} as before`);
  }
}

/** The history that was written is to be counted. */
export async function refuseUnlessCounted(
  backend: BenchBackend,
): Promise<void> {
  const { newOnPath, timeToOnboard, timeToFirstValue, products } =
    (await backend.get('/kpis')) as Kpis;
  const trends = { newOnPath, timeToOnboard, timeToFirstValue };
  for (const [name, { trend }] of Object.entries(trends)) {
    if (trend.length < 2) {
      throw new Error(`${name} has ${trend.length} quarters: expected several`);
    }
  }
  if (!products.some(({ trend }) => trend.length > 1)) {
    throw new Error('No product has a trend of several quarters');
  }
}

async function itemsOf<T>(backend: BenchBackend, path: string): Promise<T[]> {
  const { items } = (await backend.get(`${path}?limit=100`)) as { items: T[] };
  return items;
}

function refuseOthers(
  what: string,
  items: Pick<ProductRow, 'name' | 'state' | 'problems'>[],
  count: number,
): void {
  const broken = items.find(
    ({ state, problems }) => state !== 'active' || problems.length > 0,
  );
  if (broken) {
    throw new Error(
      `${broken.name} is ${broken.state}: ${JSON.stringify(broken.problems)}`,
    );
  }
  if (items.length !== count) {
    throw new Error(`Found ${items.length} ${what}, the catalog has ${count}`);
  }
}
