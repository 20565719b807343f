import type {
  PageQuery,
  Release,
  ReleasesPage,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import type { PathReadContext } from '../../paths/read/PathReadContext';
import { PageRequest, readPage } from '../../read/pages';
import { DbBoolean, DbInstant, toDate } from '../../store/rows';
import { findProduct } from './knownProducts';

export interface DbReleaseRow {
  id: string;
  /** Name of the product. */
  product: string;
  version: string | null;
  title: string;
  /** Markdown. */
  notes: string;
  published_at: DbInstant;
  published_by: string;
  /** Adopters have been told. */
  told: DbBoolean;
}

const keySchema = z.strictObject({ at: z.number(), id: z.string() });

/** `GET /products/:name/releases`: newest first. */
export async function listReleases(
  context: PathReadContext,
  name: string,
  query: PageQuery & PageRequest,
): Promise<ReleasesPage> {
  const { knex } = context.tiers;
  const product = await findProduct(context, name);
  const all = () =>
    knex<DbReleaseRow>('releases').where('product', product.name);
  const { rows, page } = await readPage(['releases', name], query, {
    rows: async ({ after, limit }): Promise<DbReleaseRow[]> => {
      const window = all()
        .orderBy([
          { column: 'published_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit);
      if (after) {
        const at = new Date(after.at);
        window.where(later =>
          later
            .where('published_at', '<', at)
            .orWhere(same =>
              same.where('published_at', at).where('id', '<', after.id),
            ),
        );
      }
      return window.select('*');
    },
    keyOf: ({ published_at: at, id }) => ({ at: toDate(at).getTime(), id }),
    keySchema,
    count: async () => {
      const [{ rows: count }] = await all().count({ rows: '*' });
      return Number(count);
    },
  });
  return { items: rows.map(releaseOf), ...page };
}

export function releaseOf(row: DbReleaseRow): Release {
  return {
    id: row.id,
    product: row.product,
    ...(row.version !== null && { version: row.version }),
    title: row.title,
    notes: row.notes,
    publishedAt: toDate(row.published_at).toISOString(),
    publishedBy: row.published_by,
  };
}
