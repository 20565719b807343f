import { TestPipeline } from '@backstage/plugin-search-backend-node';
import type {
  Notice,
  NoticeRow,
  NoticesQuery,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import { NoticeCollatorFactory } from './NoticeCollatorFactory';

const notice = (id: string, subjects: string[]) =>
  ({
    id,
    title: `Notice ${id}`,
    state: 'published',
    stage: 'announced',
    kind: 'advisory',
    owner: 'group:default/api-guild',
    sunsetAt: '2027-06-01T00:00:00.000Z',
    subjects,
    content: {
      description: '**Move** to v2',
      reason: 'It cannot page.',
      subjects,
    },
  } as Notice);

function collate(notices: Notice[], missing: string[] = []) {
  const asked: NoticesQuery[] = [];
  const api = {
    getNotices: async (query: NoticesQuery) => {
      asked.push(query);
      const start = Number(query.cursor ?? 0);
      const end = start + 2;
      return {
        items: notices.slice(start, end) as NoticeRow[],
        ...(end < notices.length && { nextCursor: String(end) }),
      };
    },
    getNotice: async (id: string) => {
      if (missing.includes(id)) {
        throw Object.assign(new Error('No notice'), { statusCode: 404 });
      }
      return notices.find(one => one.id === id)!;
    },
  } as unknown as PlatformProductsApi;
  const factory = new NoticeCollatorFactory(api);
  return {
    api,
    asked,
    factory,
    run: async () =>
      (await TestPipeline.fromCollator(await factory.getCollator()).execute())
        .documents,
  };
}

describe('NoticeCollatorFactory', () => {
  it('makes a document that is authorised by a subject', async () => {
    const { run, factory } = collate([
      notice('metadata.api.default.a', ['api:default/a', 'api:default/secret']),
    ]);
    const documents = await run();
    expect(documents).toEqual([
      {
        title: 'Notice metadata.api.default.a',
        text: '**Move** to v2\n\nIt cannot page.\n\napi:default/a',
        location: '/platform-products/notices/metadata.api.default.a',
        authorization: { resourceRef: 'api:default/a' },
        noticeId: 'metadata.api.default.a',
        state: 'published',
        stage: 'announced',
        kind: 'advisory',
        owner: 'group:default/api-guild',
        sunsetAt: '2027-06-01T00:00:00.000Z',
      },
    ]);
    expect(factory.visibilityPermission.name).toBe('catalog.entity.read');
    expect(JSON.stringify(documents)).not.toContain('secret');
  });

  it('reads every page, and no drafts', async () => {
    const { run, asked } = collate(
      ['1', '2', '3', '4', '5'].map(id => notice(id, ['api:default/a'])),
    );
    expect(await run()).toHaveLength(5);
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, '2', '4']);
    expect(asked[0].state).toEqual(['published', 'paused', 'completed']);
  });

  it('leaves out what has gone meanwhile', async () => {
    const { run } = collate(
      [notice('1', ['api:default/a']), notice('2', ['api:default/a'])],
      ['1'],
    );
    expect((await run()).map(({ title }) => title)).toEqual(['Notice 2']);
  });

  it('fails as a whole where a page cannot be read, so that the index stays as it was', async () => {
    const { factory, api } = collate(
      ['1', '2', '3'].map(id => notice(id, ['api:default/a'])),
    );
    const { getNotices } = api;
    api.getNotices = async query => {
      if (query?.cursor) throw new Error('The backend is down');
      return getNotices(query);
    };
    const collator = await factory.getCollator();
    const { error } = await TestPipeline.fromCollator(collator).execute();
    expect(error).toMatchObject({ message: 'The backend is down' });
  });
});
