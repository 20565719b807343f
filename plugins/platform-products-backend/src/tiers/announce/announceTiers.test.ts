import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  defaultNoticeConfig,
  defaultTierLadder,
} from 'backstage-plugin-platform-products-core';
import type { NoticeMessage } from 'backstage-plugin-platform-products-node';
import {
  commandWorld,
  CommandWorld,
  recordingSender,
} from '../../notices/__testUtils__/commandWorld';
import { Announcer } from '../../notices/announce/Announcer';
import { NoticeTask } from '../../notices/announce/NoticeTask';
import { migrateDatabase } from '../../store/migrateDatabase';
import { upsertRows } from '../../store/operations/upsertRows';
import { tierSteps } from './tierSteps';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const signal = new AbortController().signal;
const A = 'group:default/team-a';
const B = 'group:default/team-b';
const C = 'group:default/team-c';

describe.each(databases.eachSupportedId())('announcing tiers on %s', engine => {
  let world: CommandWorld;
  let sender: ReturnType<typeof recordingSender>;
  let now: Date;
  let replicas: NoticeTask[];

  const replica = () =>
    new NoticeTask({
      knex: world.knex,
      config: defaultNoticeConfig,
      announcer: new Announcer(() => ['test']),
      senders: () => [sender],
      logger: mockServices.logger.mock({
        error: message => {
          throw new Error(String(message));
        },
      }),
      clock: () => now,
      further: tierSteps(world.knex, defaultTierLadder, 14),
    });

  const idOf = async (ref: string) =>
    (await world.knex('entities').where({ ref }).first('id')).id;
  const relate = async (from: string, type: string, to: string) =>
    world.knex('relations').insert({
      source_id: await idOf(from),
      type,
      target_ref: to,
    });

  beforeEach(async () => {
    const knex = await databases.init(engine);
    await migrateDatabase(knex);
    world = commandWorld(knex);
    sender = recordingSender();
    now = new Date('2026-11-24T08:00:00Z');
    replicas = [replica(), replica()];
    await world.catalog({
      'component:default/orders': {},
      'component:default/stock': {},
      'component:default/db': { owner: C },
      'api:default/orders-api': {},
      'component:default/shop': {
        owner: B,
        dependsOn: ['component:default/orders', 'component:default/stock'],
      },
      'component:default/far': {
        owner: 'group:default/far',
        dependsOn: ['component:default/shop'],
      },
      'component:default/stray': { owner: null },
    });
    await relate(
      'component:default/orders',
      'dependsOn',
      'component:default/db',
    );
    await relate(
      'component:default/orders',
      'providesApi',
      'api:default/orders-api',
    );
    await relate(
      'component:default/far',
      'consumesApi',
      'api:default/orders-api',
    );
  });

  let runs = 0;
  /** What a pass finds: `orders tier-3 > tier-1`. */
  const pass = async (changes: string[], state = 'complete') => {
    runs += 1;
    await world.knex('runs').insert({
      id: runs,
      state,
      trigger: 'schedule',
      ticket: `${runs}`,
      started_at: now,
      heartbeat_at: now,
      read: 0,
      changed: 0,
      evaluated: 0,
      removed: 0,
      transitions: 0,
    });
    await upsertRows(
      world.knex,
      'transitions',
      changes.map(change => {
        const [name, from, , to] = change.split(' ');
        return {
          at: now,
          entity_ref: `component:default/${name}`,
          entity_uid: null,
          type: 'tier',
          scorecard: null,
          check_name: null,
          from_value: from === '-' ? null : from,
          to_value: to === '-' ? null : to,
          cause: 'entity',
          run_id: runs,
        };
      }),
    );
  };
  /** Two replicas at the same moment, as if the scheduler had failed to keep them apart. */
  const tick = async (iso?: string): Promise<NoticeMessage[]> => {
    if (iso) now = new Date(iso);
    await Promise.all(replicas.map(one => one.run(signal)));
    return sender.sent
      .splice(0)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  };
  const headsOf = (messages: NoticeMessage[]) =>
    messages.map(({ topic, recipient }) => `${topic} ${recipient}`).sort();

  it('tells nobody of what had changed before it was there', async () => {
    await pass(['orders tier-3 > tier-1']);
    expect(await tick()).toEqual([]);
    await pass(['stock tier-3 > tier-4']);
    expect(headsOf(await tick())).toEqual([`tier-changed ${A}`]);
  });

  describe('of changed tiers', () => {
    beforeEach(async () => {
      await tick();
    });

    it('tells the owner, once over replicas and restarts', async () => {
      await pass(['stock tier-1 > tier-3']);
      const [message, ...others] = await tick();
      expect(others).toEqual([]);
      expect(message).toEqual({
        key: expect.stringMatching(/^tier-changed:\d+:group:default\/team-a$/),
        topic: 'tier-changed',
        recipient: A,
        title: 'stock is now Tier 3',
        description: 'Yours: stock: Tier 1 → Tier 3.',
        link: '/catalog/default/component/stock',
        urgent: false,
        createdAt: now.toISOString(),
        items: [],
        tiers: {
          entities: 1,
          examples: [
            {
              entityRef: 'component:default/stock',
              title: 'stock',
              link: '/catalog/default/component/stock',
              tier: 'tier-3',
              fromTier: 'tier-1',
            },
          ],
        },
      });
      replicas = [replica(), replica()];
      expect(await tick('2026-11-24T08:01:00Z')).toEqual([]);
    });

    it('tells owners of direct consumers as well where it has become more critical', async () => {
      await pass(['orders tier-3 > tier-1', 'db tier-2 > tier-4']);
      const messages = await tick();
      expect(headsOf(messages)).toEqual([
        // It uses the API of what has risen, and leans on shop otherwise.
        'tier-changed group:default/far',
        `tier-changed ${A}`,
        `tier-changed ${B}`,
        `tier-changed ${C}`,
      ]);
      const toB = messages.find(({ recipient }) => recipient === B)!;
      expect([toB.title, toB.description]).toEqual([
        'orders is now Tier 1',
        'You lean on what is more critical now: orders: Tier 3 → Tier 1.',
      ]);
      const toC = messages.find(({ recipient }) => recipient === C)!;
      expect(toC.description).toBe('Yours: db: Tier 2 → Tier 4.');
    });

    it('takes a first tier for a rise, and the loss of one for none', async () => {
      await pass(['stock - > tier-4']);
      expect(headsOf(await tick())).toEqual([
        `tier-changed ${A}`,
        `tier-changed ${B}`,
      ]);
      await pass(['stock tier-4 > -']);
      const [message, ...others] = await tick();
      expect(others).toEqual([]);
      expect(message.title).toBe('stock has no tier any more');
    });

    it('writes one message for each owner, however many tiers have changed', async () => {
      await pass([
        'orders tier-3 > tier-1',
        'stock tier-3 > tier-2',
        'shop tier-2 > tier-3',
        'stray tier-1 > tier-2',
      ]);
      const messages = await tick();
      expect(messages.map(({ recipient }) => recipient)).toEqual([
        'group:default/far',
        A,
        B,
      ]);
      expect(messages[2]).toMatchObject({
        title: '3 tiers have changed',
        description:
          'Yours: shop: Tier 2 → Tier 3. You lean on what is more critical now: orders: Tier 3 → Tier 1; stock: Tier 3 → Tier 2.',
        link: '/platform-products/tiers',
        tiers: { entities: 3 },
      });
    });

    it('waits until the pass has ended, and tells of where it led', async () => {
      await pass(['stock tier-1 > tier-2']);
      await pass(['stock tier-2 > tier-3'], 'running');
      await pass(['orders tier-2 > tier-3']);
      const [first] = await tick();
      expect(first.description).toBe('Yours: stock: Tier 1 → Tier 2.');
      await world.knex('runs').update({ state: 'complete' });
      const [second] = await tick('2026-11-24T08:01:00Z');
      expect(second.description).toBe(
        'Yours: orders: Tier 2 → Tier 3; stock: Tier 2 → Tier 3.',
      );
      await pass(['stock tier-3 > tier-1', 'stock tier-1 > tier-3']);
      expect(await tick('2026-11-24T08:02:00Z')).toEqual([]);
    });
  });

  describe('of reviews', () => {
    const due = async (name: string, iso: string | null) =>
      upsertRows(
        world.knex,
        'tier_standings',
        [
          {
            entity_id: await idOf(`component:default/${name}`),
            reviewed_at: null,
            reviewed_by: null,
            review_due_at: iso && new Date(iso),
            review_demanded: true,
            review_reminded: null,
            not_met: 0,
            unknown: 0,
            inverted: false,
          },
        ],
        ['entity_id'],
      );

    it('reminds the owner once when it comes near and once when it is there, in one message', async () => {
      await due('orders', '2026-12-20T10:00:00Z');
      await due('stock', '2026-12-20T18:00:00Z');
      await due('shop', '2027-03-01T00:00:00Z');
      expect(await tick('2026-12-05T23:00:00Z')).toEqual([]);
      const [near, ...others] = await tick('2026-12-06T00:01:00Z');
      expect(others).toEqual([]);
      expect(near).toMatchObject({
        topic: 'tier-review-due',
        recipient: A,
        title: 'Tier review due soon for 2 of your entities',
        description: 'Due soon: orders (2026-12-20), stock (2026-12-20).',
        link: '/platform-products/tiers/reviews',
        tiers: { entities: 2 },
      });
      expect(await tick('2026-12-19T20:00:00Z')).toEqual([]);
      const [there] = await tick('2026-12-20T00:30:00Z');
      expect(there.title).toBe('Tier review due now for 2 of your entities');
      expect(await tick('2026-12-28T00:30:00Z')).toEqual([]);
    });

    it('tells an owner no more than once a day', async () => {
      await due('orders', '2026-11-20T00:00:00Z');
      expect(await tick('2026-11-24T08:00:00Z')).toHaveLength(1);
      await due('stock', '2026-11-21T00:00:00Z');
      await due('shop', '2026-11-21T00:00:00Z');
      expect(headsOf(await tick('2026-11-24T12:00:00Z'))).toEqual([
        `tier-review-due ${B}`,
      ]);
      const [next] = await tick('2026-11-25T00:30:00Z');
      expect([next.recipient, next.title]).toEqual([
        A,
        'Tier review due now for stock',
      ]);
    });

    it('does not begin an installation with reproaches for what was never reviewed', async () => {
      await due('orders', null);
      await due('stray', null);
      expect(await tick()).toEqual([]);
      expect(await tick('2026-12-08T07:00:00Z')).toEqual([]);
      const [message] = await tick('2026-12-08T09:00:00Z');
      expect(message.description).toBe('Due now: orders (never reviewed).');
      expect(message.tiers!.examples[0].dueAt).toBeUndefined();
    });
  });
});
