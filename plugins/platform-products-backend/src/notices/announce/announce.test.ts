import { TestDatabases } from '@backstage/backend-test-utils';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { migrateDatabase } from '../../store/migrateDatabase';
import {
  commandWorld,
  CommandWorld,
  orders,
  recordingSender,
} from '../__testUtils__/commandWorld';
import { addConsumer } from '../commands/addConsumer';
import { createNotice } from '../commands/createNotice';
import { endOrPauseNotice } from '../commands/endOrPauseNotice';
import { postponeNotice } from '../commands/postponeNotice';
import { publishNotice } from '../commands/publishNotice';
import { setMigration } from '../commands/setMigrations';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('announcing on %s', engine => {
  let world: CommandWorld;
  let sender: ReturnType<typeof recordingSender>;

  beforeEach(async () => {
    const knex = await databases.init(engine);
    await migrateDatabase(knex);
    world = commandWorld(knex);
    sender = recordingSender();
    await world.catalog({
      'api:default/orders-v1': {},
      'api:default/orders-v2': {},
      'api:default/stock-v1': {},
      'component:default/shop': { dependsOn: ['api:default/orders-v1'] },
      'component:default/cart': {
        dependsOn: ['api:default/orders-v1', 'api:default/stock-v1'],
      },
      'component:default/billing': {
        owner: 'group:default/team-b',
        dependsOn: ['api:default/orders-v1'],
      },
      'component:default/stray': {
        owner: null,
        dependsOn: ['api:default/orders-v1'],
      },
      'component:default/late': { owner: 'group:default/team-c' },
    });
  });

  const publish = async (content: NoticeContent = orders) => {
    const id = await createNotice(world.as(), { content });
    await publishNotice(world.as(), id, { revision: 1 });
    return id;
  };
  /** Two replicas at the same moment, as if the scheduler had failed to keep them apart. */
  const tick = async (iso?: string) => {
    if (iso) world.setTime(iso);
    const replicas = [world.replica([sender]), world.replica([sender])];
    await Promise.all(replicas.map(replica => replica.run(signal)));
    return sender.take();
  };
  const reminded = (messages: string[]) =>
    messages.filter(message => message.startsWith('reminder'));

  it('tells each owner once that a notice was published', async () => {
    const id = await publish();
    await tick();
    expect(await tick('2026-11-24T08:01:00Z')).toEqual([]);
    const messages = await world
      .knex('messages')
      .orderBy('recipient')
      .select('key', 'recipient', 'payload');
    expect(messages.map(({ recipient }) => recipient)).toEqual([
      'group:default/team-a',
      'group:default/team-b',
    ]);
    expect(JSON.parse(messages[0].payload)).toEqual({
      title: 'Deprecated: Orders v1 goes away',
      description:
        '2 of your entities to move: component:default/cart, component:default/shop. Deprecated on 2026-12-15, sunset on 2027-06-01.',
      link: `/platform-products/migrations?notice=${id}`,
      urgent: true,
      items: [
        {
          noticeId: id,
          title: 'Orders v1 goes away',
          link: `/platform-products/notices/${id}`,
          deprecatedAt: '2026-12-15T00:00:00.000Z',
          sunsetAt: '2027-06-01T00:00:00.000Z',
          consumers: 2,
          examples: ['component:default/cart', 'component:default/shop'],
        },
      ],
    });
  });

  it('names the days that the author wrote, whatever the hour is in UTC', async () => {
    await publish({
      ...orders,
      timeZone: 'Europe/Berlin',
      deprecatedAt: '2026-12-15',
    });
    await tick();
    const { payload } = await world.knex('messages').first('payload');
    const { description, items } = JSON.parse(payload);
    expect(description).toContain(
      'Deprecated on 2026-12-15, sunset on 2027-06',
    );
    expect(items[0].deprecatedAt).toBe('2026-12-14T23:00:00.000Z');
  });

  it('sends one digest per owner and day for all notices, once over replicas and restarts', async () => {
    await publish();
    await publish({
      ...orders,
      title: 'Stock v1 goes away',
      subjects: ['api:default/stock-v1'],
      sunsetAt: '2027-06-01T18:00:00Z',
    });
    await tick();
    expect(reminded(await tick('2027-03-02T23:59:00Z'))).toEqual([]);
    expect(reminded(await tick('2027-03-03T00:01:00Z'))).toEqual([
      'reminder group:default/team-a',
      'reminder group:default/team-b',
    ]);
    for (const later of ['2027-03-03T00:02:00Z', '2027-03-03T18:30:00Z']) {
      expect(reminded(await tick(later))).toEqual([]);
    }
    expect(reminded(await tick('2027-05-02T09:00:00Z'))).toHaveLength(2);
    const digest = await world
      .knex('messages')
      .where({ topic: 'reminder', recipient: 'group:default/team-a' })
      .first('payload');
    expect(JSON.parse(digest.payload)).toMatchObject({
      title: '90 days left for the next of 2 migrations: Orders v1 goes away',
      link: '/platform-products/migrations',
      items: [{ consumers: 2 }, { consumers: 1 }],
    });
  });

  it('sends one reminder after a standstill, not all that were missed', async () => {
    await publish();
    await tick();
    expect(reminded(await tick('2027-05-20T00:00:00Z'))).toEqual([
      'reminder group:default/team-a',
      'reminder group:default/team-b',
    ]);
  });

  it('is quiet for who has finished, and for paused notices', async () => {
    const id = await publish();
    await tick();
    for (const name of ['shop', 'cart']) {
      await setMigration(world.as(), id, `component:default/${name}`, {
        state: 'not-affected',
        note: 'Only in tests',
      });
    }
    expect(reminded(await tick('2027-03-03T01:00:00Z'))).toEqual([
      'reminder group:default/team-b',
    ]);
    await endOrPauseNotice(world.as(), id, 'pause', { revision: 2 });
    expect(reminded(await tick('2027-05-02T01:00:00Z'))).toEqual([]);
  });

  it('tells of new dates, and reminds anew before them', async () => {
    const id = await publish();
    await tick();
    await tick('2027-05-02T01:00:00Z');
    await postponeNotice(world.as(), id, {
      revision: 2,
      reason: 'v2 is late',
      sunsetAt: '2027-09-01T00:00:00Z',
    });
    expect(await tick('2027-05-02T01:01:00Z')).toEqual([
      'dates-changed group:default/team-a',
      'dates-changed group:default/team-b',
    ]);
    expect(reminded(await tick('2027-06-03T01:00:00Z'))).toHaveLength(2);
    expect(reminded(await tick('2027-08-02T01:00:00Z'))).toHaveLength(2);
  });

  it('tells the owner of the notice once of consumers that nobody has seen', async () => {
    const id = await publish();
    await tick();
    await setMigration(world.as(), id, 'component:default/shop', {
      state: 'acknowledged',
    });
    expect(await tick('2026-12-08T07:59:00Z')).toEqual([]);
    expect(await tick('2026-12-08T08:00:00Z')).toEqual([
      'escalation group:default/api-guild',
    ]);
    expect(await tick('2026-12-09T08:00:00Z')).toEqual([]);
    const { payload } = await world
      .knex('messages')
      .where('topic', 'escalation')
      .first('payload');
    expect(JSON.parse(payload).items[0].consumers).toBe(3);
  });

  it('tells both owners of who starts to depend after the deprecation', async () => {
    const id = await publish();
    await tick();
    await world.catalog({
      'component:default/late': {
        owner: 'group:default/team-c',
        dependsOn: ['api:default/orders-v1'],
      },
    });
    await world.knex('notices').where({ id }).update({ dirty: true });
    const messages = await tick('2026-12-16T08:00:00Z');
    expect(messages.filter(one => one.startsWith('back-sliding'))).toEqual([
      'back-sliding group:default/api-guild',
      'back-sliding group:default/team-c',
    ]);
    expect(await tick('2026-12-16T08:01:00Z')).toEqual([]);
  });

  it('tells who comes later, or is added by hand, that there is a notice', async () => {
    const id = await publish();
    await tick();
    await addConsumer(world.as(), id, {
      entityRef: 'component:default/late',
      reason: 'Calls it by a script',
    });
    expect(await tick()).toEqual(['published group:default/team-c']);
  });

  it('loses nothing while the backend of notifications is down, and holds up nothing', async () => {
    sender.down = true;
    const id = await publish();
    expect((await world.row(id)).state).toBe('published');
    expect(await tick()).toEqual([]);
    for (const minute of ['01', '02', '05', '10']) {
      expect(await tick(`2026-11-24T08:${minute}:00Z`)).toEqual([]);
    }
    const [{ attempts, error }] = await world
      .knex('deliveries')
      .select('attempts', 'error');
    expect(attempts).toBeGreaterThan(2);
    expect(error).toContain('The notifications backend is down');
    sender.down = false;
    expect(await tick('2026-11-24T09:00:00Z')).toEqual([
      'published group:default/team-a',
      'published group:default/team-b',
    ]);
    expect(await tick('2026-11-24T10:00:00Z')).toEqual([]);
  });

  it('sends again with the same key if a replica died while it was sending', async () => {
    await publish();
    const dying = {
      id: 'test',
      send: () => new Promise<void>(() => {}),
    };
    void world.replica([dying]).run(signal);
    const claimed = () =>
      world.knex('deliveries').whereNotNull('claimed_until').select('*');
    while ((await claimed()).length === 0) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    const others = await tick('2026-11-24T08:00:30Z');
    const taken = await tick('2026-11-24T08:01:01Z');
    expect([others.length, taken.length]).toEqual([1, 1]);
    expect([...others, ...taken].sort()).toEqual([
      'published group:default/team-a',
      'published group:default/team-b',
    ]);
    expect(await tick('2026-11-24T08:03:00Z')).toEqual([]);
  });

  it('publishes what is scheduled when its moment has come', async () => {
    const id = await createNotice(world.as(), { content: orders });
    await publishNotice(world.as(), id, {
      revision: 1,
      publishAt: '2026-11-25T10:00:00+02:00',
    });
    expect(await tick('2026-11-25T07:59:00Z')).toEqual([]);
    expect((await world.row(id)).state).toBe('scheduled');
    expect(await tick('2026-11-25T08:00:00Z')).toEqual([
      'published group:default/team-a',
      'published group:default/team-b',
    ]);
    expect(await world.row(id)).toMatchObject({
      state: 'published',
      revision: 3,
    });
    expect((await world.events(id)).map(({ type }) => type)).toEqual([
      'created',
      'scheduled',
      'published',
    ]);
  });

  it('opens again what was exempt until now', async () => {
    const id = await publish();
    await setMigration(world.as(), id, 'component:default/shop', {
      state: 'exempt',
      note: 'Ends anyway',
      exemptUntil: '2027-01-01T00:00:00Z',
    });
    await tick('2026-12-31T23:59:00Z');
    expect((await world.migrations(id))['component:default/shop']).toBe(
      'exempt',
    );
    await tick('2027-01-01T00:00:00Z');
    expect((await world.migrations(id))['component:default/shop']).toBe(
      'acknowledged',
    );
    const counts = JSON.parse((await world.row(id)).counts);
    expect([counts.exempt, counts.acknowledged]).toEqual([0, 1]);
    const [last] = (await world.events(id)).slice(-1);
    expect(last).toMatchObject({ by: null, reason: 'The exemption ran out' });
  });

  it('tells of dates that were changed in Git, once', async () => {
    const id = await publish();
    await tick();
    await world.knex('notices').where({ id }).update({ origin: 'catalog' });
    await world.knex('notice_events').insert({
      notice_id: id,
      at: new Date('2026-11-24T08:00:00Z'),
      type: 'edited',
      changes: '[{"field":"sunsetAt","from":"2027-06-01","to":"2027-07-01"}]',
    });
    expect(await tick('2026-11-24T08:01:00Z')).toEqual([
      'dates-changed group:default/team-a',
      'dates-changed group:default/team-b',
    ]);
    expect(await tick('2026-11-24T08:02:00Z')).toEqual([]);
  });
});
