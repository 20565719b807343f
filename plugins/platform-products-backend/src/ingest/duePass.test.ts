import type { LastRun } from '../store/IngestStore';
import { duePass } from './duePass';

const noon = Date.parse('2026-11-24T12:00:00Z');
const after = (seconds: number) => new Date(noon + seconds * 1_000);

/** The process is up since noon. */
function due(
  seconds: number,
  last?: Partial<LastRun>,
  refreshRequestedAt?: Date,
) {
  return duePass({
    last: last && {
      state: 'complete',
      startedAt: after(1),
      heartbeatAt: after(2),
      finishedAt: after(2),
      read: 100,
      changed: 0,
      ...last,
    },
    refreshRequestedAt,
    upSince: after(0),
    now: after(seconds),
  });
}

describe('a pass beside the schedule is due', () => {
  it('as the first after the start', () => {
    expect(due(1)).toBe('schedule');
    expect(due(1, { startedAt: after(-10) })).toBe('schedule');
    expect(due(60, {})).toBeUndefined();
  });

  it('if somebody asked since the last one began', () => {
    expect(due(60, {}, after(30))).toBe('refresh');
    expect(due(60, {}, after(0))).toBeUndefined();
  });

  it('not while another one gives signs of life', () => {
    const running = { state: 'running' as const, finishedAt: undefined };
    const alive = { ...running, heartbeatAt: after(30) };
    expect(due(60, alive, after(40))).toBeUndefined();
    expect(due(90, alive)).toBe('schedule');
  });

  it('some time after one that failed', () => {
    expect(due(31, { state: 'failed' })).toBeUndefined();
    expect(due(32, { state: 'failed' })).toBe('schedule');
  });

  it('soon again while the catalog is still filling up', () => {
    expect(due(10, { changed: 5 })).toBeUndefined();
    expect(due(17, { changed: 5 })).toBe('schedule');
    expect(due(17, { read: 0 })).toBe('schedule');
    const old = { startedAt: after(1_000), finishedAt: after(1_001) };
    expect(due(2_000, { ...old, changed: 5 })).toBeUndefined();
  });
});
