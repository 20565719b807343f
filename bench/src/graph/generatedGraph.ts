import { toEntityInput } from 'backstage-plugin-platform-products-common';
import {
  defaultMetadataConfig,
  Edge,
  EffectiveTier,
  effectiveTier,
  GraphEntity,
  readMetadata,
  TierLadder,
} from 'backstage-plugin-platform-products-core';
import { CatalogShape, entityAt, refAt } from '../catalog';
import { random } from '../random';

/** Relations per entity, as many as a large catalog has. */
const RELATIONS = 5;
const LEANING = ['dependsOn', 'consumesApi', 'partOf'];

export interface GeneratedGraph {
  entities: GraphEntity[];
  edges: Edge[];
}

/**
 * Entities of the generated catalog with their effective tiers, and their relations: those that
 * the catalog generates, a provider for each API, and further dependencies until there are five
 * relations per entity. Popular entities are leaned on far more often than others.
 */
export function generatedGraph(
  shape: CatalogShape,
  ladder: TierLadder,
): GeneratedGraph {
  const next = random(shape.seed * 7919);
  const tiers = new Map<string, EffectiveTier>();
  const edges: Edge[] = [];
  const services: number[] = [];
  for (let index = 0; index < shape.entities; index++) {
    const from = refAt(index, shape);
    if (!from.startsWith('group:')) {
      const entity = entityAt(index, shape);
      const relations = (entity.relations ?? []).filter(({ type }) =>
        LEANING.includes(type),
      );
      const metadata = readMetadata(
        toEntityInput(entity),
        defaultMetadataConfig,
        ladder,
      );
      const parents = relations
        .filter(({ type }) => type === 'partOf')
        .map(({ targetRef: ref }) => ({
          ref,
          tier: tiers.get(ref) ?? ({ state: 'not-set' } as const),
        }));
      tiers.set(from, effectiveTier(metadata.tier, parents, ladder));
      for (const { type, targetRef: to } of relations) {
        edges.push({ from, type, to });
      }
      if (from.startsWith('component:')) services.push(index);
    }
  }
  const service = () => services[Math.floor(services.length * next())];
  const popular = () => services[Math.floor(services.length * next() ** 2.5)];
  for (const ref of tiers.keys()) {
    if (ref.startsWith('api:')) {
      const from = refAt(service(), shape);
      edges.push({ from, type: 'providesApi', to: ref });
    }
  }
  while (edges.length < RELATIONS * shape.entities) {
    // Each text is made anew, as texts from a database are.
    const from = refAt(service(), shape);
    edges.push({ from, type: 'dependsOn', to: refAt(popular(), shape) });
  }
  const entities = Array.from(tiers, ([ref, tier]) => ({
    ref,
    ...('rank' in tier && { rank: tier.rank }),
  }));
  return { entities, edges };
}
