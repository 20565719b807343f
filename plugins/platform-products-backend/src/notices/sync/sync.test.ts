import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NoticeWorld, related } from '../__testUtils__/noticeWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ORDERS = 'api:default/orders-v1';

function deprecationNotice(name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'DeprecationNotice',
    metadata: {
      name,
      namespace: 'default',
      title: 'Orders v1 goes away',
      annotations: { 'backstage.io/edit-url': 'https://git.acme.com/n.yaml' },
    },
    spec: {
      owner: 'group:default/platform',
      subjects: [ORDERS],
      kind: 'compulsory',
      reason: 'Too old.',
      noReplacement: 'Nobody needs one.',
      announcedAt: '2026-01-01',
      deprecatedAt: '2027-01-01',
      sunsetAt: '2027-06-01',
      ...spec,
    },
  };
}

const old = (name: string, lifecycle: string, annotations = {}) =>
  related('API', name, {}, { spec: { lifecycle }, annotations });

describe.each(databases.eachSupportedId())(
  'notices in the catalog on %s',
  id => {
    let world: NoticeWorld;
    const shop = related('Component', 'shop', { consumesApi: [ORDERS] });

    beforeEach(async () => {
      world = await NoticeWorld.create(await databases.init(id));
    });

    it('come from the kind, with their consumers in the same pass', async () => {
      world.catalog.put(related('API', 'orders-v1'), shop);
      world.catalog.put(deprecationNotice('orders'));
      await world.pass();

      expect(await world.notice('catalog.default.orders')).toMatchObject({
        origin: 'catalog',
        state: 'published',
        title: 'Orders v1 goes away',
        owner: 'group:default/platform',
        entity_ref: 'deprecationnotice:default/orders',
        edit_url: 'https://git.acme.com/n.yaml',
        revision: 1,
      });
      expect(await world.migrations('catalog.default.orders')).toEqual([
        'shop unseen',
      ]);
    });

    it('tell each edit, and end with their file', async () => {
      world.catalog.put(
        related('API', 'orders-v1'),
        deprecationNotice('orders'),
      );
      await world.pass();
      world.catalog.put(
        deprecationNotice('orders', { sunsetAt: '2027-09-01' }),
      );
      await world.pass();
      world.catalog.remove('deprecationnotice:default/orders');
      await world.pass();
      world.catalog.put(
        deprecationNotice('orders', { sunsetAt: '2027-09-01' }),
      );
      await world.pass();

      expect(await world.events('catalog.default.orders')).toEqual([
        'published',
        'edited sunsetAt: 2027-06-01 > 2027-09-01',
        'withdrawn',
        'published',
      ]);
      expect(await world.notice('catalog.default.orders')).toMatchObject({
        state: 'published',
        revision: 4,
      });
    });

    it('keep their last good text while the newest has mistakes, which are reported', async () => {
      world.catalog.put(
        related('API', 'orders-v1'),
        deprecationNotice('orders'),
      );
      await world.pass();
      world.catalog.put(deprecationNotice('orders', { kind: 'maybe' }));
      await world.pass();

      expect((await world.notice('catalog.default.orders')).kind).toBe(
        'compulsory',
      );
      expect(await world.knex('problems').select('*')).toMatchObject([
        {
          entity_ref: 'deprecationnotice:default/orders',
          about: 'definition',
          path: 'spec.kind',
        },
      ]);
      await world.pass();
      expect(await world.knex('problems').select('*')).toHaveLength(1);
    });

    it('come from lifecycle and annotations, with back-sliders after that was seen', async () => {
      world.catalog.put(
        old('orders-v1', 'deprecated', {
          'platform-products/replaced-by': 'api:default/orders-v2',
        }),
        shop,
      );
      await world.pass();
      const id1 = 'metadata.api.default.orders-v1';
      expect(await world.notice(id1)).toMatchObject({
        origin: 'metadata',
        entity_ref: ORDERS,
        kind: 'advisory',
        state: 'published',
      });

      world.setTime('2026-11-25T08:00:00Z');
      world.catalog.put(
        related('Component', 'till', { consumesApi: [ORDERS] }),
      );
      await world.pass();
      expect(await world.migrations(id1)).toEqual([
        'shop unseen',
        'till unseen !',
      ]);

      world.catalog.put(old('orders-v1', 'production'));
      await world.pass();
      expect((await world.notice(id1)).state).toBe('withdrawn');
      expect(await world.events(id1)).toEqual([
        'published',
        'consumer-appeared till',
        'withdrawn',
      ]);
    });

    it('end with the subject that stated them', async () => {
      world.catalog.put(old('orders-v1', 'deprecated'));
      await world.pass();
      world.catalog.remove(ORDERS);
      await world.pass();
      expect((await world.notice('metadata.api.default.orders-v1')).state).toBe(
        'withdrawn',
      );
    });

    it('give way to stronger origins and report where they differ', async () => {
      world.catalog.put(
        old('orders-v1', 'deprecated', {
          'platform-products/sunset-at': '2027-03-01',
        }),
        deprecationNotice('orders'),
      );
      await world.pass();
      const standing = async (notice: string) => {
        const row = await world.notice(notice);
        return [
          row.superseded_by,
          JSON.parse(row.conflicts).map(
            (conflict: { id: string }) => conflict.id,
          ),
        ];
      };
      const [metadata, catalog] = [
        'metadata.api.default.orders-v1',
        'catalog.default.orders',
      ];
      expect(await standing(metadata)).toEqual([catalog, [catalog]]);
      expect(await standing(catalog)).toEqual([null, [metadata]]);
      expect(
        JSON.parse((await world.notice(catalog)).conflicts)[0].differences,
      ).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ field: 'sunsetAt', there: '2027-03-01' }),
        ]),
      );

      await world.addNotice('n', {});
      expect(await standing('n')).toEqual([null, [catalog, metadata]]);
      expect(await standing(catalog)).toEqual(['n', ['n', metadata]]);
      expect(await standing(metadata)).toEqual(['n', ['n', catalog]]);

      await world
        .knex('notices')
        .where({ id: 'n' })
        .update({ state: 'withdrawn' });
      await world.settle('n');
      expect(await standing(metadata)).toEqual([catalog, [catalog]]);
      expect(await standing('n')).toEqual([null, []]);

      world.catalog.put(
        deprecationNotice('orders', { subjects: ['api:default/x'] }),
      );
      await world.pass();
      expect(await standing(metadata)).toEqual([null, []]);
    });

    it('stay where a stronger one is about some of their subjects only', async () => {
      world.catalog.put(
        deprecationNotice('orders', {
          subjects: [ORDERS, 'api:default/orders-v0'],
        }),
      );
      await world.pass();
      await world.addNotice('n', {});
      expect(await world.notice('catalog.default.orders')).toMatchObject({
        superseded_by: null,
      });
      expect(JSON.parse((await world.notice('n')).conflicts)).toHaveLength(1);
    });

    it('are read from entities that an older version has mirrored', async () => {
      world.catalog.put(old('orders-v1', 'deprecated'), shop);
      await world.pass();
      await world.knex('relations').delete();
      await world.knex('notices').delete();
      await world
        .knex('ingest_state')
        .where({ key: 'settings_digest' })
        .update({ value: 'of the version before' });

      await world.pass();

      expect(await world.migrations('metadata.api.default.orders-v1')).toEqual([
        'shop unseen',
      ]);
    });
  },
);
