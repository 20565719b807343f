import {
  momentsOf,
  nextState,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { noticeColumns } from '../store/noticeColumns';
import type { DbNoticeRow } from '../store/rows';
import type { NoticeChange } from './changeNotice';
import type { CommandContext } from './CommandContext';
import { storedContent } from './storedContent';

/** The change that publishes a notice now, or schedules it for later. */
export function publication(
  { now }: Pick<CommandContext, 'now'>,
  row: DbNoticeRow,
  publishAt: Date | undefined,
): NoticeChange {
  if (publishAt && publishAt > now) {
    return {
      columns: { state: 'scheduled', publish_at: publishAt },
      events: [
        {
          type: 'scheduled',
          changes: [{ field: 'publishAt', to: publishAt.toISOString() }],
        },
      ],
    };
  }
  const announced = announcedNow(storedContent(row), now);
  return {
    columns: {
      ...(announced && noticeColumns(announced)),
      state: nextState(row.state, 'publish')!,
      publish_at: null,
      published_at: now,
      dirty: true,
    },
    events: [
      {
        type: 'published',
        changes: [
          { field: 'state', from: row.state, to: 'published' },
          ...(announced
            ? [{ field: 'announcedAt', to: announced.announcedAt }]
            : []),
        ],
      },
    ],
  };
}

/** Publishing is the announcement of a notice that names no day for it and has its dates ahead. */
function announcedNow(
  content: Partial<NoticeContent>,
  now: Date,
): Partial<NoticeContent> | undefined {
  const { announcedAt, deprecatedAt, sunsetAt, removedAt } = momentsOf(content);
  const next = deprecatedAt ?? sunsetAt ?? removedAt;
  return announcedAt === undefined && next !== undefined && next > now.getTime()
    ? { ...content, announcedAt: now.toISOString() }
    : undefined;
}
