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
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import request from 'supertest';
import plugin from '.';

jest.setTimeout(60_000);

const entity = (
  name: string,
  owner: string,
  uses: string[] = [],
  annotations: Record<string, string> = {},
) => ({
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name, namespace: 'default', uid: name, etag: name, annotations },
  spec: { type: 'service', lifecycle: 'production', owner },
  relations: [
    { type: 'ownedBy', targetRef: `group:default/${owner}` },
    ...uses.map(targetRef => ({ type: 'dependsOn', targetRef })),
  ],
});

const definition = (kind: string, name: string, spec: object) => ({
  apiVersion: 'platform-products/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', uid: name, etag: name },
  spec: { owner: 'group:default/platform', ...spec },
});

const dev = mockCredentials.user('user:default/dev');
const base = '/api/platform-products';
const BROKER = 'component:default/broker';

describe('products in a backend', () => {
  it('lets an assistant find paths and products, and tells adopters of a release', async () => {
    const registry = actionsRegistryServiceMock();
    const scheduler = mockServices.scheduler();
    const notified: any[] = [];
    const provide = (service: any, instance: unknown) =>
      createServiceFactory({
        service,
        deps: {},
        factory: () => instance as any,
      });
    const { server } = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({
          entities: [
            definition('GoldenPath', 'node', {
              appliesTo: { kind: 'Component' },
              version: '1.0.0',
              templates: ['template:default/node'],
              steps: [{ name: 'done', title: 'Is done', expect: 'true' }],
            }),
            definition('GoldenPath', 'openapi', {
              appliesTo: { kind: 'API' },
              version: '1.0.0',
              templates: ['template:default/api'],
              steps: [{ name: 'done', title: 'Is done', expect: 'true' }],
            }),
            definition('PlatformProduct', 'queue', {
              lifecycle: 'production',
              capability: 'Messaging',
              parts: [BROKER],
              adoption: { eligible: { kind: 'Component' } },
            }),
            entity('broker', 'platform'),
            entity('shop', 'team-a', [BROKER], {
              'platform-products/golden-path': 'node@1.0.0',
            }),
            entity('till', 'team-b'),
          ],
        }),
        provide(notificationService, {
          send: async (options: unknown) => void notified.push(options),
        }),
        provide(actionsRegistryServiceRef, registry),
        provide(coreServices.scheduler, scheduler),
      ],
    });
    const invoke = async (name: string, input: object) =>
      (
        await registry.invoke({
          id: `test:${name}`,
          input: input as {},
          credentials: dev,
        })
      ).output as any;
    await scheduler.triggerTask('platform-products-ingest');

    const all = await invoke('find-golden-path', {});
    expect(all.paths.map(({ name }: any) => name)).toEqual(['node', 'openapi']);
    const own = await invoke('find-golden-path', {
      entityRef: 'component:default/shop',
    });
    expect(own).toMatchObject({
      paths: [{ name: 'node' }],
      entity: { provenance: 'on', journeys: [{ path: 'node', done: 1 }] },
    });
    const found = await invoke('find-platform-product', {
      capability: 'messaging',
    });
    expect(found).toMatchObject({ products: [{ name: 'queue' }], total: 1 });
    const adoption = await invoke('get-adoption', { name: 'queue' });
    expect(adoption).toMatchObject({
      product: { adoption: { eligible: 2, adopted: 1, unknown: 0 } },
      teams: [{ key: 'group:default/team-b' }, { key: 'group:default/team-a' }],
      behind: [{ entityRef: 'component:default/till' }],
      total: 1,
    });

    const published = await request(server)
      .post(`${base}/products/queue/releases`)
      .send({ title: 'Faster', notes: 'Twice as fast' });
    expect(published.status).toBe(201);
    await scheduler.triggerTask('platform-products-notices');
    await scheduler.triggerTask('platform-products-notices');
    expect(notified).toMatchObject([
      {
        recipients: { entityRef: 'group:default/team-a' },
        payload: {
          title: 'New in queue: Faster',
          description: 'Twice as fast',
          link: '/platform-products/products/queue',
          topic: 'platform-products.release',
        },
      },
    ]);
  });
});
