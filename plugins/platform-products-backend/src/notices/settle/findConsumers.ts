import type { Knex } from 'knex';
import {
  consumersOf,
  type Consumer,
  type Edge,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { groupBy } from '../../store/groupBy';
import { relationsInto } from '../store/relationsAround';
import { byEdge, growSurfaces, Surface } from './growSurfaces';
import { isConcerned } from './isConcerned';
import { judgeConsumers } from './judgeConsumers';
import { ON_GOLDEN_PATH, travellersOf } from './travellersOf';

/** Whoever a notice would concern if it began now, as the catalog was last read. */
export async function findConsumers(
  knex: Knex,
  { subjects = [], migratedWhen }: Partial<NoticeContent>,
  consumerRelations: string[],
  now: Date,
): Promise<Consumer[]> {
  const surfaces = await growSurfaces(knex, [{ id: '', subjects }]);
  const found = await consumersBySurface(knex, surfaces, consumerRelations);
  const consumers = found.get('')!;
  const travellers = consumers.filter(
    ({ path }) => path[0].type === ON_GOLDEN_PATH,
  );
  const judge = await judgeConsumers(
    knex,
    migratedWhen,
    travellers.map(({ entityRef }) => entityRef),
    now,
  );
  return consumers.filter(one => isConcerned(one, judge(one.entityRef)));
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
  const travellers = await travellersOf(knex, subjectsIn(surfaces));
  groupBy(travellers, edge => edge.to).forEach((group, ref) =>
    edges.set(ref, [...(edges.get(ref) ?? []), ...group]),
  );
  edges.forEach(group => group.sort(byEdge));
  const relations = [...consumerRelations, ON_GOLDEN_PATH];
  return new Map(
    [...surfaces].map(([id, surface]) => {
      const own: Edge[] = [];
      for (const ref of surface.keys()) {
        for (const edge of edges.get(ref) ?? []) own.push(edge);
      }
      return [id, consumersOf(surface, own, relations)];
    }),
  );
}

/** What goes away by itself. A path that goes along with its product is no reason to upgrade. */
function* subjectsIn(surfaces: Map<string, Surface>): Generator<string> {
  for (const surface of surfaces.values()) {
    for (const [ref, path] of surface) {
      if (path.length === 0) yield ref;
    }
  }
}
