import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import type { DbNoticeRow } from '../store/rows';

/** What the author wrote; a draft may lack anything. */
export function storedContent({
  content,
}: Pick<DbNoticeRow, 'content'>): Partial<NoticeContent> {
  return JSON.parse(content);
}
