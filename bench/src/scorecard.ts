import { Entity } from '@backstage/catalog-model';

const EXPECTATIONS = [
  "'pagerduty.com/service-id' in annotations",
  "'backstage.io/techdocs-ref' in annotations",
  "entity.spec.lifecycle == 'production' || entity.spec.lifecycle == 'experimental'",
  'size(tags) >= 2',
  "entity.metadata.description.size() > 20 && !entity.metadata.description.contains('TODO')",
  "tier.rank > 2 || 'platform-products/slo-availability' in annotations",
  "relations.exists(r, r.type == 'partOf')",
  "annotations['platform-products/golden-path'].startsWith('service@')",
  "labels['region'] in ['north', 'south']",
  "entity.metadata.name.matches('^[a-z][a-z0-9-]+$')",
];

/**
 * A scorecard over all components with `checks` checks on three levels.
 *
 * @param edits - how often the definition has been edited
 */
export function scorecardWith(checks: number, edits = 0): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      namespace: 'default',
      name: 'bench',
      title: 'Bench',
      uid: 'uid-scorecard',
      etag: `etag-scorecard-${edits}`,
    },
    spec: {
      owner: 'group:default/team-0',
      appliesTo: { kind: 'Component' },
      levels: [{ name: 'bronze' }, { name: 'silver' }, { name: 'gold' }],
      checks: Array.from({ length: checks }, (_, index) => ({
        name: `check-${index}`,
        title: `Check ${index}`,
        level: ['bronze', 'silver', 'gold'][index % 3],
        weight: 1 + (index % 3),
        // An edit turns one answer round, so that a change of the definition has something to do.
        expect:
          index === 0 && edits % 2 === 1
            ? `!(${EXPECTATIONS[0]})`
            : EXPECTATIONS[index % EXPECTATIONS.length],
        remedy: { text: 'Mend it.', effort: 0.5 },
      })),
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-0' }],
  };
}
