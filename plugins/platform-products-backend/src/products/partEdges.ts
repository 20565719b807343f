import type { Knex } from 'knex';
import type { Edge } from 'backstage-plugin-platform-products-core';
import {
  relationsInto,
  relationsOutOf,
} from '../notices/store/relationsAround';

/** What says to be a part of one of these entities, and the APIs that any of them provides. */
export async function partEdges(knex: Knex, refs: string[]): Promise<Edge[]> {
  const parts = await relationsInto(knex, refs, ['partOf']);
  const apis = await relationsOutOf(knex, refs, ['providesApi']);
  return parts.concat(apis);
}
