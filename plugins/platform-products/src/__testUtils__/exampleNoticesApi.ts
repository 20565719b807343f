import { NotFoundError } from '@backstage/errors';
import type {
  Notice,
  NoticesQuery,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import {
  draftNotice,
  exampleBurnDown,
  exampleConsumers,
  exampleEvents,
  exampleNotices,
  examplePreview,
  exampleTimeline,
  rowOfNotice,
} from './exampleNotices';

/** What the API needs to answer for the pages about notices. */
export type NoticesApi = Pick<
  PlatformProductsApi,
  | 'getNotices'
  | 'getNoticesCsv'
  | 'getNotice'
  | 'createNotice'
  | 'updateNotice'
  | 'previewNotice'
  | 'publishNotice'
  | 'changeNotice'
  | 'postponeNotice'
  | 'decideOverride'
  | 'getNoticeConsumers'
  | 'getNoticeConsumersCsv'
  | 'addNoticeConsumer'
  | 'setMigration'
  | 'setMigrations'
  | 'getNoticeHistory'
  | 'addNoticeComment'
  | 'getBurnDown'
  | 'getTimeline'
  | 'getMigrations'
>;

/** What the client throws where somebody else was faster. */
export function staleRevision(): Error {
  return Object.assign(new Error('The newest revision is 7, given is 1'), {
    statusCode: 409,
  });
}

/** A backend in memory that holds the example notices: drafts can be written, commands are done. */
export function exampleNoticesApi(): NoticesApi {
  const stored = new Map(exampleNotices.map(notice => [notice.id, notice]));
  const find = (id: string) => {
    const notice = stored.get(id);
    if (!notice) {
      throw new NotFoundError(`No notice "${id}"`);
    }
    return notice;
  };
  const change = (id: string, revision: number, patch: Partial<Notice>) => {
    const notice = find(id);
    if (notice.revision !== revision) {
      throw staleRevision();
    }
    const next = { ...notice, ...patch, revision: revision + 1 };
    stored.set(id, next);
    return next;
  };
  return {
    getNotices: async query => noticesPage([...stored.values()], query),
    getNoticesCsv: async () => 'id\n',
    getNotice: async id => find(id),
    createNotice: async ({ content }) => {
      const notice = {
        ...draftNotice,
        ...shownOf(content),
        id: 'new-notice',
        content,
      } as Notice;
      stored.set(notice.id, notice);
      return notice;
    },
    updateNotice: async (id, { revision, content }) =>
      change(id, revision, { ...shownOf(content), content } as Notice),
    previewNotice: async () => examplePreview,
    publishNotice: async (id, { revision, publishAt }) =>
      change(id, revision, {
        state: publishAt ? 'scheduled' : 'published',
        ...(publishAt && { publishAt }),
      }),
    changeNotice: async (id, action, { revision }) =>
      change(id, revision, {
        state: (
          {
            pause: 'paused',
            resume: 'published',
            withdraw: 'withdrawn',
            complete: 'completed',
          } as const
        )[action],
        actions: [],
      }),
    postponeNotice: async (id, { revision }) => change(id, revision, {}),
    decideOverride: async (id, decision, { revision }) =>
      change(id, revision, {
        state: decision === 'approve' ? 'published' : 'draft',
        override: undefined,
      }),
    getNoticeConsumers: async (_, { state, owner, search = '' } = {}) => {
      const items = exampleConsumers.filter(
        row =>
          (!state || state.includes(row.state)) &&
          (!owner || owner.includes(row.owner ?? 'none')) &&
          row.title.includes(search),
      );
      return { items, totalItems: items.length };
    },
    getNoticeConsumersCsv: async () => 'entityRef\n',
    addNoticeConsumer: async (_, { entityRef, reason }) => ({
      ...exampleConsumers[3],
      entityRef,
      note: reason,
    }),
    setMigration: async (_, entityRef, { state }) => ({
      ...exampleConsumers[0],
      entityRef,
      state,
    }),
    setMigrations: async (_, { entityRefs }) => ({
      changed: entityRefs,
      refused: [],
    }),
    getNoticeHistory: async (_, { type } = {}) => ({
      items: exampleEvents.filter(event => !type || type.includes(event.type)),
    }),
    addNoticeComment: async (_, { text, entityRef }) => ({
      ...exampleEvents[0],
      id: '4',
      entityRef,
      reason: text,
    }),
    getBurnDown: async () => exampleBurnDown,
    getTimeline: async () => exampleTimeline,
    getMigrations: async () => ({ items: [], totalItems: 0 }),
  };
}

function shownOf({ title, kind, owner, subjects }: Partial<Notice['content']>) {
  return {
    ...(title && { title }),
    ...(kind && { kind }),
    ...(owner && { owner }),
    ...(subjects && { subjects }),
  };
}

function noticesPage(notices: Notice[], query: NoticesQuery = {}) {
  const { limit = 50, cursor = '0' } = query;
  const state = query.state ?? [
    'scheduled',
    'published',
    'paused',
    'completed',
  ];
  const has = (wanted: string[] | undefined, value = 'none') =>
    !wanted || wanted.includes(value);
  const found = notices.filter(
    notice =>
      has(state, notice.state) &&
      has(query.stage, notice.stage) &&
      has(query.kind, notice.kind) &&
      has(query.origin, notice.origin) &&
      has(query.owner, notice.owner) &&
      notice.title.toLowerCase().includes((query.search ?? '').toLowerCase()),
  );
  const from = Number(cursor);
  return {
    items: found.slice(from, from + limit).map(rowOfNotice),
    ...(from + limit < found.length && { nextCursor: String(from + limit) }),
    ...(from === 0 && { totalItems: found.length }),
  };
}
