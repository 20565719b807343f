import type { Entity } from '@backstage/catalog-model';

/** A small scorecard without a mistake. */
export const readiness: Entity = {
  apiVersion: 'platform-products/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'readiness', title: 'Readiness' },
  spec: {
    owner: 'sre',
    appliesTo: { kind: 'Component' },
    levels: [{ name: 'bronze', title: 'Bronze' }],
    checks: [
      {
        name: 'oncall',
        title: 'Names an on-call rota',
        level: 'bronze',
        expect: "'pagerduty.com/service-id' in annotations",
        examples: [{ given: {}, outcome: 'fail' }],
      },
    ],
  },
};

/** The same with other parts in its one check. */
export function withCheck(parts: Record<string, unknown>): Entity {
  const spec = readiness.spec as any;
  return {
    ...readiness,
    spec: { ...spec, checks: [{ ...spec.checks[0], ...parts }] },
  };
}
