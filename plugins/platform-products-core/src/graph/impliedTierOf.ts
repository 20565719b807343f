import { CompactGraph, indexOf, isGrouping } from './compactGraph';
import { distances, opening, wayDown } from './distances';
import { hasConsumer, wayFromConsumer } from './nearestConsumers';
import { CompactSweep, compactSweep } from './sweepTiers';
import type { ImpliedTier, TierSweep } from './types';

/**
 * The tier of the most critical consumer of an entity, direct or through others. Undefined where
 * no other entity with a tier leans on it.
 *
 * @param sees - whether who asks may know of an entity; others are as if they did not exist
 *
 * @public
 */
export function impliedTierOf(
  sweep: TierSweep,
  entityRef: string,
  sees?: (entityRef: string) => boolean,
): ImpliedTier | undefined {
  const { graph } = compactSweep(sweep);
  const index = indexOf(graph.refs, entityRef);
  if (index >= 0 && sees) {
    return impliedTierSeen(graph, index, sees);
  }
  return index < 0 ? undefined : impliedTierAt(compactSweep(sweep), index);
}

/**
 * The implied tiers of all entities that have one, by ref.
 *
 * @public
 */
export function allImpliedTiers(sweep: TierSweep): ImpliedTier[] {
  const { graph } = compactSweep(sweep);
  const found: ImpliedTier[] = [];
  graph.refs.forEach((_, index) => {
    const implied = impliedTierAt(compactSweep(sweep), index);
    if (implied) {
      found.push(implied);
    }
  });
  return found;
}

/** Looked for from the entity upwards: what the sweep knows goes through what is not seen. */
function impliedTierSeen(
  graph: CompactGraph,
  index: number,
  sees: (entityRef: string) => boolean,
): ImpliedTier | undefined {
  const { refs, ranks, up } = graph;
  const distance = distances([index], up, opening(graph, sees));
  const isConsumer = (at: number) =>
    distance[at] > 0 && ranks[at] > 0 && !isGrouping(graph, at);
  let consumer = -1;
  for (let at = 0; at < refs.length; at++) {
    const isBetter =
      consumer < 0 ||
      (ranks[at] - ranks[consumer] || distance[at] - distance[consumer]) < 0;
    if (isBetter && isConsumer(at)) {
      consumer = at;
    }
  }
  return consumer < 0
    ? undefined
    : {
        entityRef: refs[index],
        rank: ranks[consumer],
        consumerRef: refs[consumer],
        path: wayDown(graph, consumer, distance).path,
      };
}

function impliedTierAt(
  { graph, consumers }: CompactSweep,
  index: number,
): ImpliedTier | undefined {
  const found = consumers.find(ofRank => hasConsumer(ofRank, index));
  if (!found) {
    return undefined;
  }
  const { consumer, path } = wayFromConsumer(graph, found, index);
  return {
    entityRef: graph.refs[index],
    rank: found.rank,
    consumerRef: graph.refs[consumer],
    path,
  };
}
