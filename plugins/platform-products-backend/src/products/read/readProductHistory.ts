import type {
  ProductHistory,
  productHistoryQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { z } from 'zod';
import { asScorecard } from '../../paths/read/knownPaths';
import type { PathReadContext } from '../../paths/read/PathReadContext';
import { walkBackDays } from '../../paths/read/walkBackDays';
import { readTrend, seriesOf } from '../../read/readHistory';
import { visibleReports } from '../../read/readTotals';
import { dayOf, Series } from '../../read/Series';
import { toDate } from '../../store/rows';
import { adoptionStateOf } from '../adoptionChange';
import { adoptionCounts } from './adoptionCounts';
import { findProduct, KnownProduct } from './knownProducts';

/** `GET /products/:name/history` */
export async function readProductHistory(
  context: PathReadContext,
  name: string,
  query: z.output<typeof productHistoryQuerySchema>,
): Promise<ProductHistory> {
  const series = seriesOf(query, context.now);
  const product = await findProduct(context, name);
  return { items: await adoptionByDay(context, product, series) };
}

/** How each day ended: as it was counted, or for a restricted caller by what they see. */
export async function adoptionByDay(
  context: PathReadContext,
  product: KnownProduct,
  series: Series,
): Promise<ProductHistory['items']> {
  if (context.visible !== 'all')
    return walkBackAdoption(context, product, series);
  const points = await readTrend(context, asScorecard(product), series);
  return points.map(({ day, score }) => ({ day, ...adoptionCounts(score) }));
}

/**
 * By what the caller sees.
 *
 * @param wanted - days that are counted; all of the series without it
 */
export async function walkBackAdoption(
  context: PathReadContext,
  { row }: KnownProduct,
  series: Pick<Series, 'from' | 'to'>,
  wanted?: ReadonlySet<string>,
): Promise<ProductHistory['items']> {
  const standings = new Map<string, { state?: string; since: string }>();
  for (const report of await visibleReports(context, row.id)) {
    const since = dayOf(toDate(report.first_seen_at));
    standings.set(report.ref, { state: adoptionStateOf(report), since });
  }
  const points = await walkBackDays(
    context,
    row.name,
    ['adoption'],
    series,
    ({ entity_ref: ref, from_value: from }) => {
      const since = standings.get(ref)?.since ?? '';
      standings.set(ref, { state: from ?? undefined, since });
    },
    day => {
      const counts = { eligible: 0, adopted: 0, unknown: 0 };
      if (wanted && !wanted.has(day)) return { day, ...counts };
      for (const { state, since } of standings.values()) {
        if (state === undefined || since > day) continue;
        counts.eligible += 1;
        counts.adopted += state === 'adopted' ? 1 : 0;
        counts.unknown += state === 'unknown' ? 1 : 0;
      }
      return { day, ...counts };
    },
  );
  return points.filter(({ eligible }) => eligible > 0);
}
