import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import catalogModule from '.';
import { staticEntities } from './__testUtils__/staticEntities';
import { TierSourceFake } from './__testUtils__/TierSourceFake';

const TASK = 'platform-products-effective-tiers';
const KEY = 'platform-products/effective-tier';

const component = (
  name: string,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations },
  spec: { type: 'service', lifecycle: 'production', owner: 'sre' },
});

/** The plugin `platform-products`, as far as the catalog asks it. */
const platformProducts = (source: TierSourceFake) =>
  createBackendPlugin({
    pluginId: 'platform-products',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response, next) => {
            try {
              await httpAuth.credentials(request, { allow: ['service'] });
              expect(request.path).toBe('/tiers/effective');
              response.json(await source.getEffectiveTiers(request.query));
            } catch (error) {
              next(error);
            }
          });
        },
      });
    },
  });

/** What is found, once that is as expected or nobody waits any longer. */
async function onceEqual<T>(expected: T, find: () => Promise<T>): Promise<T> {
  let last = await find();
  for (let attempt = 0; attempt < 100; attempt++) {
    if (isDeepStrictEqual(last, expected)) break;
    await sleep(100);
    last = await find();
  }
  return last;
}

/** What outlives a restart. */
type Database = Awaited<ReturnType<TestDatabases['init']>>;

async function startPortal(
  source: TierSourceFake,
  entities: Entity[],
  database: Database,
) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModule,
      platformProducts(source),
      staticEntities(entities),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => database }),
      }),
      mockServices.rootConfig.factory({
        // Longer than any test: whatever changes was asked for.
        data: { catalog: { processingInterval: { hours: 1 } } },
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/catalog`;
  const found = async (query = ''): Promise<Entity[]> =>
    (await fetch(`${base}/entities${query}`)).json();
  return {
    stop: () => backend.stop(),
    follow: () => scheduler.triggerTask(TASK),
    /** The tier that each entity shows, once that is as expected or nobody waits any longer. */
    shown: (expected: Record<string, string | undefined>) =>
      onceEqual(expected, async () =>
        Object.fromEntries(
          (await found()).map(({ metadata: { name, annotations } }) => [
            name,
            annotations?.[KEY],
          ]),
        ),
      ),
    async find(name: string) {
      return (await found(`?filter=metadata.name=${name}`))[0];
    },
    /** By the button on the page of an entity; the catalog looks for work each second. */
    async processAgain(name: string) {
      await fetch(`${base}/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ entityRef: `component:default/${name}` }),
      });
      await sleep(2_500);
    },
    async filtered(tier: string) {
      const filter = encodeURIComponent(`metadata.annotations.${KEY}=${tier}`);
      return (await found(`?filter=${filter}`))
        .map(({ metadata }) => metadata.name)
        .sort();
    },
  };
}

describe('catalogModulePlatformProducts, effective tiers', () => {
  const source = new TierSourceFake({
    'component:default/orders': 'tier-1',
    'component:default/stock': 'tier-2',
  });
  const forged = component('forged', { [KEY]: 'tier-1' });
  const orders = component('orders', { 'platform-products/tier': 'tier-1' });
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let database: Database;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    database = await databases.init('SQLITE_3');
    portal = await startPortal(
      source,
      [forged, orders, component('stock')],
      database,
    );
  }, 60_000);

  afterAll(() => portal?.stop());

  it('shows nothing that a file says while nobody has been asked', async () => {
    const expected = { forged: undefined, orders: undefined, stock: undefined };
    expect(await portal.shown(expected)).toEqual(expected);
  }, 20_000);

  it('shows tiers as soon as they are known', async () => {
    await portal.follow();
    const expected = { forged: undefined, orders: 'tier-1', stock: 'tier-2' };
    expect(await portal.shown(expected)).toEqual(expected);
  }, 20_000);

  it('lets entities be found by their tier', async () => {
    expect(await portal.filtered('tier-1')).toEqual(['orders']);
    expect(await portal.filtered('tier-2')).toEqual(['stock']);
  });

  it('follows a change before the next regular processing', async () => {
    source.set({ 'component:default/stock': 'tier-1' });
    await portal.follow();
    const expected = { forged: undefined, orders: 'tier-1', stock: 'tier-1' };
    expect(await portal.shown(expected)).toEqual(expected);
    expect(await portal.filtered('tier-1')).toEqual(['orders', 'stock']);
  }, 20_000);

  it('leaves an entity as it is when it is processed again without news', async () => {
    const before = await portal.find('stock');
    await portal.processAgain('stock');
    expect(await portal.find('stock')).toEqual(before);
  }, 20_000);

  it('keeps tiers through an outage, whatever is processed, and catches up afterwards', async () => {
    source.isOut = true;
    source.set({ 'component:default/orders': undefined });
    const asked = source.queries.length;
    await portal.follow();
    expect(source.queries).toHaveLength(asked + 1);
    await portal.processAgain('orders');
    const before = { forged: undefined, orders: 'tier-1', stock: 'tier-1' };
    expect(await portal.shown(before)).toEqual(before);
    source.isOut = false;
    await portal.follow();
    const after = { forged: undefined, orders: undefined, stock: 'tier-1' };
    expect(await portal.shown(after)).toEqual(after);
  }, 20_000);

  it('keeps tiers through a restart in which nobody answers', async () => {
    await portal.stop();
    source.isOut = true;
    const stock = component('stock');
    stock.metadata.description = 'Changed meanwhile.';
    portal = await startPortal(source, [forged, orders, stock], database);
    await portal.follow();
    expect(
      await onceEqual(
        'Changed meanwhile.',
        async () => (await portal.find('stock')).metadata.description,
      ),
    ).toBe('Changed meanwhile.');
    const expected = { forged: undefined, orders: undefined, stock: 'tier-1' };
    expect(await portal.shown(expected)).toEqual(expected);
  }, 60_000);
});
