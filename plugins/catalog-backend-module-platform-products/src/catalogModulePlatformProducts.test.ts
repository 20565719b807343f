import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { setTimeout as sleep } from 'node:timers/promises';
import catalogModule from '.';
import { goingAway, withSpec } from './__testUtils__/goingAway';
import { readiness, withCheck } from './__testUtils__/readiness';
import { staticEntities } from './__testUtils__/staticEntities';

const named = (name: string, entity: Entity): Entity => ({
  ...entity,
  metadata: { ...entity.metadata, name },
});

const orders: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders' },
  spec: { type: 'service', lifecycle: 'production', owner: 'sre' },
};

const entities = [
  named('right', readiness),
  named('wrong', withCheck({ level: 'gold' })),
  named('hopeless', { ...readiness, spec: {} }),
  named('notice', goingAway),
  named('wrong-notice', withSpec({ sunsetAt: 'soon' })),
  named('foreign', { ...readiness, apiVersion: 'elsewhere/v1' }),
  orders,
];

describe('catalogModulePlatformProducts', () => {
  let shown: Record<string, AlphaEntity>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const { server, ...backend } = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModule,
        staticEntities(entities),
        mockServices.rootConfig.factory({
          data: { catalog: { processingInterval: { seconds: 1 } } },
        }),
      ],
    });
    stop = backend.stop;
    const url = `http://localhost:${server.port()}/api/catalog/entities`;
    for (let attempt = 0; attempt < 100; attempt++) {
      const items: AlphaEntity[] = await (await fetch(url)).json();
      shown = Object.fromEntries(items.map(item => [item.metadata.name, item]));
      if (items.length === entities.length - 1) {
        break;
      }
      await sleep(200);
    }
  }, 60_000);

  afterAll(() => stop?.());

  it('takes in a right definition with its owner', () => {
    expect(shown.right.status).toBeUndefined();
    expect(shown.right.relations).toEqual([
      expect.objectContaining({
        type: 'ownedBy',
        targetRef: 'group:default/sre',
      }),
    ]);
  });

  it('shows on a wrong definition what is wrong with it', () => {
    const [item] = shown.wrong.status!.items!;
    expect(item.level).toBe('error');
    expect(item.message).toContain('spec.checks[0].level');
    expect(item.message).toContain('gold');
    expect(item.message).toContain('one of bronze');
  });

  it('shows even a definition with nothing in it', () => {
    expect(shown.hopeless.status!.items!.length).toBeGreaterThan(0);
  });

  it('takes in a deprecation notice, and shows what is wrong with another', () => {
    expect(shown.notice.status).toBeUndefined();
    expect(shown.notice.relations).toEqual(
      expect.arrayContaining([
        { type: 'deprecates', targetRef: 'api:default/orders-v1' },
        { type: 'ownedBy', targetRef: 'group:default/checkout' },
      ]),
    );
    const [item] = shown['wrong-notice'].status!.items!;
    expect(item.message).toContain('spec.sunsetAt: found "soon"');
  });

  it('does not take in a version that it does not know', () => {
    expect(shown.foreign).toBeUndefined();
  });

  it('leaves other kinds as they are', () => {
    expect(shown.orders.spec).toEqual(orders.spec);
    expect(shown.orders.status).toBeUndefined();
  });
});
