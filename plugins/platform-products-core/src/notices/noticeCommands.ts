import type { NoticeCommand, NoticeState } from './types';

/** What may be done in each state, and where it leads. */
const LIFE: Record<NoticeState, Partial<Record<NoticeCommand, NoticeState>>> = {
  draft: {
    edit: 'draft',
    publish: 'published',
    schedule: 'scheduled',
    withdraw: 'withdrawn',
  },
  scheduled: {
    edit: 'scheduled',
    publish: 'published',
    withdraw: 'withdrawn',
  },
  published: {
    edit: 'published',
    pause: 'paused',
    postpone: 'published',
    withdraw: 'withdrawn',
    complete: 'completed',
  },
  paused: {
    edit: 'paused',
    resume: 'published',
    postpone: 'paused',
    withdraw: 'withdrawn',
    complete: 'completed',
  },
  completed: {},
  withdrawn: {},
};

/**
 * What may be done to a notice of the portal in a state.
 *
 * @public
 */
export function noticeCommands(state: NoticeState): NoticeCommand[] {
  return Object.keys(LIFE[state]) as NoticeCommand[];
}

/**
 * The state that a command leads to; undefined where it is not allowed.
 *
 * @public
 */
export function nextState(
  state: NoticeState,
  command: NoticeCommand,
): NoticeState | undefined {
  const next = LIFE[state];
  return Object.hasOwn(next, command) ? next[command] : undefined;
}
