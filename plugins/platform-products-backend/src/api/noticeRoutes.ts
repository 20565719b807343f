import {
  burnDownSchema,
  consumersPageSchema,
  consumersQuerySchema,
  migrationsPageSchema,
  migrationsQuerySchema,
  noticeCreatePermission,
  noticeEventsPageSchema,
  noticeHistoryQuerySchema,
  noticePreviewSchema,
  noticeSchema,
  noticesPageSchema,
  noticesQuerySchema,
  noticeUpdatePermission,
  previewNoticeSchema,
  reportReadPermission,
  timelineQuerySchema,
  timelineSchema,
} from 'backstage-plugin-platform-products-common';
import { listConsumers } from '../notices/read/listConsumers';
import { listEvents } from '../notices/read/listEvents';
import { listMigrations } from '../notices/read/listMigrations';
import { listNotices } from '../notices/read/listNotices';
import { previewNotice } from '../notices/read/previewNotice';
import { readBurnDown } from '../notices/read/readBurnDown';
import { readNotice } from '../notices/read/readNotice';
import { readTimeline } from '../notices/read/readTimeline';
import {
  consumerColumns,
  migrationColumns,
  noticeColumns,
  noticeEventColumns,
} from './noticeColumns';
import { Route, route } from './Route';

const read = { method: 'get', permission: reportReadPermission } as const;

/** What is read of deprecation notices; `/notices/timeline` before `/notices/:id`. */
export const noticeRoutes: Route[] = [
  route({
    ...read,
    path: '/notices',
    operation: 'getNotices',
    summary: 'Deprecation notices with their progress, by sunset',
    query: noticesQuerySchema,
    response: noticesPageSchema,
    columns: noticeColumns,
    answer: (context, _, query) => listNotices(context, query),
  }),
  route({
    ...read,
    path: '/notices/timeline',
    operation: 'getTimeline',
    summary: 'Notices with a sunset, and the teams that have to move',
    query: timelineQuerySchema,
    response: timelineSchema,
    answer: (context, _, query) => readTimeline(context, query),
  }),
  route({
    method: 'post',
    permission: noticeCreatePermission,
    orPermission: noticeUpdatePermission,
    path: '/notices/preview',
    operation: 'previewNotice',
    summary: 'Whom a notice would affect, and what stands in its way',
    body: previewNoticeSchema,
    response: noticePreviewSchema,
    answer: (context, _, __, body) => previewNotice(context, body),
  }),
  route({
    ...read,
    path: '/notices/:id',
    operation: 'getNotice',
    summary: 'One deprecation notice with everything known about it',
    response: noticeSchema,
    answer: (context, { id }) => readNotice(context, id),
  }),
  route({
    ...read,
    path: '/notices/:id/consumers',
    operation: 'getNoticeConsumers',
    summary: 'Who depends on the subjects, why, and how far they are, by ref',
    query: consumersQuerySchema,
    response: consumersPageSchema,
    columns: consumerColumns,
    answer: (context, { id }, query) => listConsumers(context, id, query),
  }),
  route({
    ...read,
    path: '/notices/:id/history',
    operation: 'getNoticeHistory',
    summary: 'What happened to a notice and its migrations, newest first',
    query: noticeHistoryQuerySchema,
    response: noticeEventsPageSchema,
    columns: noticeEventColumns,
    answer: (context, { id }, query) => listEvents(context, id, query),
  }),
  route({
    ...read,
    path: '/notices/:id/burn-down',
    operation: 'getBurnDown',
    summary: 'Open migrations by day, and the line to none at sunset',
    response: burnDownSchema,
    answer: (context, { id }) => readBurnDown(context, id),
  }),
  route({
    ...read,
    path: '/migrations',
    operation: 'getMigrations',
    summary: 'What teams have to migrate for, by sunset',
    query: migrationsQuerySchema,
    response: migrationsPageSchema,
    columns: migrationColumns,
    answer: (context, _, query) => listMigrations(context, query),
  }),
];
