import {
  MAX_LIMIT,
  type NoticeRow,
} from 'backstage-plugin-platform-products-common';
import { momentsOf } from 'backstage-plugin-platform-products-core';
import { DbInstant, toDate } from '../../store/rows';
import { listNotices, noticesById } from '../read/listNotices';
import { contentOf } from '../read/noticeRows';
import type { NoticeReadContext } from '../read/NoticeReadContext';
import type { FeedNotice } from './FeedNotice';

/** Owners of notices, or of consumers; both as the list of notices takes them. */
export interface FeedQuery {
  owner?: string[];
  consumerOwner?: string[];
}

/** More than any program shows; the rest of so long a list is in the portal. */
const PAGES = 4;
/** Days in which programs learn that an event is cancelled. */
const CANCELLED_DAYS = 90;
const DAY = 86_400_000;

/** Notices that the reader may see, the next sunset first; withdrawn ones for a while. */
export async function readFeedNotices(
  context: NoticeReadContext,
  { owner, consumerOwner }: FeedQuery,
): Promise<FeedNotice[]> {
  const found: FeedNotice[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const { items, nextCursor } = await listNotices(context, {
      limit: MAX_LIMIT,
      cursor,
      owner,
      consumerOwner,
      state: ['published', 'paused', 'completed', 'withdrawn'],
    });
    found.push(...(await feedNotices(context, items)));
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  return found;
}

async function feedNotices(
  context: NoticeReadContext,
  items: NoticeRow[],
): Promise<FeedNotice[]> {
  const rows = await noticesById(
    context,
    items.map(({ id }) => id),
  );
  const since = context.now.getTime() - CANCELLED_DAYS * DAY;
  const visible = new Map(items.map(item => [item.id, item]));
  return rows.flatMap((row): FeedNotice[] => {
    const publishedAt =
      row.published_at && toDate(row.published_at as DbInstant);
    const updatedAt = toDate(row.updated_at);
    const isOver = row.state === 'withdrawn' && updatedAt.getTime() < since;
    // A draft that was withdrawn has never been told to anybody.
    if (!publishedAt || isOver) return [];
    const content = contentOf(row);
    const { subjects, replacements } = visible.get(row.id)!;
    return [
      {
        id: row.id,
        revision: row.revision,
        state: row.state as FeedNotice['state'],
        content: { ...content, subjects, replacements },
        moments: momentsOf(content),
        publishedAt,
        updatedAt,
        url: context.notices.urlOf(row.id),
      },
    ];
  });
}
