import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import catalogCollatorModule, {
  defaultCatalogCollatorEntityTransformer,
} from '@backstage/plugin-search-backend-module-catalog';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { searchModulePlatformProductsTier, withEffectiveTier } from '.';

const component = (name: string, tier?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    description: `What ${name} does.`,
    ...(tier && { annotations: { 'platform-products/effective-tier': tier } }),
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'sre' },
});

describe('searchModulePlatformProductsTier', () => {
  it('adds the tier to the documents of entities and keeps all other fields', async () => {
    const entities = [component('untagged'), component('orders', 'tier-1')];
    const addCollator = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [searchIndexRegistryExtensionPoint, { addCollator, addDecorator() {} }],
      ],
      features: [
        catalogCollatorModule,
        searchModulePlatformProductsTier,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory(),
      ],
    });
    const [{ factory }] = addCollator.mock.calls[0];
    const documents = await (await factory.getCollator()).toArray();
    expect(documents).toEqual([
      {
        ...defaultCatalogCollatorEntityTransformer(entities[0]),
        tier: '',
        location: '/catalog/default/component/untagged',
        authorization: { resourceRef: 'component:default/untagged' },
      },
      {
        ...defaultCatalogCollatorEntityTransformer(entities[1]),
        tier: 'tier-1',
        location: '/catalog/default/component/orders',
        authorization: { resourceRef: 'component:default/orders' },
      },
    ]);
  });

  it('can be put around the transformer of a company', () => {
    const own = withEffectiveTier(entity => ({
      ...defaultCatalogCollatorEntityTransformer(entity),
      text: 'in their words',
    }));
    expect(own(component('orders', 'tier-1'))).toMatchObject({
      title: 'orders',
      text: 'in their words',
      tier: 'tier-1',
    });
  });
});
