import type { Notice } from 'backstage-plugin-platform-products-common';
import { draftNotice } from '../../../__testUtils__/exampleNotices';
import { staleRevision } from '../../../__testUtils__/exampleNoticesApi';
import { DraftSaver } from './DraftSaver';

const stored = (revision: number, content: Notice['content']): Notice => ({
  ...draftNotice,
  revision,
  content,
});

function backend() {
  return {
    createNotice: jest.fn(async ({ content }) => stored(1, content)),
    updateNotice: jest.fn(async (_, { revision, content }) =>
      stored(revision + 1, content),
    ),
    getNotice: jest.fn(async () => stored(7, { title: 'Theirs' })),
  };
}

describe('DraftSaver', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves once after a pause, and then with the revision that came back', async () => {
    const api = backend();
    const saver = new DraftSaver({ api, automatic: true });

    saver.change({ title: 'O' });
    saver.change({ title: 'Orders' });
    expect(saver.getView().save).toEqual({ name: 'pending' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.createNotice).toHaveBeenCalledTimes(1);
    expect(saver.getView().save).toEqual({ name: 'saved' });

    saver.change({ reason: 'Old' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(api.updateNotice).toHaveBeenCalledWith(draftNotice.id, {
      revision: 1,
      content: { title: 'Orders', reason: 'Old' },
    });
    expect(saver.getView().notice?.revision).toBe(2);
  });

  it('never has two saves on their way', async () => {
    const api = backend();
    let answer: (notice: Notice) => void = () => {};
    api.createNotice.mockReturnValueOnce(
      new Promise<Notice>(resolve => {
        answer = resolve;
      }),
    );
    const saver = new DraftSaver({ api, automatic: true });

    saver.change({ title: 'Orders' });
    const saving = saver.flush();
    saver.change({ title: 'Orders v1' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(api.updateNotice).not.toHaveBeenCalled();

    answer(stored(1, { title: 'Orders' }));
    await saving;
    expect(api.createNotice).toHaveBeenCalledTimes(1);
    expect(api.updateNotice).toHaveBeenCalledWith(draftNotice.id, {
      revision: 1,
      content: { title: 'Orders v1' },
    });
    expect(saver.getView().save).toEqual({ name: 'saved' });
  });

  it('goes on saving what is typed during a save that was started by the pause', async () => {
    const api = backend();
    let answer: (notice: Notice) => void = () => {};
    api.createNotice.mockReturnValueOnce(
      new Promise<Notice>(resolve => {
        answer = resolve;
      }),
    );
    const saver = new DraftSaver({ api, automatic: true });

    saver.change({ title: 'Orders' });
    await jest.advanceTimersByTimeAsync(1_000);
    saver.change({ title: 'Orders v1' });
    expect(saver.isUnsaved()).toBe(true);
    answer(stored(1, { title: 'Orders' }));
    await jest.advanceTimersByTimeAsync(2_000);

    expect(saver.isUnsaved()).toBe(false);
    expect(api.updateNotice).toHaveBeenCalledTimes(1);
  });

  it('does not save what it begins with', async () => {
    const api = backend();
    const saver = new DraftSaver({
      api,
      initial: { timeZone: 'UTC' },
      automatic: true,
    });

    await saver.flush();

    expect(api.createNotice).not.toHaveBeenCalled();
    expect(saver.getView().save).toEqual({ name: 'empty' });
  });

  it('stops at a conflict and overwrites nothing', async () => {
    const api = backend();
    api.updateNotice.mockRejectedValueOnce(staleRevision());
    const saver = new DraftSaver({ api, notice: draftNotice, automatic: true });

    saver.change({ title: 'Mine' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saver.getView().save).toMatchObject({
      name: 'conflict',
      theirs: { revision: 7 },
    });

    saver.change({ title: 'Mine too' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await saver.flush()).toBeUndefined();
    expect(api.updateNotice).toHaveBeenCalledTimes(1);
    expect(saver.isUnsaved()).toBe(true);
  });

  it('saves mine over theirs when told to', async () => {
    const api = backend();
    api.updateNotice.mockRejectedValueOnce(staleRevision());
    const saver = new DraftSaver({ api, notice: draftNotice, automatic: true });
    saver.change({ title: 'Mine' });
    await saver.flush();

    await saver.keepMine();

    expect(api.updateNotice).toHaveBeenLastCalledWith(draftNotice.id, {
      revision: 7,
      content: { ...draftNotice.content, title: 'Mine' },
    });
    expect(saver.getView().save).toEqual({ name: 'saved' });
  });

  it('goes on with theirs when told to', async () => {
    const api = backend();
    api.updateNotice.mockRejectedValueOnce(staleRevision());
    const saver = new DraftSaver({ api, notice: draftNotice, automatic: true });
    saver.change({ title: 'Mine' });
    await saver.flush();

    saver.takeTheirs();

    expect(saver.getView()).toMatchObject({
      form: { title: 'Theirs' },
      save: { name: 'saved' },
    });
    expect(saver.isUnsaved()).toBe(false);
  });

  it('says why it could not save, and tries again with the next word', async () => {
    const api = backend();
    api.createNotice.mockRejectedValueOnce(new Error('offline'));
    const saver = new DraftSaver({ api, automatic: true });

    saver.change({ title: 'Orders' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saver.getView().save).toMatchObject({
      name: 'failed',
      error: { message: 'offline' },
    });
    expect(saver.isUnsaved()).toBe(true);

    saver.change({ title: 'Orders v1' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saver.getView().save).toEqual({ name: 'saved' });
  });

  it('waits to be told where all the world reads the notice', async () => {
    const api = backend();
    const saver = new DraftSaver({
      api,
      notice: draftNotice,
      automatic: false,
    });

    saver.change({ title: 'Corrected' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.updateNotice).not.toHaveBeenCalled();

    await saver.flush();
    expect(api.updateNotice).toHaveBeenCalledTimes(1);
  });
});
