import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  migrationUpdatePermission,
  noticeCreatePermission,
  noticeOverridePolicyPermission,
  noticePublishPermission,
  noticeUpdatePermission,
} from 'backstage-plugin-platform-products-common';
import {
  defaultNoticeConfig,
  defaultTierLadder,
  type NoticeConfig,
  type NoticeContent,
  type TierLadder,
} from 'backstage-plugin-platform-products-core';
import type {
  NoticeMessage,
  NoticeSender,
} from 'backstage-plugin-platform-products-node';
import type { Knex } from 'knex';
import type { Caller } from '../../caller/Caller';
import type { Visible } from '../../read/visibility/Visible';
import { upsertRows } from '../../store/operations/upsertRows';
import { Announcer } from '../announce/Announcer';
import { NoticeTask } from '../announce/NoticeTask';
import type { CommandContext } from '../commands/CommandContext';
import { settleNotice } from '../settle/settleNotices';
import type { DbNoticeEventRow, DbNoticeRow } from '../store/rows';

const WRITERS = [
  noticeCreatePermission,
  noticeUpdatePermission,
  noticePublishPermission,
  noticeOverridePolicyPermission,
  migrationUpdatePermission,
].map(({ name }) => name);

interface Options {
  notices?: Partial<NoticeConfig>;
  ladder?: TierLadder;
}

/** A mirror of a catalog with notices, the people around it, and a clock that a test moves. */
export interface CommandWorld {
  knex: Knex;
  /** Puts entities and what they depend on into the mirror: `orders > api:default/orders-v1`. */
  catalog(entities: Record<string, TestEntity>): Promise<void>;
  setTime(iso: string): void;
  /** The context of a request; without a caller that of a product manager who may do everything. */
  as(name?: string, options?: CallerOptions): CommandContext;
  written: object[];
  row(id: string): Promise<DbNoticeRow>;
  events(id: string): Promise<DbNoticeEventRow[]>;
  /** State of each consumer of a notice. */
  migrations(id: string): Promise<Record<string, string>>;
  /** One more replica on the same database. */
  replica(senders: NoticeSender[]): NoticeTask;
}

export interface TestEntity {
  owner?: string | null;
  tier?: string;
  dependsOn?: string[];
}

interface CallerOptions {
  may?: string[];
  owns?: string[];
  visible?: Visible;
}

export const orders: NoticeContent = {
  title: 'Orders v1 goes away',
  owner: 'group:default/api-guild',
  subjects: ['api:default/orders-v1'],
  kind: 'compulsory',
  reason: 'It cannot page.',
  replacements: ['api:default/orders-v2'],
  guide: 'https://docs.example.org/orders',
  deprecatedAt: '2026-12-15T00:00:00Z',
  sunsetAt: '2027-06-01T00:00:00Z',
  brownouts: [],
};

export function commandWorld(knex: Knex, options: Options = {}): CommandWorld {
  let now = new Date('2026-11-24T08:00:00Z');
  const notices = { ...defaultNoticeConfig, ...options.notices };
  const ladder = options.ladder ?? defaultTierLadder;
  const announcer = new Announcer(() => ['test']);
  const written: object[] = [];
  return {
    knex,
    written,
    setTime: iso => {
      now = new Date(iso);
    },
    catalog: async entities => {
      await upsertRows(
        knex,
        'entities',
        Object.entries(entities).map(([ref, entity]) =>
          entityRow(ref, entity, now),
        ),
        ['ref'],
      );
      for (const [ref, { dependsOn = [] }] of Object.entries(entities)) {
        const { id } = await knex('entities').where({ ref }).first('id');
        await knex('relations').where({ source_id: id }).delete();
        await upsertRows(
          knex,
          'relations',
          dependsOn.map(target => ({
            source_id: id,
            type: 'dependsOn',
            target_ref: target,
          })),
        );
      }
    },
    as: (
      name = 'user:default/pm',
      { may = WRITERS, owns = [], visible = 'all' } = {},
    ) => ({
      notices: {
        knex,
        config: notices,
        urlOf: id => `https://portal.example.org/notices/${id}`,
      },
      announcer,
      ladder,
      caller: testCaller(name, may, owns),
      visible,
      now,
      writeDown: meta => written.push(meta),
      settle: id =>
        settleNotice(
          { knex, config: notices, announce: announcer.settled },
          id,
          now,
        ),
    }),
    row: async id =>
      (await knex<DbNoticeRow>('notices').where({ id }).first())!,
    events: id =>
      knex<DbNoticeEventRow>('notice_events')
        .where('notice_id', id)
        .orderBy('id')
        .select('*'),
    migrations: async id =>
      Object.fromEntries(
        (
          await knex('migrations')
            .where('notice_id', id)
            .orderBy('entity_ref')
            .select('entity_ref', 'state')
        ).map(({ entity_ref: ref, state }) => [ref, state]),
      ),
    replica: senders =>
      new NoticeTask({
        knex,
        config: notices,
        announcer,
        senders: () => senders,
        logger: mockServices.logger.mock(),
        clock: () => now,
      }),
  };
}

/** Keeps what it is told to send, unless it is down. */
export function recordingSender(id = 'test') {
  const sent: NoticeMessage[] = [];
  const sender = {
    id,
    down: false,
    sent,
    send: async (message: NoticeMessage) => {
      if (sender.down) throw new Error('The notifications backend is down');
      sent.push(message);
    },
    /** Topic and recipient of each message since the last time. */
    take: () =>
      sent
        .splice(0)
        .map(({ topic, recipient }) => `${topic} ${recipient}`)
        .sort(),
  };
  return sender;
}

function testCaller(name: string, may: string[], owns: string[]): Caller {
  return {
    credentials: mockCredentials.user(name),
    name,
    may: async permission => may.includes(permission.name),
    ownership: async () => new Set([name, ...owns]),
  };
}

function entityRow(ref: string, { owner, tier }: TestEntity, at: Date) {
  const [kind, namespace, name] = ref.split(/[:/]/);
  return {
    ref,
    kind,
    namespace,
    name,
    title: name,
    type: null,
    owner: owner === undefined ? 'group:default/team-a' : owner,
    system: null,
    domain: null,
    lifecycle: null,
    tier: tier ?? null,
    tier_rank: null,
    tier_state: tier ? 'own' : 'not-set',
    tier_conflict: false,
    tier_reading: '{"state":"not-set"}',
    uid: null,
    etag: '1',
    input: '{}',
    problems: 0,
    dirty: false,
    first_seen_at: at,
    changed_at: at,
  };
}
