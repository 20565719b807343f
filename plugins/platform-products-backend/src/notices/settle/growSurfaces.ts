import type { Knex } from 'knex';
import {
  growSurface,
  type Edge,
} from 'backstage-plugin-platform-products-core';
import { groupBy } from '../../store/groupBy';
import { relationsInto, relationsOutOf } from '../store/relationsAround';

/** Refs that go away with the subjects, each with the path from it to a subject. */
export type Surface = Map<string, Edge[]>;

/**
 * Works out what goes away with the subjects of several notices: parts, and APIs that are provided,
 * level by level, with two questions to the database for each level of all of them.
 */
export async function growSurfaces(
  knex: Knex,
  notices: { id: string; subjects: string[] }[],
): Promise<Map<string, Surface>> {
  const surfaces = new Map<string, Surface>();
  let frontiers = new Map<string, string[]>();
  for (const { id, subjects } of notices) {
    const sorted = [...new Set(subjects)].sort();
    surfaces.set(id, new Map(sorted.map(ref => [ref, []])));
    frontiers.set(id, sorted);
  }
  while (frontiers.size > 0) {
    const refs = [...new Set([...frontiers.values()].flat())];
    const around = await edgesAround(knex, refs);
    const next = new Map<string, string[]>();
    for (const [id, frontier] of frontiers) {
      const edges = frontier.flatMap(ref => around.get(ref) ?? []);
      if (edges.length === 0) continue;
      const grown = growSurface(surfaces.get(id)!, edges);
      if (grown.length > 0) next.set(id, grown);
    }
    frontiers = next;
  }
  return surfaces;
}

/** Edges by the ref that they start from here: the whole of a part, the provider of an API. */
async function edgesAround(knex: Knex, refs: string[]) {
  const parts = await relationsInto(knex, refs, ['partOf']);
  const apis = await relationsOutOf(knex, refs, ['providesApi']);
  const around = groupBy([...parts, ...apis], edge =>
    edge.type === 'partOf' ? edge.to : edge.from,
  );
  around.forEach(edges => edges.sort(byEdge));
  return around;
}

/** One order, whatever the database answers in: the same catalog gives the same paths. */
export function byEdge(one: Edge, other: Edge): number {
  return compare(one.from, other.from) || compare(one.to, other.to);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
