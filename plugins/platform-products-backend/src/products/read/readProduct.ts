import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { withoutAbsent } from '../../paths/read/journeyRows';
import { KnownPath, readPaths } from '../../paths/read/knownPaths';
import { canSee } from '../../read/visibility/Visible';
import { headsByRef, namedHead } from '../../tiers/read/entityHeads';
import { declaredSlos } from './declaredSlos';
import { findProduct, KnownProduct } from './knownProducts';
import { productRows } from './listProducts';
import type { ProductReadContext } from './ProductReadContext';
import { readStanding } from './readStanding';

/** `GET /products/:name` */
export async function readProduct(
  context: ProductReadContext,
  name: string,
): Promise<ProductDetail> {
  const product = await findProduct(context, name);
  const { definition } = product;
  const [row] = await productRows(context, [product]);
  const paths = await pathsOf(context, product);
  return withoutAbsent({
    ...row,
    valueProposition: definition?.valueProposition,
    support: definition?.support,
    partList: await partsOf(context, product),
    goldenPaths: paths.map(path => ({
      name: path.name,
      title: path.definition?.title ?? path.name,
    })),
    eligible: definition?.eligible as ProductDetail['eligible'],
    adoptedWhen: definition?.adoptedWhen,
    slos: definition?.slos ?? [],
    declaredSlos: await declaredSlos(context, product),
    ...(await readStanding(
      context,
      product,
      paths.map(path => path.name),
    )),
  });
}

/** Those that the product names, and those that say to belong to it. */
async function pathsOf(
  context: ProductReadContext,
  { row, definition }: KnownProduct,
): Promise<KnownPath[]> {
  const named = new Set(definition?.goldenPaths);
  return (await readPaths(context)).filter(
    path => named.has(path.row.ref) || path.definition?.product === row.ref,
  );
}

/** What is hidden is as what is not there: the product names it to whoever sees the product. */
async function partsOf(
  { tiers: { knex }, visible }: ProductReadContext,
  { definition }: KnownProduct,
): Promise<ProductDetail['partList']> {
  const refs = definition?.parts ?? [];
  const heads = await headsByRef(
    knex,
    refs.filter(ref => canSee(visible, ref)),
  );
  return refs.map(entityRef => {
    const head = heads.get(entityRef);
    return {
      entityRef,
      ...namedHead(entityRef, head),
      known: head !== undefined,
    };
  });
}
