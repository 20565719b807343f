import type { Entity } from '@backstage/catalog-model';

/** A small platform product without a mistake. */
export const pavedRoad: Entity = {
  apiVersion: 'platform-products/v1alpha1',
  kind: 'PlatformProduct',
  metadata: { name: 'paved-road', title: 'Paved road' },
  spec: {
    owner: 'platform',
    lifecycle: 'production',
    domain: 'platform',
    parts: ['system:pipeline', 'api:build-jobs'],
    goldenPaths: ['node-service'],
    adoption: { eligible: { kind: 'Component' }, target: 0.8 },
  },
};

/** The same with other parts below `spec`. */
export function withProductSpec(parts: Record<string, unknown>): Entity {
  return { ...pavedRoad, spec: { ...pavedRoad.spec, ...parts } as any };
}
