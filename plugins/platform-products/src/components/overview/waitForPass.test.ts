import type { Run } from 'backstage-plugin-platform-products-common';
import { exampleStatus } from '../../__testUtils__/exampleAnswers';
import { waitForPass } from './waitForPass';

const requestedAt = '2026-11-24T04:00:00.000Z';

const run = (state: Run['state'], startedAt: string): Run => ({
  id: 1,
  state,
  startedAt,
  trigger: 'refresh',
  read: 0,
  changed: 0,
  evaluated: 0,
  removed: 0,
  transitions: 0,
});

const apiWith = (...answers: Run[][]) => ({
  getStatus: async () => ({
    ...exampleStatus,
    runs: (answers.length > 1 ? answers.shift() : answers[0]) ?? [],
  }),
});

const waiting = { isWaiting: () => true, sleep: async () => {} };

describe('waitForPass', () => {
  it('passes over runs that began before the refresh', async () => {
    const after = run('complete', '2026-11-24T04:00:03.000Z');
    const before = run('complete', '2026-11-24T03:59:59.000Z');

    await expect(
      waitForPass(apiWith([before], [after, before]), requestedAt, waiting),
    ).resolves.toBe(after);
  });

  it('waits until the run has ended', async () => {
    const startedAt = '2026-11-24T04:00:03.000Z';
    const failed = run('failed', startedAt);

    await expect(
      waitForPass(
        apiWith([run('running', startedAt)], [failed]),
        requestedAt,
        waiting,
      ),
    ).resolves.toBe(failed);
  });

  it('gives up after a while', async () => {
    await expect(
      waitForPass(apiWith([]), requestedAt, waiting),
    ).resolves.toBeUndefined();
  });

  it('stops asking when nobody waits any more', async () => {
    const getStatus = jest.fn();

    await waitForPass({ getStatus }, requestedAt, {
      ...waiting,
      isWaiting: () => false,
    });

    expect(getStatus).not.toHaveBeenCalled();
  });
});
