import { isLive } from '../../notices/settle/isLive';
import { visibleNotices } from '../../notices/read/noticeVisibility';
import type { DbNoticeRow } from '../../notices/store/rows';
import { selectIn } from '../../store/operations/selectIn';
import type { KnownProduct } from './knownProducts';
import type { ProductReadContext } from './ProductReadContext';

type Subject = Pick<DbNoticeRow, 'id' | 'origin' | 'entity_ref' | 'state'> & {
  ref: string;
};

/** Ids of the notices in force about products or what they are made of, by ref of the product. */
export async function noticesWithin(
  context: ProductReadContext,
  products: KnownProduct[],
): Promise<Map<string, Set<string>>> {
  const refs = new Set(products.flatMap(refsOf));
  const subjects: Subject[] = await selectIn([...refs], chunk =>
    context.notices
      .knex('notice_subjects')
      .join('notices', 'notices.id', 'notice_subjects.notice_id')
      .whereIn('notice_subjects.ref', chunk)
      .whereNull('notices.superseded_by')
      .select(
        'notice_subjects.ref',
        'notices.id',
        'notices.origin',
        'notices.entity_ref',
        'notices.state',
      ),
  );
  const seen = await visibleNotices(context, subjects.filter(isLive));
  return new Map(
    products.map(product => {
      const own = new Set(refsOf(product));
      const within = seen.filter(({ ref }) => own.has(ref));
      return [product.row.ref, new Set(within.map(({ id }) => id))];
    }),
  );
}

function refsOf({ row, definition }: KnownProduct): string[] {
  return [row.ref, ...(definition?.parts ?? [])];
}
