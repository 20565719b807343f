import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { readConfig } from '../../config/readConfig';
import { component, TestCatalog } from '../../ingest/__testUtils__/testCatalog';
import { Ingest } from '../../ingest/Ingest';
import { DatabaseIngestStore } from '../../store/DatabaseIngestStore';
import { migrateDatabase } from '../../store/migrateDatabase';
import { TierSettler } from '../../tiers/settle/TierSettler';
import { tierSourceOf } from '../../tiers/TierSource';
import { settleDirtyNotices } from '../settle/settleDirtyNotices';
import { settleNotice, SettleDeps } from '../settle/settleNotices';
import { noticeColumns } from '../store/noticeColumns';
import { replaceSubjects } from '../store/replaceSubjects';
import type { DbNoticeRow } from '../store/rows';
import { emptyStoredCounts } from '../store/storedCounts';

/** A catalog, a real database, a clock, and the ingest with its notices between them. */
export class NoticeWorld {
  readonly config;
  readonly settleDeps: SettleDeps;
  readonly tierSettler: TierSettler;
  /** Awaited before findings about tiers are settled. */
  beforeTiers: () => Promise<void> = async () => {};
  now = new Date('2026-11-24T08:00:00Z');
  readonly #ingest: Ingest;

  constructor(
    readonly knex: Knex,
    settings: JsonObject = {},
    readonly catalog = new TestCatalog(),
  ) {
    this.config = readConfig(new ConfigReader({ platformProducts: settings }));
    this.settleDeps = { knex, config: this.config.notices };
    this.tierSettler = new TierSettler({
      ...tierSourceOf(knex, this.config),
      ...this.config,
    });
    this.#ingest = new Ingest({
      store: new DatabaseIngestStore(knex),
      catalog: this.catalog.service,
      clock: () => this.now,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      scheduler: mockServices.scheduler.mock({ triggerTask: async () => {} }),
      config: this.config,
      settleNotices: (now, signal) =>
        settleDirtyNotices(this.settleDeps, now, signal),
      settleTiers: async (now, signal) => {
        await this.beforeTiers();
        await this.tierSettler.settle(now, signal);
      },
    });
  }

  static async create(knex: Knex, settings?: JsonObject) {
    await migrateDatabase(knex);
    return new NoticeWorld(knex, settings);
  }

  setTime(iso: string): void {
    this.now = new Date(iso);
  }

  async pass(): Promise<void> {
    const result = await this.#ingest.run(
      'schedule',
      new AbortController().signal,
    );
    if (result !== 'complete') throw new Error(`The pass ended ${result}`);
  }

  /** Stores a portal notice and, unless told otherwise, publishes it. */
  async addNotice(
    id: string,
    content: Partial<NoticeContent>,
    columns: Partial<DbNoticeRow> = {},
  ): Promise<void> {
    const whole = noticeContent(content);
    await this.knex('notices').insert({
      id,
      origin: 'portal',
      state: 'published',
      ...noticeColumns(whole),
      revision: 1,
      created_at: this.now,
      created_by: 'user:default/pm',
      updated_at: this.now,
      published_at: this.now,
      conflicts: '[]',
      dirty: true,
      counts: JSON.stringify(emptyStoredCounts()),
      ...columns,
    });
    await replaceSubjects(this.knex, [{ id, subjects: whole.subjects }]);
    await this.settle(id);
  }

  async settle(id: string): Promise<void> {
    await settleNotice(this.settleDeps, id, this.now);
  }

  async notice(id: string): Promise<DbNoticeRow> {
    const row = await this.knex('notices').where({ id }).first();
    if (!row) throw new Error(`No notice ${id}`);
    return row;
  }

  /** `name state` of each consumer, `!` for a back-slider and `†` for one that is gone. */
  async migrations(id: string): Promise<string[]> {
    const rows = await this.knex('migrations')
      .where({ notice_id: id })
      .orderBy('entity_ref')
      .select('*');
    return rows.map(
      row =>
        `${row.entity_ref.split('/')[1]} ${row.state}${
          row.back_sliding ? ' !' : ''
        }${row.gone ? ' †' : ''}`,
    );
  }

  /** Each hop as `from type to`, by name. */
  async path(id: string, name: string): Promise<string[]> {
    const row = await this.knex('migrations')
      .where({ notice_id: id })
      .andWhere('entity_ref', 'like', `%/${name}`)
      .first();
    const nameOf = (ref: string) => ref.split('/')[1];
    return JSON.parse(row.path).map(
      (edge: { from: string; type: string; to: string }) =>
        `${nameOf(edge.from)} ${edge.type} ${nameOf(edge.to)}`,
    );
  }

  /** `type name from > to` of each event, oldest first. */
  async events(id: string): Promise<string[]> {
    const rows = await this.knex('notice_events')
      .where({ notice_id: id })
      .orderBy('id');
    return rows.map(row =>
      [
        row.type,
        row.entity_ref?.split('/')[1],
        ...JSON.parse(row.changes).map(
          (change: { field: string; from?: string; to?: string }) =>
            `${change.field}: ${change.from} > ${change.to}`,
        ),
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  /** Every row that a pass over notices can write. */
  async rows(): Promise<unknown> {
    const tables = [
      'relations',
      'notices',
      'notice_subjects',
      'notice_surface',
      'migrations',
      'notice_events',
      'notice_days',
    ];
    const rows = await Promise.all(
      tables.map(async table => [table, await this.knex(table).select('*')]),
    );
    return Object.fromEntries(rows);
  }
}

export function noticeContent(
  content: Partial<NoticeContent> = {},
): NoticeContent {
  return {
    title: 'Orders v1 goes away',
    owner: 'group:default/platform',
    subjects: ['api:default/orders-v1'],
    kind: 'compulsory',
    reason: 'Nobody wants to run it any more.',
    replacements: [],
    brownouts: [],
    ...content,
  };
}

/** An entity with relations such as `{ consumesApi: ['api:default/orders-v1'] }`. */
export function related(
  kind: string,
  name: string,
  relations: Record<string, string[]> = {},
  parts: Parameters<typeof component>[1] = {},
): Entity {
  return {
    ...component(name, parts),
    kind,
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}
