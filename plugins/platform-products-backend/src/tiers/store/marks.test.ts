import { TestDatabases } from '@backstage/backend-test-utils';
import { related } from '../../notices/__testUtils__/noticeWorld';
import { migrateDatabase } from '../../store/migrateDatabase';
import { TierWorld } from '../__testUtils__/tierWorld';
import { markTiersDirty } from './markTiersDirty';
import { writeGraphChanges } from './writeGraphChanges';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('marks on %s', id => {
  it('are set once for entities, and for all consumers of notices', async () => {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    const consumers = Array.from({ length: 2_500 }, (_, index) => ({
      notice_id: 'n',
      entity_ref: `component:default/c${index}`,
      state: 'unseen',
      origin: 'relation',
      path: '[]',
      related: true,
      back_sliding: false,
      gone: false,
      since: new Date(),
    }));
    await knex('notices').insert({
      id: 'n',
      origin: 'portal',
      state: 'published',
      title: 'Orders v1 goes away',
      kind: 'compulsory',
      content: '{}',
      revision: 1,
      created_at: new Date(),
      updated_at: new Date(),
      dirty: false,
      counts: '{}',
      search_text: '',
    });
    await knex.batchInsert('migrations', consumers, 100);

    await markTiersDirty(knex, {});
    await markTiersDirty(knex, { refs: ['component:default/c7', 'b', 'b'] });
    await markTiersDirty(knex, {
      refs: ['a', 'component:default/c8'],
      noticeIds: ['n', 'n', 'other'],
    });

    const marked = await knex('tier_dirty').select('*');
    expect(marked).toHaveLength(2_502);
  });

  it('of two who mark the same at once, in whatever order, both end well', async () => {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    const refs = Array.from({ length: 400 }, (_, index) => `ref-${index}`);
    const mark = (some: string[]) =>
      knex.transaction(tx => markTiersDirty(tx, { refs: some }));
    await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        mark(turn % 2 === 0 ? refs : [...refs].reverse()),
      ),
    );
    expect(await knex('tier_dirty').select('*')).toHaveLength(400);
  });

  it('of the graph are kept to the newest ones', async () => {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    await knex('graph_changes').insert([
      { id: 1, entity_ref: 'oldest' },
      { id: 2, entity_ref: 'old' },
    ]);
    if (id === 'SQLITE_3') {
      await knex('sqlite_sequence')
        .where('name', 'graph_changes')
        .update({ seq: 50_000 });
    } else {
      await knex.raw("select setval('graph_changes_id_seq', 50000)");
    }
    await writeGraphChanges(knex, ['new', 'new']);

    expect(
      (await knex('graph_changes').orderBy('id')).map(row => row.entity_ref),
    ).toEqual(['old', 'new']);
  });

  it('of the graph name who came, left, or has another tier or other relations', async () => {
    const world = await TierWorld.start(await databases.init(id));
    let seen = 0;
    const changed = async () => {
      await world.pass();
      const rows = await world
        .knex('graph_changes')
        .where('id', '>', seen)
        .orderBy('id');
      if (rows.length > 0) seen = Number(rows[rows.length - 1].id);
      return rows.map(row => row.entity_ref.split('/')[1]).sort();
    };
    const shop = (relations: Record<string, string[]>, spec: object = {}) =>
      related('Component', 'shop', relations, { spec });
    world.catalog.put(
      shop({ dependsOn: ['component:default/till'] }),
      related('Component', 'till'),
      related('System', 'sales', {}, { spec: { tier: 'tier-2' } }),
      related(
        'Component',
        'part',
        { partOf: ['system:default/sales'] },
        { spec: { system: 'sales' } },
      ),
    );
    expect(await changed()).toEqual(['part', 'sales', 'shop', 'till']);
    expect(await changed()).toEqual([]);

    world.catalog.put(
      shop({ dependsOn: ['component:default/till'] }, { lifecycle: 'beta' }),
    );
    expect(await changed()).toEqual([]);
    world.catalog.put(shop({ ownedBy: ['group:default/a'] }));
    expect(await changed()).toEqual(['shop']);
    world.catalog.put(shop({}, { tier: 'tier-1' }));
    expect(await changed()).toEqual(['shop']);
    await world.assign('system:default/sales', 'tier-1');
    expect(await changed()).toEqual(['part', 'sales']);
    world.catalog.remove('component:default/till');
    expect(await changed()).toEqual(['till']);
  });
});
