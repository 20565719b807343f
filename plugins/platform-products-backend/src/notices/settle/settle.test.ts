import { TestDatabases } from '@backstage/backend-test-utils';
import { settleDirtyNotices } from './settleDirtyNotices';
import { NoticeWorld, related } from '../__testUtils__/noticeWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ORDERS = 'api:default/orders-v1';

describe.each(databases.eachSupportedId())('consumers on %s', id => {
  let world: NoticeWorld;

  beforeEach(async () => {
    world = await NoticeWorld.create(await databases.init(id));
    world.catalog.put(related('API', 'orders-v1'));
  });

  it('are those with a relation to a subject, of the configured types', async () => {
    world.catalog.put(
      related('Component', 'shop', { consumesApi: [ORDERS] }),
      related('Component', 'till', { dependsOn: [ORDERS] }),
      related('Component', 'orders', { providesApi: [ORDERS] }),
      related('Component', 'docs', { ownedBy: ['group:default/a'] }),
    );
    await world.pass();

    await world.addNotice('n', {});

    expect(await world.migrations('n')).toEqual(['shop unseen', 'till unseen']);
    expect(await world.path('n', 'shop')).toEqual([
      'shop consumesApi orders-v1',
    ]);
    expect(await world.events('n')).toEqual([]);
    expect(await world.knex('notice_days').select('*')).toMatchObject([
      { notice_id: 'n', day: '2026-11-24', open: 2, done: 0, exempt: 0 },
    ]);
    expect(JSON.parse((await world.notice('n')).counts)).toMatchObject({
      unseen: 2,
      migrated: 0,
      backSliding: 0,
    });
  });

  it('are found through systems, parts and the APIs of parts, with the path that explains it', async () => {
    world.catalog.put(
      related('System', 'commerce'),
      related('Component', 'orders', {
        partOf: ['system:default/commerce'],
        providesApi: [ORDERS],
      }),
      related('Component', 'orders-worker', {
        partOf: ['component:default/orders'],
      }),
      related('Component', 'shop', { consumesApi: [ORDERS] }),
      related('Component', 'reports', {
        dependsOn: ['component:default/orders-worker'],
      }),
      related('Component', 'both', {
        dependsOn: [
          'system:default/commerce',
          'component:default/orders-worker',
        ],
      }),
    );
    await world.pass();

    await world.addNotice('n', { subjects: ['system:default/commerce'] });

    expect(await world.migrations('n')).toEqual([
      'both unseen',
      'reports unseen',
      'shop unseen',
    ]);
    expect(await world.path('n', 'shop')).toEqual([
      'shop consumesApi orders-v1',
      'orders providesApi orders-v1',
      'orders partOf commerce',
    ]);
    expect(await world.path('n', 'reports')).toHaveLength(3);
    expect(await world.path('n', 'both')).toEqual(['both dependsOn commerce']);
  });

  it('come and go with the catalog, and are migrated when their last relation is gone', async () => {
    const shop = (...targets: string[]) =>
      related('Component', 'shop', { consumesApi: targets });
    world.catalog.put(shop(ORDERS), related('Component', 'till'));
    await world.pass();
    await world.addNotice('n', {});

    world.setTime('2026-11-25T08:00:00Z');
    world.catalog.put(
      shop(),
      related('Component', 'till', { dependsOn: [ORDERS] }),
    );
    await world.pass();

    expect(await world.migrations('n')).toEqual([
      'shop migrated',
      'till unseen',
    ]);
    expect(await world.events('n')).toEqual([
      'consumer-appeared till',
      'migration shop state: unseen > migrated',
      'consumer-left shop',
    ]);

    world.setTime('2026-11-26T08:00:00Z');
    world.catalog.put(shop(ORDERS));
    await world.pass();

    expect(await world.migrations('n')).toEqual([
      'shop in-progress',
      'till unseen',
    ]);
    expect(
      (await world.knex('notice_days').orderBy('day')).map(row => [
        row.day,
        row.open,
        row.done,
      ]),
    ).toEqual([
      ['2026-11-24', 1, 0],
      ['2026-11-25', 1, 1],
      ['2026-11-26', 2, 0],
    ]);
  });

  it('change when something far from them changes', async () => {
    world.catalog.put(
      related('Component', 'orders', { partOf: ['system:default/commerce'] }),
      related('Component', 'shop', { consumesApi: [ORDERS] }),
    );
    await world.pass();
    await world.addNotice('n', { subjects: ['system:default/commerce'] });
    expect(await world.migrations('n')).toEqual([]);

    world.catalog.put(
      related('Component', 'orders', {
        partOf: ['system:default/commerce'],
        providesApi: [ORDERS],
      }),
    );
    await world.pass();

    expect(await world.migrations('n')).toEqual(['shop unseen']);

    world.catalog.remove('component:default/orders');
    await world.pass();

    expect(await world.migrations('n')).toEqual(['shop migrated']);
  });

  it('slide back if they come after the subject was deprecated, not if they were there before', async () => {
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', {
      announcedAt: '2026-01-01',
      deprecatedAt: '2026-06-01',
      sunsetAt: '2027-06-01',
    });
    expect(await world.migrations('n')).toEqual(['shop unseen']);

    world.catalog.put(related('Component', 'till', { consumesApi: [ORDERS] }));
    await world.pass();

    expect(await world.migrations('n')).toEqual([
      'shop unseen',
      'till unseen !',
    ]);
    expect(JSON.parse((await world.notice('n')).counts).backSliding).toBe(1);

    world.catalog.put(related('Component', 'till'));
    await world.pass();

    expect(JSON.parse((await world.notice('n')).counts).backSliding).toBe(0);
  });

  it('tell what was seen in the transaction that stores it', async () => {
    const announced: string[] = [];
    world.settleDeps.announce = async (tx, settled) => {
      const [{ n }] = await tx('migrations').count({ n: '*' });
      announced.push(
        JSON.stringify([Number(n), settled.first, settled.backSliders]),
      );
    };
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', { deprecatedAt: '2026-06-01' });
    world.catalog.put(related('Component', 'till', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.pass();

    expect(announced).toEqual([
      '[1,true,[]]',
      '[2,false,["component:default/till"]]',
    ]);
  });

  it('are kept as gone when the catalog forgets them, and come back with it', async () => {
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', {});

    world.catalog.remove('component:default/shop');
    await world.pass();
    expect(await world.migrations('n')).toEqual(['shop migrated †']);

    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    expect(await world.migrations('n')).toEqual(['shop in-progress']);
  });

  it('stay when the catalog forgets the subject, and what they still name', async () => {
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', {});

    world.catalog.remove(ORDERS);
    await world.pass();

    expect(await world.migrations('n')).toEqual(['shop unseen']);
  });

  it('are asked by an expression, whatever their relations', async () => {
    const shop = (sdk: string) =>
      related(
        'Component',
        'shop',
        { consumesApi: [ORDERS] },
        { annotations: { 'acme.com/sdk': sdk } },
      );
    world.catalog.put(
      shop('1'),
      related('Component', 'till', { consumesApi: [ORDERS] }),
    );
    await world.pass();
    await world.addNotice('n', {
      migratedWhen: "annotations['acme.com/sdk'] == '2'",
    });
    expect(await world.migrations('n')).toEqual(['shop unseen', 'till unseen']);

    world.catalog.put(shop('2'));
    await world.pass();
    expect(await world.migrations('n')).toEqual([
      'shop migrated',
      'till unseen',
    ]);

    world.catalog.put(shop('1'));
    await world.pass();
    expect(await world.migrations('n')).toEqual([
      'shop in-progress',
      'till unseen',
    ]);
  });

  it('that were added by hand are left alone', async () => {
    world.catalog.put(related('Component', 'shop'));
    await world.pass();
    await world.addNotice('n', {});
    await world.knex('migrations').insert({
      notice_id: 'n',
      entity_ref: 'component:default/shop',
      state: 'acknowledged',
      origin: 'other',
      path: '[]',
      related: false,
      back_sliding: false,
      gone: false,
      since: world.now,
    });
    await world.settle('n');
    expect(await world.migrations('n')).toEqual(['shop acknowledged']);

    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    expect(await world.path('n', 'shop')).toHaveLength(1);

    world.catalog.put(related('Component', 'shop'));
    await world.pass();
    expect(await world.migrations('n')).toEqual(['shop migrated']);
  });

  it('are not followed any more when the notice is over', async () => {
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', {});
    await world.knex('notices').update({ state: 'completed' });
    await world.settle('n');

    world.catalog.put(
      related('Component', 'shop'),
      related('Component', 'till', { consumesApi: [ORDERS] }),
    );
    await world.pass();

    expect(await world.migrations('n')).toEqual(['shop unseen']);
    expect(await world.knex('notice_surface').select('*')).toEqual([]);
  });

  it('of a notice settled by a command are looked at again by the next pass', async () => {
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', {});
    expect((await world.notice('n')).dirty).toBeTruthy();

    await world.pass();

    expect((await world.notice('n')).dirty).toBeFalsy();
    expect(await world.migrations('n')).toEqual(['shop unseen']);
  });

  it('are followed for notices of the same subject, each by itself', async () => {
    world.catalog.put(related('Component', 'shop', { consumesApi: [ORDERS] }));
    await world.pass();
    for (const name of ['a', 'b', 'c']) await world.addNotice(name, {});
    world.catalog.put(related('Component', 'till', { dependsOn: [ORDERS] }));

    await world.pass();

    for (const name of ['a', 'b', 'c']) {
      expect(await world.migrations(name)).toEqual([
        'shop unseen',
        'till unseen',
      ]);
    }
  });

  it('are worked out once, however many replicas work at the same time', async () => {
    const shop = (...targets: string[]) =>
      related('Component', 'shop', { consumesApi: targets });
    world.catalog.put(
      shop(ORDERS),
      related('API', 'orders-v1', {}, { spec: { lifecycle: 'deprecated' } }),
    );
    await world.pass();
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names) await world.addNotice(name, {});
    world.catalog.put(
      shop(),
      related('Component', 'till', { consumesApi: [ORDERS] }),
    );

    await Promise.all([
      world.pass(),
      ...[...names, ...names].reverse().map(name => world.settle(name)),
      settleDirtyNotices(world.settleDeps, world.now),
      settleDirtyNotices(world.settleDeps, world.now),
    ]);
    await world.pass();

    for (const name of names) {
      expect(await world.migrations(name)).toEqual([
        'shop migrated',
        'till unseen',
      ]);
      expect((await world.events(name)).sort()).toEqual([
        'consumer-appeared till',
        'consumer-left shop',
        'migration shop state: unseen > migrated',
      ]);
    }
    expect(await world.notice('metadata.api.default.orders-v1')).toMatchObject({
      superseded_by: 'a',
    });
  });

  it('cost nothing when nothing changed', async () => {
    world.catalog.put(
      related('Component', 'shop', { consumesApi: [ORDERS] }),
      related(
        'Component',
        'old',
        { dependsOn: [ORDERS] },
        { spec: { lifecycle: 'deprecated' } },
      ),
    );
    await world.pass();
    await world.addNotice('n', { migratedWhen: "'x' in annotations" });
    await world.pass();
    const before = await world.rows();

    world.setTime('2026-11-25T08:00:00Z');
    await world.pass();
    await world.settle('n');

    expect(await world.rows()).toEqual(before);
  });

  it('are worked out from the whole catalog again when the configured relations change', async () => {
    world.catalog.put(related('Component', 'shop', { reads: [ORDERS] }));
    await world.pass();
    await world.addNotice('n', {});
    expect(await world.migrations('n')).toEqual([]);

    const other = new NoticeWorld(world.knex, {
      notices: { consumerRelations: ['reads'] },
    });
    other.catalog.put(related('API', 'orders-v1'));
    other.catalog.put(related('Component', 'shop', { reads: [ORDERS] }));
    await other.pass();

    expect(await world.migrations('n')).toEqual(['shop unseen']);
  });
});
