import type { Entity } from '@backstage/catalog-model';
import { CatalogShape, refAt } from '../catalog';

/** Products of the platform, and the golden paths to start on it. */
export const PRODUCTS = 50;
export const PATHS = ['java', 'go', 'typescript', 'python', 'kotlin'];

/** How often each definition that changes during a run has been edited. */
export interface DefinitionEdits {
  path: number;
  product: number;
}

/** Four in ten services are on a path; a fifth of all entities use one API, that of a product. */
export function adoptionShape(entities: number): CatalogShape {
  const shape: CatalogShape = {
    entities,
    seed: 1,
    messy: 0.08,
    withoutDeprecated: true,
    paths: PATHS,
  };
  let index = Math.floor(entities / 2);
  while (!refAt(index, shape).startsWith('api:')) index += 1;
  return { ...shape, hub: { index, share: 0.28 } };
}

/** All paths and products as they are after some edits. */
export function adoptionDefinitions(
  shape: CatalogShape,
  edits: DefinitionEdits = { path: 0, product: 0 },
): Entity[] {
  return [
    ...PATHS.map((name, index) => pathAt(name, index === 0 ? edits.path : 0)),
    ...Array.from({ length: PRODUCTS }, (_, index) =>
      productAt(index, shape, index === 0 ? edits.product : 0),
    ),
  ];
}

/** An edit is a new version, which expects something else of its last step. */
function pathAt(name: string, edits: number): Entity {
  return definition('GoldenPath', name, edits, {
    owner: 'group:default/team-1',
    appliesTo: {
      kind: 'Component',
      'spec.type': 'service',
      'metadata.tags': { $contains: name },
    },
    version: `2.${edits}.0`,
    product: 'platformproduct:default/product-0',
    templates: [`template:default/${name}`],
    steps: [
      { name: 'described', expect: 'entity.metadata.description.size() > 20' },
      {
        name: 'built',
        milestone: 'onboarded',
        expect: "'ci.example.com/pipeline' in annotations",
      },
      {
        name: 'documented',
        expect: "'backstage.io/techdocs-ref' in annotations",
      },
      {
        name: 'live',
        milestone: 'first-value',
        expect: "'deploy.example.com/live' in annotations",
      },
      {
        name: 'on-call',
        expect:
          edits % 2 === 0
            ? "'pagerduty.com/service-id' in annotations"
            : "'platform-products/slo-availability' in annotations",
      },
    ],
  });
}

/**
 * One in five products is meant for all components, two for services, two for services of one
 * language. Two of each ten are asked by an expression, all others by relations to their parts; two
 * are for the same each. An edit takes a part away, or puts it back.
 */
function productAt(index: number, shape: CatalogShape, edits: number): Entity {
  const group = index % 5;
  const language = PATHS[index % PATHS.length];
  return definition('PlatformProduct', `product-${index}`, edits, {
    owner: `group:default/team-${index}`,
    lifecycle: 'production',
    capability: `Capability ${Math.floor(index / 2)}`,
    parts: partsAt(index, shape).slice(edits % 2),
    adoption: {
      eligible: {
        kind: 'Component',
        ...(group > 0 && { 'spec.type': 'service' }),
        ...(group > 2 && { 'metadata.tags': { $contains: language } }),
      },
      target: 0.5,
      ...(index % 5 === 2 && {
        adoptedWhen: "'pagerduty.com/service-id' in annotations",
      }),
    },
  });
}

/** A system with all that says to be a part of it, and something that many depend on. */
function partsAt(index: number, shape: CatalogShape): string[] {
  const refs: string[] = [];
  for (let at = 0; refs.length < PRODUCTS * 2; at++) {
    const ref = refAt(at, shape);
    if (/^(group|domain):/.test(ref)) continue;
    if (!ref.startsWith('system:') || refs.length < PRODUCTS) refs.push(ref);
  }
  const parts = [refs[PRODUCTS + index], refs[index]];
  return index === 0 ? [refAt(shape.hub!.index, shape), ...parts] : parts;
}

function definition(
  kind: string,
  name: string,
  edits: number,
  spec: object,
): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind,
    metadata: {
      namespace: 'default',
      name,
      uid: `uid-${name}`,
      etag: `etag-${name}-${edits}`,
    },
    spec: spec as Entity['spec'],
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-1' }],
  };
}
