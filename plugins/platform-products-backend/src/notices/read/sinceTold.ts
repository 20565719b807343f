import {
  momentsOf,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';

/**
 * A notice as the policy has to judge it: nobody was told before it was published, whatever its
 * date of announcement says. Without a date of its own the publishing counts as the announcement.
 */
export function sinceTold(
  content: Partial<NoticeContent>,
  publishedAt: Date,
): Partial<NoticeContent> {
  const { announcedAt } = momentsOf(content);
  return announcedAt !== undefined && announcedAt < publishedAt.getTime()
    ? { ...content, announcedAt: undefined }
    : content;
}
