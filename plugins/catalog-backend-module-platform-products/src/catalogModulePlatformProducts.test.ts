import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { setTimeout as sleep } from 'node:timers/promises';
import catalogModule from '.';
import { goingAway, withSpec } from './__testUtils__/goingAway';
import { nodeService, withPathSpec } from './__testUtils__/nodeService';
import { pavedRoad, withProductSpec } from './__testUtils__/pavedRoad';
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
  nodeService,
  named('wrong-path', withPathSpec({ version: 'latest' })),
  pavedRoad,
  named('wrong-product', withProductSpec({ parts: ['build-jobs'] })),
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

  it('takes in a golden path, and shows what is wrong with another', () => {
    expect(shown['node-service'].status).toBeUndefined();
    expect(shown['node-service'].relations).toEqual(
      expect.arrayContaining([
        { type: 'hasTemplate', targetRef: 'template:default/node-service' },
        {
          type: 'goldenPathOf',
          targetRef: 'platformproduct:default/paved-road',
        },
      ]),
    );
    const [item] = shown['wrong-path'].status!.items!;
    expect(item.message).toContain('spec.version: found "latest"');
  });

  it('takes in a platform product, and shows what is wrong with another', () => {
    expect(shown['paved-road'].status).toBeUndefined();
    expect(shown['paved-road'].relations).toEqual(
      expect.arrayContaining([
        { type: 'hasPart', targetRef: 'system:default/pipeline' },
        { type: 'partOf', targetRef: 'domain:default/platform' },
        {
          type: 'hasGoldenPath',
          targetRef: 'goldenpath:default/node-service',
        },
      ]),
    );
    const [item] = shown['wrong-product'].status!.items!;
    expect(item.message).toContain('spec.parts[0]: found "build-jobs"');
  });

  it('relates once what path and product both say', () => {
    const { relations = [] } = shown['node-service'];
    expect(
      relations.filter(({ type }) => type === 'goldenPathOf'),
    ).toHaveLength(1);
  });

  it('does not take in a version that it does not know', () => {
    expect(shown.foreign).toBeUndefined();
  });

  it('leaves other kinds as they are', () => {
    expect(shown.orders.spec).toEqual(orders.spec);
    expect(shown.orders.status).toBeUndefined();
  });
});
