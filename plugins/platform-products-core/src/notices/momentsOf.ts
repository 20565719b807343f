import { instantOf } from './instantOf';
import type { NoticeContent, NoticeMoments } from './types';

/**
 * The dates of a notice as instants. Dates that are absent or cannot be read are left out: a draft
 * may have both.
 *
 * @public
 */
export function momentsOf(content: Partial<NoticeContent>): NoticeMoments {
  const { timeZone, brownouts } = content;
  const moment = (text: string | undefined) =>
    typeof text === 'string' ? instantOf(text, timeZone) : undefined;
  const moments: NoticeMoments = {
    announcedAt: moment(content.announcedAt),
    deprecatedAt: moment(content.deprecatedAt),
    sunsetAt: moment(content.sunsetAt),
    removedAt: moment(content.removedAt),
    brownouts: (brownouts ?? []).flatMap(brownout => {
      const from = moment(brownout.from);
      const to = moment(brownout.to);
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  };
  return Object.fromEntries(
    Object.entries(moments).filter(([, value]) => value !== undefined),
  ) as unknown as NoticeMoments;
}
