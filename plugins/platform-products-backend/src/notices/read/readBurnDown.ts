import type { BurnDown } from 'backstage-plugin-platform-products-common';
import { idealLine } from 'backstage-plugin-platform-products-core';
import { toDate } from '../../store/rows';
import type { DbNoticeDayRow, DbNoticeRow } from '../store/rows';
import { noticeRows } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { findNotice } from './noticeVisibility';
import { replayDays } from './replayDays';

/** Ten years of daily changes: more points than any chart can show. */
const DAYS = 3_660;

/** `GET /notices/:id/burn-down` */
export async function readBurnDown(
  context: NoticeReadContext,
  id: string,
): Promise<BurnDown> {
  const notice = await findNotice(context, id);
  const [{ progress }] = await noticeRows(context, [notice]);
  const points =
    context.visible === 'all'
      ? await storedDays(context, notice)
      : await replayDays(context, notice);
  const { published_at: publishedAt, sunset_at: sunsetAt } = notice;
  return {
    points: points.slice(-DAYS),
    ideal:
      publishedAt === null
        ? undefined
        : idealLine({
            publishedAt: toDate(publishedAt).getTime(),
            total: progress.total,
            ...(sunsetAt !== null && { sunsetAt: toDate(sunsetAt).getTime() }),
          }),
  };
}

async function storedDays(
  { notices: { knex } }: NoticeReadContext,
  { id }: DbNoticeRow,
): Promise<BurnDown['points']> {
  const newest = await knex<DbNoticeDayRow>('notice_days')
    .where('notice_id', id)
    .orderBy('day', 'desc')
    .limit(DAYS)
    .select('day', 'open', 'done', 'exempt');
  return newest.reverse();
}
