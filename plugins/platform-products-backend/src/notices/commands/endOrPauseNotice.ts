import { wellFormed } from '../../ingest/entityWrite';
import type { DbNoticeRow, NoticeEventType } from '../store/rows';
import { changeNotice } from './changeNotice';
import type { CommandContext } from './CommandContext';

export type NoticeAction = 'pause' | 'resume' | 'withdraw' | 'complete';

const ACTIONS: Record<
  NoticeAction,
  { event: NoticeEventType; done: DbNoticeRow['state'] }
> = {
  pause: { event: 'paused', done: 'paused' },
  resume: { event: 'resumed', done: 'published' },
  withdraw: { event: 'withdrawn', done: 'withdrawn' },
  complete: { event: 'completed', done: 'completed' },
};

/** Pauses, resumes, withdraws or completes a notice. */
export async function endOrPauseNotice(
  context: CommandContext,
  id: string,
  action: NoticeAction,
  { revision, reason }: { revision: number; reason?: string },
): Promise<void> {
  const { event, done } = ACTIONS[action];
  const changed = await changeNotice(context, id, {
    command: action,
    verb: action,
    revision,
    isDone: ({ state }) => state === done,
    change: (row, next) => ({
      columns: {
        state: next,
        paused_at: next === 'paused' ? context.now : null,
        publish_at: null,
        dirty: row.state !== 'draft',
      },
      events: [
        {
          type: event,
          ...(reason && { reason: wellFormed(reason) }),
          changes: [{ field: 'state', from: row.state, to: next }],
        },
      ],
    }),
  });
  if (changed) await context.settle(id);
}
