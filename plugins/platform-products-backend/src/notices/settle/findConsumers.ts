import type { Knex } from 'knex';
import {
  consumersOf,
  type Consumer,
  type Edge,
} from 'backstage-plugin-platform-products-core';
import { groupBy } from '../../store/groupBy';
import { relationsInto } from '../store/relationsAround';
import { byEdge, growSurfaces, Surface } from './growSurfaces';

/** Whoever depends on what goes away with these subjects, as the catalog was last read. */
export async function findConsumers(
  knex: Knex,
  subjects: string[],
  consumerRelations: string[],
): Promise<Consumer[]> {
  const surfaces = await growSurfaces(knex, [{ id: '', subjects }]);
  return (await consumersBySurface(knex, surfaces, consumerRelations)).get('')!;
}

/** The consumers of several surfaces, with one question for all of them. */
export async function consumersBySurface(
  knex: Knex,
  surfaces: Map<string, Surface>,
  consumerRelations: string[],
): Promise<Map<string, Consumer[]>> {
  const refs = new Set<string>();
  for (const surface of surfaces.values()) {
    for (const ref of surface.keys()) refs.add(ref);
  }
  const edges = groupBy(
    await relationsInto(knex, [...refs], consumerRelations),
    edge => edge.to,
  );
  edges.forEach(group => group.sort(byEdge));
  return new Map(
    [...surfaces].map(([id, surface]) => {
      const own: Edge[] = [];
      for (const ref of surface.keys()) {
        for (const edge of edges.get(ref) ?? []) own.push(edge);
      }
      return [id, consumersOf(surface, own, consumerRelations)];
    }),
  );
}
