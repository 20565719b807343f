import type { LastRun } from '../store/IngestStore';
import type { RunTrigger } from '../store/rows';

/** A running pass that gave no sign of life for so long is dead, in milliseconds. */
export const DEAD_AFTER = 60_000;

/** How long a failed pass is left alone before it is tried again. */
const RETRY_AFTER = 30_000;

/**
 * While a backend starts, its catalog fills up too. For so long after the start a pass that found
 * changes, or nothing yet, is soon followed by another, so that a new portal is not empty until the
 * next interval.
 */
const SETTLING = 5 * 60_000;
const SETTLING_INTERVAL = 15_000;

/**
 * Whether a pass is wanted beside the schedule: the first after the start, one that somebody asked
 * for, one that died or failed, or one after a catalog that is still filling up.
 */
export function duePass(options: {
  last: LastRun | undefined;
  refreshRequestedAt: Date | undefined;
  /** Since when this process is up. */
  upSince: Date;
  now: Date;
}): RunTrigger | undefined {
  const { last, refreshRequestedAt, upSince, now } = options;
  const age = (since: Date) => now.getTime() - since.getTime();
  if (last?.state === 'running' && age(last.heartbeatAt) < DEAD_AFTER) {
    return undefined;
  }
  if (wants(refreshRequestedAt, last)) return 'refresh';
  if (!last || last.startedAt < upSince) return 'schedule';
  const ended = last.finishedAt ?? last.heartbeatAt;
  if (last.state === 'complete') {
    const filling = last.changed > 0 || last.read === 0;
    const settling = age(upSince) < SETTLING && filling;
    return settling && age(ended) >= SETTLING_INTERVAL ? 'schedule' : undefined;
  }
  return last.state === 'running' || age(ended) >= RETRY_AFTER
    ? 'schedule'
    : undefined;
}

/** Whether a refresh was asked for that no pass has answered yet. */
export function wants(
  refreshRequestedAt: Date | undefined,
  last: Pick<LastRun, 'startedAt'> | undefined,
): boolean {
  return (
    refreshRequestedAt !== undefined &&
    (!last || refreshRequestedAt > last.startedAt)
  );
}
