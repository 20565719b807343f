import type { Knex } from 'knex';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { markNoticesDirty } from '../store/markNoticesDirty';
import { removeRelations, replaceRelations } from '../store/replaceRelations';
import type { ObservedEntity } from './ObservedEntity';
import { writeStatedNotices } from './writeStatedNotices';
import { withdrawStatedNotices } from './withdrawStatedNotices';

/**
 * Takes up what changed entities mean for notices: their relations, what they state themselves, and
 * whose consumers must be worked out again. Part of the transaction that writes the entities, and
 * after them.
 */
export async function observeEntities(
  tx: Knex,
  entities: ObservedEntity[],
  at: Date,
): Promise<void> {
  if (entities.length === 0) return;
  const edges = await replaceRelations(tx, entities);
  await writeStatedNotices(tx, entities, at);
  const refsOf = (some: ObservedEntity[]) => some.map(({ ref }) => ref);
  await markNoticesDirty(tx, {
    surface: endsInSurface(edges),
    consumers: refsOf(entities.filter(({ isNew }) => isNew)),
    asked: refsOf(entities.filter(({ isNew }) => !isNew)),
  });
}

/** The same for entities that leave; before they are removed. */
export async function forgetEntities(
  tx: Knex,
  entities: { id: number; ref: string }[],
  at: Date,
): Promise<void> {
  if (entities.length === 0) return;
  const refs = entities.map(({ ref }) => ref);
  const edges = await removeRelations(tx, entities);
  await withdrawStatedNotices(tx, refs, at);
  await markNoticesDirty(tx, {
    surface: endsInSurface(edges),
    consumers: refs,
    asked: [],
  });
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
