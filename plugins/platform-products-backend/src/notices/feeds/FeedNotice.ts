import type {
  NoticeContent,
  NoticeMoments,
  NoticeState,
} from 'backstage-plugin-platform-products-core';

/** What feeds tell of a notice, with nothing in it that their reader may not see. */
export interface FeedNotice {
  id: string;
  revision: number;
  state: Exclude<NoticeState, 'draft' | 'scheduled'>;
  /** As the author wrote it, but only with subjects and replacements that the reader may see. */
  content: Partial<NoticeContent>;
  moments: NoticeMoments;
  publishedAt: Date;
  updatedAt: Date;
  /** Of its page. */
  url: string;
}
