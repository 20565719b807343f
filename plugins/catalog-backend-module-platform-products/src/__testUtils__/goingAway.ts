import type { Entity } from '@backstage/catalog-model';

/** A small deprecation notice without a mistake. */
export const goingAway: Entity = {
  apiVersion: 'platform-products/v1alpha1',
  kind: 'DeprecationNotice',
  metadata: { name: 'orders-v1', title: 'Orders API v1 is going away' },
  spec: {
    owner: 'checkout',
    subjects: ['api:orders-v1'],
    kind: 'compulsory',
    reason: 'It copies addresses.',
    replacements: ['api:orders-v2'],
    sunsetAt: '2027-03-28',
  },
};

/** The same with other parts below `spec`. */
export function withSpec(parts: Record<string, unknown>): Entity {
  return { ...goingAway, spec: { ...goingAway.spec, ...parts } as any };
}
