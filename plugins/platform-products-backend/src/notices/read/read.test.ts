import {
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { momentsOf, stageOf } from 'backstage-plugin-platform-products-core';
import { parse } from 'csv-parse/sync';
import express from 'express';
import request from 'supertest';
import { createRouter } from '../../api/createRouter';
import { routes } from '../../api/routes';
import { DatabaseReadStore } from '../../read/DatabaseReadStore';
import {
  NoticeWorld,
  noticeContent,
  related,
} from '../__testUtils__/noticeWorld';
import { Announcer } from '../announce/Announcer';
import { writeEvents } from '../store/writeEvents';
import { tierSourceOf } from '../../tiers/TierSource';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ORDERS = 'api:default/orders-v1';
const SECRET = 'secret';

interface Caller {
  /** Sees what has `secret` in its name. */
  seesAll?: boolean;
  permissions?: string[];
  owns?: string[];
}

/** The API over the world, for a caller; `get` answers the body, checked by its schema. */
async function apiOf(world: NoticeWorld, caller: Caller = {}) {
  const { seesAll = true, permissions = ['report.read'], owns = [] } = caller;
  const entities = await world.knex('entities').select('ref');
  const app = express();
  app.use(
    createRouter({
      store: new DatabaseReadStore(world.knex),
      config: world.config,
      ingest: { requestRefresh: async () => ({ requestedAt: '' }) },
      notices: {
        knex: world.knex,
        config: world.config.notices,
        urlOf: id => `https://portal.acme.com/notices/${id}`,
      },
      tiers: tierSourceOf(world.knex, world.config),
      announcer: new Announcer(() => []),
      auditor: mockServices.auditor.mock(),
      auth: mockServices.auth(),
      httpAuth: mockServices.httpAuth(),
      userInfo: mockServices.userInfo({ ownershipEntityRefs: owns }),
      catalog: catalogServiceMock({
        entities: entities
          .map(({ ref }) => ref as string)
          .filter(ref => !ref.includes(SECRET))
          .map(ref => {
            const [kind, namespace, name] = ref.split(/[:/]/);
            return { apiVersion: 'v1', kind, metadata: { namespace, name } };
          }),
      }),
      permissions: mockServices.permissions.mock({
        authorize: async asked =>
          asked.map(({ permission }) => ({
            result: permissions.some(
              name => permission.name === `platform-products.${name}`,
            )
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
        authorizeConditional: async asked =>
          asked.map(() =>
            seesAll
              ? { result: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW }
              : {
                  result:
                    AuthorizeResult.CONDITIONAL as AuthorizeResult.CONDITIONAL,
                  pluginId: 'catalog',
                  resourceType: 'catalog-entity',
                  conditions: { rule: 'X', resourceType: 'catalog-entity' },
                },
          ),
      }),
      now: () => world.now,
    }),
  );
  app.use(mockErrorHandler());
  const checked = (path: string, method: string, body: unknown) => {
    const [plain] = path.split('?');
    const route = routes.find(
      one =>
        one.method === method &&
        new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(plain),
    )!;
    expect(route.response.safeParse(body).error).toBeUndefined();
    return body as any;
  };
  return {
    get: async (path: string) => {
      const { status, body } = await request(app).get(path);
      if (status !== 200) throw new Error(`${status} ${body.error.message}`);
      return checked(path, 'get', body);
    },
    text: async (path: string, accept = 'application/json') =>
      (await request(app).get(path).set('accept', accept)).text,
    preview: async (content: object, id?: string) => {
      const { status, body } = await request(app)
        .post('/notices/preview')
        .send({ content, id });
      if (status !== 200) throw new Error(`${status} ${body.error.message}`);
      return checked('/notices/preview', 'post', body);
    },
  };
}

const names = (items: { entityRef: string }[]) =>
  items.map(({ entityRef }) => entityRef.split('/')[1]);
const ids = ({ items }: { items: { id: string }[] }) =>
  items.map(({ id }) => id);

describe.each(databases.eachSupportedId())('reading notices on %s', id => {
  let world: NoticeWorld;

  const owned = (name: string, owner: string, ...targets: string[]) =>
    related(
      'Component',
      name,
      { ownedBy: [`group:default/${owner}`], consumesApi: targets },
      { spec: { tier: name === 'shop' ? 'tier-1' : undefined } },
    );

  beforeEach(async () => {
    world = await NoticeWorld.create(await databases.init(id));
    world.catalog.put(
      related('API', 'orders-v1'),
      related('API', 'orders-v2'),
      related('API', `${SECRET}-v1`),
      owned('shop', 'sales', ORDERS),
      owned('till', 'sales', ORDERS),
      owned('reports', 'data', ORDERS, `api:default/${SECRET}-v1`),
      owned(`${SECRET}-app`, 'dark', ORDERS),
    );
    await world.pass();
  });

  async function published() {
    await world.addNotice('n', {
      replacements: ['api:default/orders-v2', `api:default/${SECRET}-v2`],
      guide: 'https://docs.acme.com/orders',
      effort: 2,
      announcedAt: '2026-06-01',
      deprecatedAt: '2026-10-01',
      brownouts: [{ from: '2027-01-10', to: '2027-01-11' }],
      sunsetAt: '2027-06-01',
    });
  }

  it('lists them with stage, dates and progress, the next sunset first', async () => {
    await published();
    await world.addNotice('undated', { subjects: ['api:default/orders-v2'] });
    await world.addNotice('sooner', {
      subjects: ['api:default/orders-v2'],
      sunsetAt: '2027-01-01',
    });
    const { get } = await apiOf(world);
    const list = await get('/notices');

    expect(ids(list)).toEqual(['sooner', 'n', 'undated']);
    expect(list.totalItems).toBe(3);
    expect(list.items[1]).toMatchObject({
      origin: 'portal',
      state: 'published',
      stage: 'deprecated',
      subjects: [ORDERS],
      sunsetAt: '2027-06-01T00:00:00.000Z',
      brownouts: [{ from: '2027-01-10T00:00:00.000Z' }],
      progress: { total: 4, open: 4, done: 0, rate: 0 },
      conflicting: false,
    });
  });

  it('pages them so that each comes once, whatever has the same sunset', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await world.addNotice(name, {
        sunsetAt: name > 'c' ? undefined : '2027-01-01',
      });
    }
    for (const seesAll of [true, false]) {
      const { get } = await apiOf(world, { seesAll });
      const seen: string[] = [];
      for (let path = '/notices?limit=2'; ; ) {
        const page = await get(path);
        seen.push(...ids(page));
        if (!page.nextCursor) break;
        path = `/notices?limit=2&cursor=${page.nextCursor}`;
      }
      expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
    }
  });

  it('finds them by every filter', async () => {
    await published();
    await world.addNotice('other', {
      title: 'Café 100% gone',
      kind: 'advisory',
      owner: 'group:default/dark',
      subjects: ['api:default/orders-v2'],
    });
    await world.addNotice('draft', {}, { state: 'draft', published_at: null });
    await world.addNotice('over', {}, { state: 'withdrawn' });
    const { get } = await apiOf(world);
    const found = async (query: string) => ids(await get(`/notices?${query}`));

    expect(await found('state=withdrawn&state=draft')).toEqual(['over']);
    expect(await found('kind=advisory')).toEqual(['other']);
    expect(await found('origin=catalog')).toEqual([]);
    expect(await found('owner=group:default/dark')).toEqual(['other']);
    expect(await found(`subject=${ORDERS}`)).toEqual(['n']);
    expect(await found('consumer=component:default/shop')).toEqual(['n']);
    expect(await found('consumerOwner=group:default/sales')).toEqual(['n']);
    expect(await found('consumerOwner=group:default/none')).toEqual([]);
    expect(await found('search=CAF%C3%89%20100%25')).toEqual(['other']);
    expect(await found('sunsetFrom=2027-06-01T00:00:00Z')).toEqual(['n']);
    expect(await found('sunsetTo=2027-06-01T00:00:00Z')).toEqual([]);

    const author = await apiOf(world, {
      permissions: ['report.read', 'notice.create'],
    });
    expect(ids(await author.get('/notices?state=draft'))).toEqual(['draft']);
    await expect(get('/notices/draft')).rejects.toThrow('No notice "draft"');
    expect(await author.get('/notices/draft')).toMatchObject({ id: 'draft' });
  });

  it('filters by stage as the core tells it, also of what was paused', async () => {
    const dates = ['2026-11-23', '2026-11-25', undefined];
    let made = 0;
    const contents = new Map<string, ReturnType<typeof noticeContent>>();
    for (const announcedAt of dates) {
      for (const deprecatedAt of dates) {
        for (const sunsetAt of dates) {
          const content = noticeContent({
            announcedAt,
            deprecatedAt,
            sunsetAt,
          });
          const name = `n${String((made += 1)).padStart(2, '0')}`;
          contents.set(name, content);
          await world.addNotice(name, content, {
            state: made % 2 ? 'published' : 'paused',
            paused_at: made % 2 ? null : new Date('2026-11-22T00:00:00Z'),
          });
        }
      }
    }
    const { get } = await apiOf(world);
    const { now } = world;
    for (const stage of ['planned', 'announced', 'deprecated', 'sunset']) {
      const list = await get(`/notices?limit=100&stage=${stage}`);
      const expected = [...contents]
        .filter(([name, content]) => {
          const moment =
            Number(name.slice(1)) % 2 ? now : new Date('2026-11-22T00:00:00Z');
          return stageOf(momentsOf(content), moment) === stage;
        })
        .map(([name]) => name);
      expect(ids(list).sort()).toEqual(expected.sort());
      expect(
        list.items.every((item: { stage: string }) => item.stage === stage),
      ).toBe(true);
    }
  });

  it('leaves out what a stronger origin says too, and reports the conflict', async () => {
    world.catalog.put(
      related('API', 'orders-v1', {}, { spec: { lifecycle: 'deprecated' } }),
    );
    await world.pass();
    await published();
    const { get } = await apiOf(world);

    expect(ids(await get('/notices'))).toEqual(['n']);
    const notice = await get('/notices/n');
    expect(notice.conflicts).toMatchObject([
      { id: 'metadata.api.default.orders-v1', origin: 'metadata' },
    ]);
    expect(await get('/notices/metadata.api.default.orders-v1')).toMatchObject({
      entityRef: ORDERS,
      actions: [],
    });
    expect(
      (await get('/migrations?owner=group:default/sales')).totalItems,
    ).toBe(2);
  });

  it('tells everything of one, and what the caller may do', async () => {
    await published();
    const plain = await (await apiOf(world)).get('/notices/n');
    expect(plain).toMatchObject({
      revision: 1,
      createdBy: 'user:default/pm',
      content: {
        guide: 'https://docs.acme.com/orders',
        sunsetAt: '2027-06-01',
      },
      violations: [],
      actions: [],
    });
    expect(plain.headers).toEqual(
      expect.arrayContaining([
        { name: 'Sunset', value: 'Tue, 01 Jun 2027 00:00:00 GMT' },
      ]),
    );
    const manager = await apiOf(world, {
      permissions: ['report.read', 'notice.update', 'notice.publish'],
    });
    expect((await manager.get('/notices/n')).actions.sort()).toEqual([
      'complete',
      'edit',
      'pause',
      'postpone',
      'withdraw',
    ]);
  });

  it('lists consumers with path and owner, and who may set them', async () => {
    await published();
    const { get } = await apiOf(world, {
      permissions: ['report.read', 'migration.update'],
      owns: ['group:default/sales'],
    });
    const { items, totalItems } = await get('/notices/n/consumers');
    expect(totalItems).toBe(4);
    expect(items[2]).toMatchObject({
      entityRef: 'component:default/shop',
      owner: 'group:default/sales',
      tier: 'tier-1',
      path: [
        { from: 'component:default/shop', type: 'consumesApi', to: ORDERS },
      ],
      state: 'unseen',
      editable: true,
    });
    expect(items[0]).toMatchObject({ title: 'reports', editable: false });
    const found = async (query: string) =>
      names((await get(`/notices/n/consumers?${query}`)).items);
    expect(await found('owner=group:default/sales')).toEqual(['shop', 'till']);
    expect(await found('tier=tier-1')).toEqual(['shop']);
    expect(await found('search=TIL')).toEqual(['till']);
    expect(await found('state=migrated')).toEqual([]);
    expect(await found('backSliding=true')).toEqual([]);
    expect(await found('origin=other')).toEqual([]);

    const first = await get('/notices/n/consumers?limit=3');
    const rest = await get(
      `/notices/n/consumers?limit=3&cursor=${first.nextCursor}`,
    );
    expect(names(first.items).concat(names(rest.items))).toEqual([
      'reports',
      'secret-app',
      'shop',
      'till',
    ]);
  });

  it('tells what happened, newest first', async () => {
    await published();
    world.catalog.put(owned('till', 'sales'));
    await world.pass();
    const { get } = await apiOf(world);
    const { items } = await get('/notices/n/history');
    expect(items).toMatchObject([
      { type: 'consumer-left', entityRef: 'component:default/till' },
      {
        type: 'migration',
        changes: [{ field: 'state', from: 'unseen', to: 'migrated' }],
      },
    ]);
    expect(
      (await get('/notices/n/history?type=migration&limit=1')).items,
    ).toHaveLength(1);
    expect(
      (await get('/notices/n/history?entityRef=component:default/shop')).items,
    ).toEqual([]);
  });

  it('burns down, for a restricted caller by what they see', async () => {
    await published();
    world.setTime('2026-11-26T08:00:00Z');
    world.catalog.put(owned('till', 'sales'), owned(`${SECRET}-app`, 'dark'));
    await world.pass();
    world.setTime('2026-11-28T08:00:00Z');
    world.catalog.put(owned('new', 'sales', ORDERS), owned('shop', 'sales'));
    await world.pass();
    const points = async (seesAll: boolean) =>
      (
        await (await apiOf(world, { seesAll })).get('/notices/n/burn-down')
      ).points.map((point: any) => [point.day, point.open, point.done]);

    expect(await points(true)).toEqual([
      ['2026-11-24', 4, 0],
      ['2026-11-26', 2, 2],
      ['2026-11-28', 2, 3],
    ]);
    expect(await points(false)).toEqual([
      ['2026-11-24', 3, 0],
      ['2026-11-26', 2, 1],
      ['2026-11-28', 2, 2],
    ]);
    const { ideal } = await (await apiOf(world)).get('/notices/n/burn-down');
    expect(ideal).toEqual({
      from: { day: '2026-11-24', open: 5 },
      to: { day: '2027-06-01', open: 0 },
    });
  });

  it('maps notices to the teams that have to move', async () => {
    await published();
    await world.addNotice('past', { sunsetAt: '2026-01-01' });
    await world.addNotice('undated', {});
    const { get } = await apiOf(world);
    const { notices, teams } = await get('/notices/timeline');
    expect(ids({ items: notices })).toEqual(['past', 'n']);
    expect(teams).toEqual([
      {
        owner: 'group:default/sales',
        open: 4,
        notices: [
          { id: 'past', open: 2, done: 0 },
          { id: 'n', open: 2, done: 0 },
        ],
      },
      expect.objectContaining({ owner: 'group:default/dark', open: 2 }),
      expect.objectContaining({ owner: 'group:default/data', open: 2 }),
    ]);
    const window = await get(
      '/notices/timeline?from=2027-01-01T00:00:00Z&consumerOwner=group:default/data',
    );
    expect(ids({ items: window.notices })).toEqual(['n']);
    expect(window.teams).toMatchObject([{ owner: 'group:default/data' }]);
  });

  it('tells teams what they have to do, by sunset', async () => {
    await published();
    await world.addNotice('sooner', { sunsetAt: '2027-01-01' });
    const mine = await apiOf(world, { owns: ['group:default/sales'] });
    const all: string[] = [];
    for (let path = '/migrations?limit=3'; ; ) {
      const page = await mine.get(path);
      all.push(
        ...page.items.map(
          ({ notice, consumer }: any) => `${notice.id} ${consumer.title}`,
        ),
      );
      if (!page.nextCursor) break;
      path = `/migrations?limit=3&cursor=${page.nextCursor}`;
    }
    expect(all).toEqual(['sooner shop', 'sooner till', 'n shop', 'n till']);
    const { items } = await mine.get(
      '/migrations?noticeId=n&entityRef=component:default/shop&state=unseen',
    );
    expect(items).toMatchObject([
      { notice: { effort: 2, guide: 'https://docs.acme.com/orders' } },
    ]);
    expect((await (await apiOf(world)).get('/migrations')).items).toEqual([]);
    const data = await mine.get('/migrations?owner=group:default/data');
    expect(data.totalItems).toBe(2);
  });

  it('shows both sides on the report of an entity, and consumers in the list of entities', async () => {
    await published();
    const { get } = await apiOf(world);
    const subject = await get('/entities/api/default/orders-v1');
    expect(ids({ items: subject.notices.about })).toEqual(['n']);
    expect(subject.notices.migrations).toEqual([]);
    const consumer = await get('/entities/component/default/shop');
    expect(consumer.notices.about).toEqual([]);
    expect(consumer.notices.migrations).toMatchObject([
      { notice: { id: 'n' } },
    ]);
    expect(names((await get('/entities?noticeId=n')).items)).toHaveLength(4);
    await expect(get('/entities?noticeId=nope')).rejects.toThrow(
      'No notice "nope"',
    );
  });

  it('previews whom a draft would affect and what stands in its way', async () => {
    await world.addNotice('other', { sunsetAt: '2027-06-20' });
    await world.addNotice('far', { sunsetAt: '2028-06-20' });
    const { preview } = await apiOf(world, {
      permissions: ['report.read', 'notice.create'],
    });
    const answer = await preview({
      title: 'Orders v1',
      kind: 'compulsory',
      subjects: [ORDERS, 'api:default/nope'],
      sunsetAt: '2027-06-01',
    });
    expect(answer).toMatchObject({
      consumers: 4,
      byTier: [{ consumers: 3 }, { key: 'tier-1', consumers: 1 }],
    });
    expect(answer.byOwner[0]).toEqual({
      key: 'group:default/sales',
      consumers: 2,
      otherOpen: 2,
      otherNotices: [{ id: 'other', title: 'Orders v1 goes away' }],
    });
    expect(answer.examples[0]).toMatchObject({
      entityRef: 'component:default/shop',
      path: [{ to: ORDERS }],
    });
    const paths = answer.problems.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['reason', 'subjects[1]']));
    expect(answer.violations.map(({ rule }: any) => rule)).toContain(
      'guide-required',
    );
    const own = await preview(
      { subjects: [ORDERS], sunsetAt: '2027-06-01' },
      'other',
    );
    expect(own.byOwner[0].otherOpen).toBe(0);
    expect(await preview({})).toMatchObject({ consumers: 0, byOwner: [] });
  });

  it('says where replacements go in a circle', async () => {
    await world.addNotice('back', {
      subjects: ['api:default/orders-v2'],
      replacements: [ORDERS],
    });
    const { preview } = await apiOf(world, {
      permissions: ['report.read', 'notice.create'],
    });
    const { problems } = await preview({
      subjects: [ORDERS],
      replacements: ['api:default/orders-v2'],
    });
    expect(problems).toContainEqual({
      path: 'replacements',
      found: `${ORDERS} → api:default/orders-v2 → ${ORDERS}`,
      allowed: 'entities that lead to no subject of this notice',
    });
  });

  it('answers lists as CSV', async () => {
    await published();
    const { text } = await apiOf(world, { owns: ['group:default/sales'] });
    const rows = async (path: string) =>
      parse<Record<string, string>>(await text(path, 'text/csv'), {
        columns: true,
      });
    expect(await rows('/notices')).toMatchObject([
      { id: 'n', consumers: '4', open: '4' },
    ]);
    expect((await rows('/notices/n/consumers'))[0].path).toBe(
      `component:default/reports consumesApi ${ORDERS}`,
    );
    expect(await rows('/migrations')).toHaveLength(2);
    expect(await rows('/notices/n/history')).toEqual([]);
  });

  describe('what the catalog hides', () => {
    beforeEach(async () => {
      world.catalog.put(
        related('Component', 'via', {
          dependsOn: [`component:default/${SECRET}-part`],
        }),
        related('Component', `${SECRET}-part`, {
          partOf: ['system:default/commerce'],
        }),
        related('System', 'commerce'),
        related(
          'API',
          `${SECRET}-old`,
          {},
          { spec: { lifecycle: 'deprecated' } },
        ),
        {
          ...related('DeprecationNotice', `${SECRET}-notice`),
          apiVersion: 'platform-products/v1alpha1',
          spec: {
            owner: 'group:default/a',
            subjects: ['api:default/orders-v2'],
            kind: 'advisory',
            reason: `${SECRET} plans`,
          },
        },
      );
      await world.pass();
      await world.addNotice('n', {
        replacements: ['api:default/orders-v2', `api:default/${SECRET}-v1`],
        sunsetAt: '2027-06-01',
      });
      await world.addNotice('hidden', {
        title: `${SECRET} title`,
        subjects: [`api:default/${SECRET}-v1`],
        sunsetAt: '2027-06-02',
      });
      await world.addNotice('mixed', {
        subjects: [`api:default/${SECRET}-v1`, ORDERS],
        sunsetAt: '2027-06-03',
      });
      await world.addNotice('system', {
        subjects: ['system:default/commerce'],
      });
      await writeEvents(world.knex, [
        {
          noticeId: 'mixed',
          at: world.now,
          type: 'edited',
          changes: [{ field: 'subjects', from: `api:default/${SECRET}-v1` }],
        },
        {
          noticeId: 'mixed',
          at: world.now,
          type: 'comment',
          entityRef: `component:default/${SECRET}-app`,
          reason: `of ${SECRET}`,
        },
      ]);
    });

    const restricted = {
      seesAll: false,
      permissions: ['report.read', 'notice.create', 'notice.update'],
      owns: ['group:default/sales', 'group:default/dark', 'group:default/data'],
    };

    it('is nowhere in any answer', async () => {
      const { text } = await apiOf(world, restricted);
      for (const path of [
        '/notices',
        '/notices?state=draft&state=published&state=withdrawn',
        '/notices/timeline',
        '/notices/n',
        '/notices/mixed',
        '/notices/system',
        '/notices/hidden',
        '/notices/n/consumers',
        '/notices/mixed/consumers',
        '/notices/system/consumers',
        '/notices/mixed/history',
        '/notices/mixed/burn-down',
        '/migrations',
        '/migrations?noticeId=hidden',
        '/entities?noticeId=n',
        '/entities/component/default/reports',
        '/entities/api/default/orders-v1',
        '/entities/api/default/orders-v2',
      ]) {
        for (const accept of ['application/json', 'text/csv']) {
          const answer = await text(path, accept);
          expect(answer).not.toContain(SECRET);
          expect(answer.length).toBeGreaterThan(10);
        }
      }
    });

    it('is counted the same by requests at one time', async () => {
      const { get } = await apiOf(world, restricted);
      const answers = await Promise.all([1, 2, 3].map(() => get('/notices/n')));
      expect(answers.map(({ progress }) => progress.total)).toEqual([3, 3, 3]);
    });

    it('is counted nowhere', async () => {
      const { get } = await apiOf(world, restricted);
      const list = await get('/notices');
      expect(ids(list)).toEqual(['n', 'mixed', 'system']);
      expect(list.totalItems).toBe(3);
      expect(list.items[0].progress).toMatchObject({ total: 3, open: 3 });
      expect((await get('/notices/n/consumers')).totalItems).toBe(3);
      expect((await get('/notices/n/burn-down')).points[0].open).toBe(3);
      expect((await get('/entities?noticeId=n')).totalItems).toBe(3);
      const { teams } = await get('/notices/timeline');
      expect(teams.map(({ owner }: any) => owner)).toEqual([
        'group:default/sales',
        'group:default/data',
      ]);
    });

    it('cannot be asked for', async () => {
      const { get } = await apiOf(world, restricted);
      await expect(get('/notices/hidden')).rejects.toThrow(
        '404 No notice "hidden"',
      );
      await expect(get('/notices/hidden/consumers')).rejects.toThrow('404');
      await expect(get('/entities?noticeId=hidden')).rejects.toThrow('404');
      for (const query of [
        `subject=api:default/${SECRET}-v1`,
        `consumer=component:default/${SECRET}-app`,
        'consumerOwner=group:default/dark',
        `search=${SECRET}`,
      ]) {
        expect(await get(`/notices?${query}`)).toEqual({
          items: [],
          totalItems: 0,
        });
      }
    });

    it('affects nobody in a preview, in the words for what is not there', async () => {
      const { preview } = await apiOf(world, restricted);
      const answer = await preview({
        subjects: [`api:default/${SECRET}-v1`, ORDERS],
        sunsetAt: '2027-06-01',
      });
      expect(answer.consumers).toBe(3);
      expect(answer.problems).toContainEqual({
        path: 'subjects[0]',
        found: `api:default/${SECRET}-v1`,
        allowed: 'an entity of the catalog',
      });
      const told = JSON.stringify({ ...answer, problems: [] });
      expect(told).not.toContain(SECRET);
      expect(answer.byOwner[0].otherNotices).toHaveLength(2);
    });

    it('changes nothing for a caller who sees everything', async () => {
      const { get } = await apiOf(world);
      expect(ids(await get('/notices'))).toContain('hidden');
      expect(
        (await get('/notices/system/consumers')).items[0].path,
      ).toHaveLength(2);
    });
  });
});
