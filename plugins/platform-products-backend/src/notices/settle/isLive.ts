import type { DbNoticeRow } from '../store/rows';

/** Live notices have consumers to follow; for all others what was seen stays as it was. */
export function isLive({ state }: Pick<DbNoticeRow, 'state'>): boolean {
  return state === 'published' || state === 'paused';
}
