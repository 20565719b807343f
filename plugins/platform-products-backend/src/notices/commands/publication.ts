import { nextState } from 'backstage-plugin-platform-products-core';
import type { DbNoticeRow } from '../store/rows';
import type { NoticeChange } from './changeNotice';
import type { CommandContext } from './CommandContext';

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
  return {
    columns: {
      state: nextState(row.state, 'publish')!,
      publish_at: null,
      published_at: now,
      dirty: true,
    },
    events: [
      {
        type: 'published',
        changes: [{ field: 'state', from: row.state, to: 'published' }],
      },
    ],
  };
}
