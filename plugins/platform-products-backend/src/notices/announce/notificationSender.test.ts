import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { notificationService } from '@backstage/plugin-notifications-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  NoticeMessage,
  NoticeSender,
} from 'backstage-plugin-platform-products-node';
import request from 'supertest';
import { notificationSender } from './notificationSender';

const message: NoticeMessage = {
  key: 'published:n1:group:default/team-a',
  topic: 'published',
  recipient: 'group:default/team-a',
  title: 'Deprecated: Orders v1',
  description: '1 of your entities to move: component:default/shop.',
  link: '/platform-products/notices/n1',
  urgent: true,
  createdAt: '2026-11-24T08:00:00.000Z',
  items: [],
};

describe('notificationSender', () => {
  it('reaches each member of a group once, however often the message is sent, and nobody of an empty one', async () => {
    let sender: NoticeSender | undefined;
    const { server } = await startTestBackend({
      features: [
        notificationsPlugin,
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'v1',
              kind: 'Group',
              metadata: { name: 'team-a', namespace: 'default' },
              relations: [{ type: 'hasMember', targetRef: 'user:default/dev' }],
            },
            {
              apiVersion: 'v1',
              kind: 'Group',
              metadata: { name: 'empty', namespace: 'default' },
            },
            {
              apiVersion: 'v1',
              kind: 'User',
              metadata: { name: 'dev', namespace: 'default' },
            },
          ],
        }),
        createBackendPlugin({
          pluginId: 'platform-products',
          register: reg =>
            reg.registerInit({
              deps: {
                notifications: notificationService,
              },
              init: async ({ notifications }) => {
                sender = notificationSender(notifications);
              },
            }),
        }),
      ],
    });
    const received = async () => {
      const { body } = await request(server)
        .get('/api/notifications/notifications')
        .set('authorization', mockCredentials.user.header('user:default/dev'));
      return body.notifications as { payload: object }[];
    };

    await sender!.send(message);
    await sender!.send(message);
    await sender!.send({
      ...message,
      key: 'published:n1:group:default/empty',
      recipient: 'group:default/empty',
    });

    expect(await received()).toHaveLength(1);
    expect((await received())[0].payload).toMatchObject({
      title: 'Deprecated: Orders v1',
      link: '/platform-products/notices/n1',
      severity: 'high',
    });
  });
});
