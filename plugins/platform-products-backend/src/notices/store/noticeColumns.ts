import {
  momentsOf,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { wellFormed } from '../../ingest/entityWrite';
import type { DbNoticeRow } from './rows';

/** Longest text of a `string` column. */
const MAXIMUM_COLUMN = 255;

type ContentColumns = Pick<
  DbNoticeRow,
  | 'title'
  | 'kind'
  | 'owner'
  | 'content'
  | 'announced_at'
  | 'deprecated_at'
  | 'sunset_at'
  | 'removed_at'
  | 'search_text'
>;

/** The columns that follow from what an author wrote; a draft may lack anything. */
export function noticeColumns(content: Partial<NoticeContent>): ContentColumns {
  const moments = momentsOf(content);
  const { title, description, reason, owner } = content;
  return {
    title: column(title ?? ''),
    kind: content.kind ?? 'advisory',
    owner: owner ? column(owner) : null,
    content: JSON.stringify(content),
    announced_at: instant(moments.announcedAt),
    deprecated_at: instant(moments.deprecatedAt),
    sunset_at: instant(moments.sunsetAt),
    removed_at: instant(moments.removedAt),
    search_text: wellFormed(
      [title, description, reason, owner]
        .filter(Boolean)
        .join('\n')
        .toLocaleLowerCase('en-US'),
    ),
  };
}

function column(text: string): string {
  return wellFormed(text.slice(0, MAXIMUM_COLUMN));
}

function instant(milliseconds: number | undefined): Date | null {
  return milliseconds === undefined ? null : new Date(milliseconds);
}
