import { indexOf } from './compactGraph';
import { hasConsumer, wayFromConsumer } from './nearestConsumers';
import { CompactSweep, compactSweep } from './sweepTiers';
import type { ImpliedTier, TierSweep } from './types';

/**
 * The tier of the most critical consumer of an entity, direct or through others. Undefined where
 * no other entity with a tier leans on it.
 *
 * @public
 */
export function impliedTierOf(
  sweep: TierSweep,
  entityRef: string,
): ImpliedTier | undefined {
  const { graph } = compactSweep(sweep);
  const index = indexOf(graph.refs, entityRef);
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
