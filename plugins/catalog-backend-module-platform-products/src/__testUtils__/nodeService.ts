import type { Entity } from '@backstage/catalog-model';

/** A small golden path without a mistake. */
export const nodeService: Entity = {
  apiVersion: 'platform-products/v1alpha1',
  kind: 'GoldenPath',
  metadata: { name: 'node-service', title: 'Node service' },
  spec: {
    owner: 'platform',
    appliesTo: { kind: 'Component', 'spec.type': 'service' },
    version: '3.2.0',
    product: 'paved-road',
    templates: ['node-service', 'template:legacy/node'],
    steps: [
      {
        name: 'described',
        title: 'Says what it is',
        expect: 'has(entity.metadata.description)',
      },
    ],
  },
};

/** The same with other parts below `spec`. */
export function withPathSpec(parts: Record<string, unknown>): Entity {
  return { ...nodeService, spec: { ...nodeService.spec, ...parts } as any };
}
