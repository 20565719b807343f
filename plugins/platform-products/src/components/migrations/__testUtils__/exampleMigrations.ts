import type {
  Migration,
  NoticeConsumer,
  NoticeRow,
} from 'backstage-plugin-platform-products-common';
import type { MigrationState } from 'backstage-plugin-platform-products-core';

const DAY = 86_400_000;

/** As many days from now; half a day more, so that it stays that many while a test runs. */
export function inDays(days: number): string {
  return new Date(Date.now() + (days + 0.02) * DAY).toISOString();
}

/** The orders service, which consumes the API that goes away through its system. */
export function exampleConsumer(
  change: Partial<NoticeConsumer> = {},
): NoticeConsumer {
  return {
    entityRef: 'component:default/orders',
    title: 'Orders',
    kind: 'component',
    owner: 'group:default/checkout',
    origin: 'relation',
    path: [
      {
        from: 'component:default/orders',
        type: 'consumesApi',
        to: 'api:default/shipments-v1',
      },
    ],
    since: '2026-01-10T00:00:00.000Z',
    backSliding: false,
    gone: false,
    state: 'unseen',
    editable: true,
    ...change,
  };
}

/** A migration that is due in 34 days. */
export function exampleMigration(
  change: {
    notice?: Partial<Migration['notice']>;
    consumer?: Partial<NoticeConsumer>;
  } = {},
): Migration {
  return {
    notice: {
      id: 'notice-1',
      origin: 'portal',
      state: 'published',
      stage: 'deprecated',
      title: 'Shipments API v1 goes away',
      kind: 'compulsory',
      owner: 'group:default/shipping',
      subjects: ['api:default/shipments-v1'],
      replacements: ['api:default/shipments-v2'],
      deprecatedAt: '2026-06-30T00:00:00.000Z',
      sunsetAt: inDays(34),
      brownouts: [],
      guide: 'https://docs.example.com/shipments-v2',
      effort: 3,
      ...change.notice,
    },
    consumer: exampleConsumer(change.consumer),
  };
}

/** The notice about the API that goes away, with 12 consumers left. */
export function exampleSubjectNotice(
  change: Partial<NoticeRow> = {},
): NoticeRow {
  const { guide, effort, ...notice } = exampleMigration().notice;
  const counts: Record<MigrationState, number> = {
    unseen: 4,
    acknowledged: 3,
    planned: 3,
    'in-progress': 1,
    migrated: 8,
    blocked: 1,
    'not-affected': 1,
    exempt: 1,
  };
  return {
    ...notice,
    progress: {
      counts,
      total: 22,
      done: 9,
      open: 12,
      exempt: 1,
      backSliding: 1,
      rate: 9 / 21,
    },
    conflicting: false,
    ...change,
  };
}
