import { progressOf } from 'backstage-plugin-platform-products-core';
import { visibleNotices } from '../../../notices/read/noticeVisibility';
import { visibleCounts } from '../../../notices/read/visibleCounts';
import type { DbNoticeRow, StoredCounts } from '../../../notices/store/rows';
import { toDate } from '../../../store/rows';
import type { ProductReadContext } from '../ProductReadContext';
import type { KpiQuarter } from './lastQuarters';
import { knownShare, Measured, NOT_MEASURED } from './Measured';

type Notice = Pick<
  DbNoticeRow,
  'id' | 'origin' | 'entity_ref' | 'sunset_at' | 'counts'
>;

/** Of the migrations whose sunset is in each quarter, those done. Who is exempt is not counted. */
export async function migrationsByQuarter(
  context: ProductReadContext,
  quarters: KpiQuarter[],
): Promise<Measured[]> {
  const rows: Notice[] = await context.notices
    .knex('notices')
    .whereIn('state', ['published', 'paused', 'completed'])
    .whereNull('superseded_by')
    .andWhere('sunset_at', '>=', quarters[0].from)
    .andWhere('sunset_at', '<', quarters[quarters.length - 1].to)
    .select('id', 'origin', 'entity_ref', 'sunset_at', 'counts');
  const seen = await visibleNotices(context, rows);
  const counts =
    context.visible === 'all' ? undefined : await visibleCounts(context, seen);
  const sums = quarters.map(() => ({ done: 0, all: 0 }));
  for (const row of seen) {
    const states: StoredCounts = counts?.get(row.id) ?? JSON.parse(row.counts);
    const { done, open } = progressOf(states, states.backSliding);
    const sunset = toDate(row.sunset_at!);
    const sum = sums[quarters.findIndex(({ to }) => sunset < to)];
    sum.done += done;
    sum.all += done + open;
  }
  return sums.map(({ done, all }, index) =>
    quarters[index].day === undefined ? NOT_MEASURED : knownShare(done, all),
  );
}
