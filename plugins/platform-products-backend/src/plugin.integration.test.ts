import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entitiesPageSchema } from 'backstage-plugin-platform-products-common';
import request from 'supertest';
import plugin from '.';

describe('the plugin in a backend', () => {
  it('reads the catalog and answers with what it read', async () => {
    const catalog = catalogServiceMock.factory({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'orders', etag: '1' },
          spec: { type: 'service', tier: 'tier-1' },
        },
      ],
    });
    const backend = await startTestBackend({ features: [plugin, catalog] });
    const url = '/api/platform-products/entities';
    let answer = await request(backend.server).get(url);
    for (let tries = 0; tries < 100 && !answer.body.items?.length; tries++) {
      await new Promise(resolve => setTimeout(resolve, 50));
      answer = await request(backend.server).get(url);
    }
    expect(entitiesPageSchema.parse(answer.body).items).toMatchObject([
      { entityRef: 'component:default/orders', tier: { name: 'tier-1' } },
    ]);
    await backend.stop();
  });
});
