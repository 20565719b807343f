import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { component } from '../ingest/__testUtils__/testCatalog';
import { related } from '../notices/__testUtils__/noticeWorld';
import { TierWorld } from '../tiers/__testUtils__/tierWorld';
import { tierApi } from '../tiers/read/__testUtils__/tierApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const group = (name: string) => `group:default/${name}`;
const ref = (name: string) => `component:default/${name}`;
const pathOf = (name: string) => `/entities/component/default/${name}`;

/** Owns what belongs to team-a. */
const owner = {
  permissions: ['report.read', 'path.assign'],
  owns: ['user:default/mock', group('team-a')],
};
const manager = { permissions: ['report.read', 'product.update'] };

const definitions = [
  {
    kind: 'GoldenPath',
    metadata: { name: 'node', title: 'The node' },
    spec: {
      appliesTo: { kind: 'Component' },
      version: '2.1.0',
      templates: ['template:default/node'],
      steps: [{ name: 'done', title: 'Is done', expect: 'true' }],
    },
  },
  {
    kind: 'PlatformProduct',
    metadata: { name: 'queue', title: 'The queue' },
    spec: {
      lifecycle: 'production',
      parts: [ref('broker')],
      adoption: { eligible: { kind: 'Component', 'spec.type': 'service' } },
    },
  },
].map(
  ({ metadata, spec, ...entity }): Entity =>
    ({
      ...entity,
      apiVersion: 'platform-products/v1alpha1',
      metadata: { namespace: 'default', ...metadata },
      spec: { owner: group('platform'), ...spec },
    } as Entity),
);

describe.each(databases.eachSupportedId())(
  'changing paths and products on %s',
  id => {
    let world: TierWorld;

    beforeEach(async () => {
      world = await TierWorld.start(await databases.init(id));
      world.catalog.put(
        ...definitions,
        component('broker', { spec: { type: 'library' } }),
        related('Component', 'cart', { dependsOn: [ref('broker')] }),
        related(
          'Component',
          'shop',
          { dependsOn: [ref('broker')], ownedBy: [group('team-b')] },
          { spec: { owner: 'team-b' } },
        ),
        component('idle'),
        component('secret-one'),
      );
      await world.pass();
      world.setTime('2026-11-25T08:00:00Z');
    });

    it('lets a service say that a template has made something, once', async () => {
      const { send } = await tierApi(world);
      const start = (body: object) =>
        send(
          'post',
          '/golden-paths/node/journeys',
          { entityRef: 'Component:default/New', ...body },
          mockCredentials.service.header(),
        );
      const first = await start({ taskId: 't1', version: '2.0.0' });
      expect(first).toMatchObject({
        status: 200,
        body: {
          entityRef: ref('new'),
          path: 'node',
          version: '2.0.0',
          startedAt: '2026-11-25T08:00:00.000Z',
        },
      });
      world.setTime('2026-11-25T09:00:00Z');
      const again = await start({ taskId: 't1', version: '2.1.0' });
      expect(again.body).toEqual(first.body);
      world.catalog.put(
        component('new', {
          annotations: { 'platform-products/golden-path': 'node@2.0.0' },
        }),
      );
      await world.pass();
      const { get } = await tierApi(world);
      const { items } = await get('/golden-paths/node/journeys');
      expect(items).toMatchObject([{ startedAt: '2026-11-25T08:00:00.000Z' }]);
      const renewed = await start({ taskId: 't2' });
      expect(renewed.body.startedAt).toBe('2026-11-25T09:00:00.000Z');
    });

    it('refuses starts that are to come, of nothing, or of strangers', async () => {
      const { send } = await tierApi(world, owner);
      const start = async (body: object, name = 'node') => {
        const answer = await send(
          'post',
          `/golden-paths/${name}/journeys`,
          body,
        );
        return `${answer.status} ${answer.body.error?.message ?? 'fine'}`;
      };
      expect(await start({ entityRef: ref('cart') })).toBe('200 fine');
      expect(await start({ entityRef: ref('not-yet') })).toBe('200 fine');
      expect(await start({ entityRef: ref('shop') })).toMatch(/^403 .*shop/);
      expect(await start({ entityRef: 'cart' })).toMatch(
        /^400 .*"entityRef" is "cart"; allowed/,
      );
      expect(
        await start({
          entityRef: ref('cart'),
          startedAt: '2027-01-01T00:00:00Z',
        }),
      ).toMatch(/^400 .*"startedAt" is "2027-01-01T00:00:00Z"; allowed/);
      expect(await start({ entityRef: ref('cart') }, 'none')).toBe(
        '404 No golden path "none"',
      );
    });

    it('lets owners put their entities on a path, and take that back', async () => {
      const { send, get } = await tierApi(world, owner);
      const url = `${pathOf('cart')}/golden-path`;
      const body = { path: 'node', version: '2.1.0', reason: 'We moved' };
      const { status, body: answer } = await send('put', url, body);
      expect([status, answer.provenance]).toEqual([200, 'on']);
      expect(answer.journeys).toMatchObject([
        { path: 'node', drift: 'current', done: 1, total: 1 },
      ]);
      await world.pass();
      const listed = await get('/golden-paths/node/journeys');
      expect(listed.items).toMatchObject([{ entityRef: ref('cart') }]);
      await send('put', url, body);
      expect(await world.knex('path_assignments')).toHaveLength(1);
      const back = await send('put', url, { path: null, reason: 'No' });
      expect(back.body.provenance).toBe('unknown-origin');
      await world.pass();
      const left = await get('/golden-paths/node/journeys?state=left');
      expect(left.items).toMatchObject([{ entityRef: ref('cart') }]);
    });

    it('keeps others from assigning, but who manages products', async () => {
      const body = { path: 'node', reason: 'We moved' };
      const put = async (caller: object, name: string, sent = body) => {
        const { send } = await tierApi(world, caller);
        const answer = await send('put', `${pathOf(name)}/golden-path`, sent);
        return `${answer.status} ${answer.body.error?.message ?? 'fine'}`;
      };
      expect(await put(owner, 'shop')).toMatch(
        /^403 .*owned by group:default\/team-b; allowed/,
      );
      expect(await put({}, 'cart')).toMatch(/^403 .*path.assign/);
      expect(await put(manager, 'shop')).toBe('200 fine');
      expect(await put(owner, 'cart', { ...body, path: 'no' })).toBe(
        '404 No golden path "no"',
      );
      const blind = { ...manager, shown: (at: string) => !/secret/.test(at) };
      expect(await put(blind, 'secret-one')).toBe(
        '404 No entity "component:default/secret-one"',
      );
    });

    it('keeps why an entity left a path', async () => {
      const { send } = await tierApi(world, owner);
      const assign = (path: string | null) =>
        send('put', `${pathOf('cart')}/golden-path`, { path, reason: 'So' });
      const url = '/golden-paths/node/journeys/component/default/cart/reason';
      const why = () => send('put', url, { reason: 'Too slow' });
      expect((await why()).status).toBe(404);
      await assign('node');
      await world.pass();
      expect((await why()).status).toBe(409);
      await assign(null);
      await world.pass();
      const { status, body } = await why();
      expect([status, body.leftReason]).toEqual([200, 'Too slow']);
      const stranger = await tierApi(world, { ...owner, owns: [] });
      const refused = await stranger.send('put', url, { reason: 'Mine' });
      expect(refused.status).toBe(403);
    });

    it('keeps why an entity does not use a product', async () => {
      const { send } = await tierApi(world, owner);
      const urlOf = (name: string) =>
        `/products/queue/consumers/component/default/${name}/note`;
      const { status, body } = await send('put', urlOf('idle'), {
        text: 'No need',
      });
      expect([status, body]).toMatchObject([
        200,
        { state: 'not-adopted', note: { text: 'No need' } },
      ]);
      const back = await send('put', urlOf('idle'), { text: null });
      expect(back.body.note).toBeUndefined();
      const shop = await send('put', urlOf('shop'), { text: 'Why not' });
      expect(shop.status).toBe(403);
      const part = await send('put', urlOf('broker'), { text: 'Why not' });
      expect(part.status).toBe(404);
      const managed = await tierApi(world, manager);
      const any = await managed.send('put', urlOf('shop'), { text: 'Why' });
      expect(any.status).toBe(200);
    });

    it('tells the owners of adopters of a release once', async () => {
      const { send, get } = await tierApi(world, manager);
      const publish = (body: object) =>
        send('post', '/products/queue/releases', body);
      const release = { version: '2.0', title: 'Faster', notes: '**Much**' };
      const [first, second] = await Promise.all([
        publish(release),
        publish(release),
      ]);
      expect([first.status, second.body]).toEqual([201, first.body]);
      const messages = await world
        .knex('messages')
        .where('topic', 'release')
        .orderBy('recipient');
      expect(
        messages.map(({ recipient, payload }) => [
          recipient,
          JSON.parse(payload).title,
        ]),
      ).toEqual([
        [group('team-a'), 'New in The queue 2.0: Faster'],
        [group('team-b'), 'New in The queue 2.0: Faster'],
      ]);
      const other = await publish({ ...release, notes: 'Else' });
      expect(other.status).toBe(409);
      const { totalItems } = await get('/products/queue/releases');
      expect(totalItems).toBe(1);
      const stranger = await tierApi(world, owner);
      const refused = await stranger.send(
        'post',
        '/products/queue/releases',
        release,
      );
      expect(refused.status).toBe(403);
    });

    it('knows which teams have looked at a product, and no person', async () => {
      const { send, get } = await tierApi(world, owner);
      const visit = () => send('post', '/products/queue/visits');
      expect((await visit()).status).toBe(204);
      world.setTime('2026-11-26T08:00:00Z');
      expect((await visit()).status).toBe(204);
      const rows = await world.knex('product_visits');
      expect(rows).toMatchObject([
        { product: 'queue', owner: group('team-a') },
      ]);
      expect(new Date(rows[0].last_at).toISOString()).toBe(
        '2026-11-26T08:00:00.000Z',
      );
      const { funnel } = await get('/products/queue');
      expect(funnel).toMatchObject({ eligible: 4, aware: 3, adopted: 2 });
    });
  },
);
