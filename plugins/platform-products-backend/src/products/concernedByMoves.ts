import type { Definition } from '../definitions/Definition';
import type { Pass } from '../ingest/Pass';
import { movedParts } from './ProductQuestion';

/** Share of all entities from which on it is cheaper to walk through the mirror. */
const MANY = 0.25;

/** Products of which only parts came or went, and the entities whose answer can be another by that. */
export interface Concerned {
  /** Of the products. */
  ids: ReadonlySet<number>;
  refs: string[];
}

/**
 * Whom it concerns that parts of products came or went: those parts, who has a relation to one, and
 * whoever was judged in this pass before it was known what the products are made of.
 *
 * @returns undefined where everybody has to be asked
 */
export async function concernedByMoves(
  pass: Pass,
  asked: Definition[],
): Promise<Concerned | undefined> {
  const ids = new Set<number>();
  const moved = new Set<string>();
  for (const { id } of asked) {
    const question = pass.questions.get(id);
    const parts = question && movedParts(question);
    if (!parts) continue;
    ids.add(id);
    parts.forEach(ref => moved.add(ref));
  }
  if (ids.size === 0) return undefined;
  const { consumerRelations } = pass.config.notices;
  const consumers = await pass.store.consumersOf([...moved], consumerRelations);
  const refs = new Set([...moved, ...consumers, ...pass.touched]);
  return refs.size > pass.known.size * MANY
    ? undefined
    : { ids, refs: [...refs] };
}
