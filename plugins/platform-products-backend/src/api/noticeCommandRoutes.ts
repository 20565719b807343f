import {
  addCommentSchema,
  addConsumerSchema,
  createNoticeSchema,
  decideOverrideSchema,
  migrationUpdatePermission,
  noticeActionSchema,
  noticeConsumerSchema,
  noticeCreatePermission,
  noticeEventSchema,
  noticeOverridePolicyPermission,
  noticePublishPermission,
  noticeSchema,
  noticeUpdatePermission,
  postponeNoticeSchema,
  publishNoticeSchema,
  setMigrationSchema,
  setMigrationsResultSchema,
  setMigrationsSchema,
  updateNoticeSchema,
} from 'backstage-plugin-platform-products-common';
import { addComment } from '../notices/commands/addComment';
import { addConsumer } from '../notices/commands/addConsumer';
import { createNotice } from '../notices/commands/createNotice';
import {
  approveOverride,
  rejectOverride,
} from '../notices/commands/decideOverride';
import {
  endOrPauseNotice,
  type NoticeAction,
} from '../notices/commands/endOrPauseNotice';
import { postponeNotice } from '../notices/commands/postponeNotice';
import { publishNotice } from '../notices/commands/publishNotice';
import { setMigration, setMigrations } from '../notices/commands/setMigrations';
import { updateNotice } from '../notices/commands/updateNotice';
import { readConsumer } from '../notices/read/readConsumer';
import { readNotice } from '../notices/read/readNotice';
import { refOf } from './refOf';
import { Route, route } from './Route';

const publish = {
  method: 'post',
  permission: noticePublishPermission,
  conflicts: true,
} as const;

const decide = {
  method: 'post',
  permission: noticeOverridePolicyPermission,
  conflicts: true,
  body: decideOverrideSchema,
  response: noticeSchema,
} as const;

/** Owners speak for their own entities, who changes notices for any: the commands look closer. */
const migrate = {
  permission: migrationUpdatePermission,
  orPermission: noticeUpdatePermission,
  conflicts: true,
} as const;

function actionRoute(action: NoticeAction, summary: string): Route {
  return route({
    ...publish,
    path: `/notices/:id/${action}`,
    operation: `${action}Notice`,
    summary,
    body: noticeActionSchema,
    response: noticeSchema,
    auditEvent: `notice-${action}`,
    answer: async (context, { id }, _, body) => {
      await endOrPauseNotice(context, id, action, body);
      return readNotice(context, id);
    },
  });
}

/** What is changed of deprecation notices. Each answers with what it has changed, as it is now. */
export const noticeCommandRoutes: Route[] = [
  route({
    method: 'post',
    permission: noticeCreatePermission,
    path: '/notices',
    operation: 'createNotice',
    summary: 'Stores a draft',
    status: 201,
    body: createNoticeSchema,
    response: noticeSchema,
    auditEvent: 'notice-create',
    answer: async (context, _, __, body) =>
      readNotice(context, await createNotice(context, body)),
  }),
  route({
    method: 'patch',
    permission: noticeUpdatePermission,
    path: '/notices/:id',
    operation: 'updateNotice',
    summary: 'Replaces the content of a draft, or corrects a published notice',
    conflicts: true,
    body: updateNoticeSchema,
    response: noticeSchema,
    auditEvent: 'notice-update',
    answer: async (context, { id }, _, body) => {
      await updateNotice(context, id, body);
      return readNotice(context, id);
    },
  }),
  route({
    ...publish,
    path: '/notices/:id/publish',
    operation: 'publishNotice',
    summary: 'Publishes now or later, or asks for a second person',
    body: publishNoticeSchema,
    response: noticeSchema,
    auditEvent: 'notice-publish',
    answer: async (context, { id }, _, body) => {
      await publishNotice(context, id, body);
      return readNotice(context, id);
    },
  }),
  actionRoute('pause', 'Lets the dates of a notice rest'),
  actionRoute('resume', 'Lets the dates of a paused notice count again'),
  actionRoute('withdraw', 'Takes a notice back'),
  actionRoute('complete', 'Ends a notice whose migrations are over'),
  route({
    ...publish,
    path: '/notices/:id/postpone',
    operation: 'postponeNotice',
    summary: 'Moves dates to later and tells whom they concern',
    body: postponeNoticeSchema,
    response: noticeSchema,
    auditEvent: 'notice-postpone',
    answer: async (context, { id }, _, body) => {
      await postponeNotice(context, id, body);
      return readNotice(context, id);
    },
  }),
  route({
    ...decide,
    path: '/notices/:id/override/approve',
    operation: 'approveOverride',
    summary: 'Lets a notice break the policy, and publishes it',
    auditEvent: 'notice-override-approve',
    answer: async (context, { id }, _, body) => {
      await approveOverride(context, id, body);
      return readNotice(context, id);
    },
  }),
  route({
    ...decide,
    path: '/notices/:id/override/reject',
    operation: 'rejectOverride',
    summary: 'Holds a notice to the policy',
    auditEvent: 'notice-override-reject',
    answer: async (context, { id }, _, body) => {
      await rejectOverride(context, id, body);
      return readNotice(context, id);
    },
  }),
  route({
    ...migrate,
    method: 'post',
    path: '/notices/:id/consumers',
    operation: 'addNoticeConsumer',
    summary: 'Adds a consumer that no relation shows',
    body: addConsumerSchema,
    response: noticeConsumerSchema,
    auditEvent: 'notice-consumer-add',
    answer: async (context, { id }, _, body) =>
      readConsumer(context, id, await addConsumer(context, id, body)),
  }),
  route({
    ...migrate,
    method: 'put',
    path: '/notices/:id/consumers',
    operation: 'setMigrations',
    summary: 'Sets the state of several migrations, each by itself',
    body: setMigrationsSchema,
    response: setMigrationsResultSchema,
    auditEvent: 'notice-migrations-set',
    answer: (context, { id }, _, body) => setMigrations(context, id, body),
  }),
  route({
    ...migrate,
    method: 'put',
    path: '/notices/:id/consumers/:kind/:namespace/:name',
    operation: 'setMigration',
    summary: 'Sets the state of one migration',
    body: setMigrationSchema,
    response: noticeConsumerSchema,
    auditEvent: 'notice-migration-set',
    answer: async (context, { id, ...parts }, _, body) => {
      const entityRef = refOf(parts);
      await setMigration(context, id, entityRef, body);
      return readConsumer(context, id, entityRef);
    },
  }),
  route({
    ...migrate,
    method: 'post',
    path: '/notices/:id/comments',
    operation: 'addNoticeComment',
    summary: 'Says something about a notice or one of its consumers',
    status: 201,
    body: addCommentSchema,
    response: noticeEventSchema,
    auditEvent: 'notice-comment',
    answer: (context, { id }, _, body) => addComment(context, id, body),
  }),
];
