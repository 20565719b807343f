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

const entity = (name: string, owner: string, relations: object[] = []) => ({
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name, namespace: 'default', uid: name, etag: name },
  spec: { type: 'service', lifecycle: 'production', owner },
  relations: [
    { type: 'ownedBy', targetRef: `group:default/${owner}` },
    ...relations,
  ] as { type: string; targetRef: string }[],
});

const ORDERS = 'component:default/orders';
const dev = mockCredentials.user('user:default/dev');
const asSre = mockCredentials.user.header('user:default/sre');
const base = '/api/platform-products';

describe('tiers in a backend', () => {
  it('lets an assistant ask and propose, and tells people once a person has decided', async () => {
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
        mockServices.rootConfig.factory({
          data: {
            platformProducts: {
              tiers: [
                {
                  name: 'tier-1',
                  title: 'Tier 1',
                  obligations: { onCall: true },
                },
              ],
            },
          },
        }),
        catalogServiceMock.factory({
          entities: [
            entity('orders', 'team-a'),
            entity('shop', 'team-b', [
              { type: 'dependsOn', targetRef: ORDERS },
            ]),
          ],
        }),
        provide(
          coreServices.userInfo,
          mockServices.userInfo({
            ownershipEntityRefs: ['user:default/dev', 'group:default/team-a'],
          }),
        ),
        provide(notificationService, {
          send: async (options: unknown) => void notified.push(options),
        }),
        provide(actionsRegistryServiceRef, registry),
        provide(coreServices.scheduler, scheduler),
      ],
    });
    const pass = async () => {
      await scheduler.triggerTask('platform-products-ingest');
      // A pass that a command has asked for may be under way.
      for (let running = true; running; ) {
        const { body } = await request(server).get(`${base}/status`);
        running = Boolean(body.running);
      }
    };
    const minute = async () => {
      await scheduler.triggerTask('platform-products-notices');
      return notified
        .splice(0)
        .map(({ recipients, payload }) => [
          payload.title,
          recipients.entityRef,
          payload.topic,
        ])
        .sort();
    };
    const invoke = async (name: string, input: object) =>
      (
        await registry.invoke({
          id: `test:${name}`,
          input: input as {},
          credentials: dev,
        })
      ).output as any;

    await pass();
    expect(await minute()).toEqual([]);
    const before = await invoke('get-service-tier', { entityRef: ORDERS });
    expect(before).toMatchObject({
      entityRef: ORDERS,
      tier: { state: 'not-set' },
    });
    const proposal = await invoke('propose-service-tier', {
      entityRef: ORDERS,
      tier: 'tier-1',
      reason: 'No order, no money',
    });
    expect(proposal).toMatchObject({ state: 'proposed', tier: 'tier-1' });
    await expect(
      invoke('propose-service-tier', {
        entityRef: 'component:default/none',
        tier: 'tier-1',
        reason: 'It is not there',
      }),
    ).rejects.toThrow('No entity "component:default/none"');

    const approved = await request(server)
      .post(`${base}/tier-assignments/${proposal.id}/approve`)
      .set('authorization', asSre)
      .send({ reason: 'It does' });
    expect(approved.body).toMatchObject({ state: 'approved' });
    await pass();
    const topic = 'platform-products.tier';
    expect(await minute()).toEqual([
      ['Approved: Tier 1 for orders', 'user:default/dev', topic],
      ['orders is now Tier 1', 'group:default/team-a', topic],
      ['orders is now Tier 1', 'group:default/team-b', topic],
    ]);
    expect(await minute()).toEqual([]);

    const after = await invoke('get-service-tier', { entityRef: ORDERS });
    expect(after).toMatchObject({
      tier: { state: 'own', name: 'tier-1' },
      assignment: { id: proposal.id, decidedBy: 'user:default/sre' },
    });
    const { findings, total } = await invoke('list-tier-findings', {
      owner: 'group:default/team-a',
    });
    expect(total).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        entityRef: ORDERS,
        tier: 'tier-1',
        obligation: 'onCall',
        state: 'not-met',
      }),
    ]);
  });
});
