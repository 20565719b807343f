import type { Knex } from 'knex';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { concernedNotices } from '../store/concernedNotices';
import { holdNotices, markNotices } from '../store/markNotices';
import { removeRelations, replaceRelations } from '../store/replaceRelations';
import type { ObservedEntity } from './ObservedEntity';
import { statedNotices, withdrawStatedNotices } from './withdrawStatedNotices';
import { writeStatedNotices } from './writeStatedNotices';

/** What others must know of it. */
export interface Observed {
  /** Entities whose relations are others than before. */
  rerouted: string[];
  /** Ids of notices that are no more what their consumers knew. */
  notices: string[];
}

/**
 * Takes up what changed entities mean for notices: their relations, what they state themselves, and
 * whose consumers must be worked out again. Part of the transaction that writes the entities, and
 * after them.
 *
 * @param paths - refs of golden paths on which somebody moved
 */
export async function observeEntities(
  tx: Knex,
  entities: ObservedEntity[],
  at: Date,
  paths: string[] = [],
): Promise<Observed> {
  if (entities.length === 0 && paths.length === 0)
    return { rerouted: [], notices: [] };
  const added = entities.filter(({ isNew }) => isNew);
  const known = entities.filter(({ isNew }) => !isNew);
  const edges = await replaceRelations(tx, entities);
  const concerned = await concernedNotices(tx, {
    surface: [...endsInSurface(edges), ...paths],
    consumers: refsOf(added),
    asked: refsOf(known),
  });
  const stated = await statedNotices(
    tx,
    refsOf(known.filter(({ notice }) => notice === 'none')),
  );
  const held = await holdNotices(tx, [
    ...concerned,
    ...stated,
    ...entities.flatMap(({ notice }) =>
      typeof notice === 'string' ? [] : notice.id,
    ),
  ]);
  await markNotices(
    tx,
    held.filter(({ id }) => concerned.has(id)),
  );
  const rewritten = await writeStatedNotices(tx, entities, at);
  await withdrawStatedNotices(tx, stated, at);
  return {
    rerouted: [...new Set(edges.map(({ from }) => from))],
    notices: [...rewritten, ...stated],
  };
}

/**
 * The same for entities that leave; before they are removed.
 *
 * @returns ids of the notices that are withdrawn with them
 */
export async function forgetEntities(
  tx: Knex,
  entities: { id: number; ref: string }[],
  at: Date,
): Promise<string[]> {
  if (entities.length === 0) return [];
  const edges = await removeRelations(tx, entities);
  const concerned = await concernedNotices(tx, {
    surface: endsInSurface(edges),
    consumers: refsOf(entities),
    asked: [],
  });
  const stated = await statedNotices(tx, refsOf(entities));
  const held = await holdNotices(tx, [...concerned, ...stated]);
  await markNotices(
    tx,
    held.filter(({ id }) => concerned.has(id)),
  );
  await withdrawStatedNotices(tx, stated, at);
  return stated;
}

function refsOf(entities: { ref: string }[]): string[] {
  return entities.map(({ ref }) => ref);
}

/**
 * The end of each relation that is in the surface of the notices that it matters to. An API is
 * taken along by who provides it; everything else points into the surface.
 */
function endsInSurface(edges: Edge[]): string[] {
  return edges.map(({ type, from, to }) =>
    type === 'providesApi' ? from : to,
  );
}
