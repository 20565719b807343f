import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { noticeSendersExtensionPoint } from 'backstage-plugin-platform-products-node';
import type { NoticeMessage } from 'backstage-plugin-platform-products-node';
import request from 'supertest';
import plugin from '.';

const entity = (kind: string, name: string, relations: object[] = []) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'default', uid: name, etag: name },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-a' },
    ...relations,
  ] as { type: string; targetRef: string }[],
});

const catalog = catalogServiceMock.factory({
  entities: [
    entity('API', 'orders-v1'),
    entity('Component', 'shop', [
      { type: 'consumesApi', targetRef: 'api:default/orders-v1' },
    ]),
  ],
});

const pm = mockCredentials.user('user:default/pm');
const asPm = mockCredentials.user.header('user:default/pm');

describe('the plugin in a backend', () => {
  jest.setTimeout(60_000);

  it('lets an assistant ask about notices and set a migration, and sends what people are to hear', async () => {
    const registry = actionsRegistryServiceMock();
    const scheduler = mockServices.scheduler();
    const notified: any[] = [];
    const mailed: NoticeMessage[] = [];
    const { server } = await startTestBackend({
      features: [
        plugin,
        catalog,
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () =>
            mockServices.userInfo({
              ownershipEntityRefs: ['user:default/pm', 'group:default/team-a'],
            }),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({
            send: async (options: unknown) => void notified.push(options),
          }),
        }),
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createBackendModule({
          pluginId: 'platform-products',
          moduleId: 'mail',
          register: reg =>
            reg.registerInit({
              deps: { senders: noticeSendersExtensionPoint },
              init: async ({ senders }) =>
                senders.addSender({
                  id: 'mail',
                  send: async message => void mailed.push(message),
                }),
            }),
        }),
      ],
    });
    const base = '/api/platform-products';
    await scheduler.triggerTask('platform-products-ingest');
    const status = await request(server).get(`${base}/status`);
    expect(status.body).toMatchObject({ state: 'fresh', entities: 2 });
    const created = await request(server)
      .post(`${base}/notices`)
      .set('authorization', asPm)
      .send({
        content: {
          title: 'Orders v1 goes away',
          owner: 'group:default/team-a',
          subjects: ['api:default/orders-v1'],
          kind: 'advisory',
          reason: 'It cannot page.',
        },
      });
    expect(created.status).toBe(201);
    const { id } = created.body;
    const published = await request(server)
      .post(`${base}/notices/${id}/publish`)
      .set('authorization', asPm)
      .send({ revision: 1 });
    expect(published.body.state).toBe('published');

    const invoke = async (name: string, input: object) =>
      (
        await registry.invoke({
          id: `test:${name}`,
          input: input as {},
          credentials: pm,
        })
      ).output as any;
    const listed = await invoke('list-deprecation-notices', {
      consumerOwner: 'group:default/team-a',
    });
    expect(listed).toMatchObject({ total: 1, notices: [{ id }] });
    const got = await invoke('get-deprecation-notice', { id });
    expect(got.content.reason).toBe('It cannot page.');
    const mine = await invoke('list-my-migrations', {});
    expect(mine).toMatchObject({
      total: 1,
      migrations: [{ consumer: { entityRef: 'component:default/shop' } }],
    });
    const set = await invoke('set-migration-state', {
      noticeId: id,
      entityRef: 'component:default/shop',
      state: 'in-progress',
    });
    expect(set).toMatchObject({ state: 'in-progress' });
    await expect(
      invoke('set-migration-state', {
        noticeId: id,
        entityRef: 'component:default/shop',
        state: 'blocked',
      }),
    ).rejects.toThrow('a reason, which this state needs');

    await scheduler.triggerTask('platform-products-notices');
    expect(notified).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/team-a' },
        payload: {
          title: 'Deprecated: Orders v1 goes away',
          description: '1 of your entities to move: component:default/shop.',
          link: `/platform-products/migrations?notice=${id}`,
          severity: 'normal',
          topic: 'platform-products.notice',
          scope: `published:${id}:group:default/team-a`,
        },
      },
    ]);
    expect(mailed.map(({ key }) => key)).toEqual([
      `published:${id}:group:default/team-a`,
    ]);
  });

  it('starts in a backend without notifications', async () => {
    const { server } = await startTestBackend({
      features: [plugin, catalog],
    });
    const { status } = await request(server).get(
      '/api/platform-products/notices.ics',
    );
    expect(status).toBe(200);
  });
});
