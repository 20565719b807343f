import type { TierLadder } from '../tiers/types';
import { compact, CompactGraph, isGrouping, isUntiered } from './compactGraph';
import { distances, numbersWhere } from './distances';
import { NearestConsumers, nearestConsumers } from './nearestConsumers';
import type { DependencyGraph, TierSweep } from './types';

/** What `sweepTiers` hands out behind the public interface. */
export interface CompactSweep extends TierSweep {
  graph: CompactGraph;
  ladder: TierLadder;
  /** By rank: the highest rank that its tier lets it lean on. Absent: it may lean on anything. */
  highestAllowed: Map<number, number>;
  /** By highest rank allowed: how far the nearest entity above that rank is. */
  toLessCritical: Map<number, Int32Array>;
  /** How far the nearest entity is that should have a tier and has none. */
  toUntiered: Int32Array;
  /** By rank, the most critical first. */
  consumers: NearestConsumers[];
}

/** Every sweep comes from `sweepTiers`; this is the one place that relies on it. */
export function compactSweep(sweep: TierSweep): CompactSweep {
  return sweep as CompactSweep;
}

/**
 * Looks once at the whole graph, with two breadth-first sweeps per rank of the ladder, so that
 * inversions and implied tiers can be asked for of any entity. Do it again after a change: it is
 * cheaper than finding out how far the change reaches.
 *
 * @public
 */
export function sweepTiers(
  dependencies: DependencyGraph,
  ladder: TierLadder,
): TierSweep {
  const graph = compact(dependencies);
  const { ranks, up, refs } = graph;
  const highestAllowed = new Map<number, number>();
  const toLessCritical = new Map<number, Int32Array>();
  for (const { rank, obligations } of ladder.tiers) {
    if (obligations.maximumTierGap !== undefined) {
      const highest = rank + obligations.maximumTierGap;
      highestAllowed.set(rank, highest);
      if (!toLessCritical.has(highest)) {
        const sources = numbersWhere(refs.length, at => ranks[at] > highest);
        toLessCritical.set(highest, distances(sources, up));
      }
    }
  }
  const untiered = numbersWhere(refs.length, at => isUntiered(graph, at));
  const sweep: CompactSweep = {
    graph,
    ladder,
    highestAllowed,
    toLessCritical,
    toUntiered: distances(untiered, up),
    consumers: consumersByRank(graph),
    bytes: 0,
  };
  return { ...sweep, bytes: bytesOf(sweep) } as CompactSweep;
}

function consumersByRank(graph: CompactGraph): NearestConsumers[] {
  const byRank = new Map<number, number[]>();
  graph.ranks.forEach((rank, at) => {
    if (rank > 0 && !isGrouping(graph, at)) {
      const consumers = byRank.get(rank);
      if (consumers) {
        consumers.push(at);
      } else {
        byRank.set(rank, [at]);
      }
    }
  });
  return [...byRank]
    .sort(([one], [other]) => one - other)
    .map(([rank, consumers]) => nearestConsumers(rank, consumers, graph.down));
}

function bytesOf({ graph, toLessCritical, consumers }: CompactSweep): number {
  const perNode = 1 + toLessCritical.size + consumers.length * 4;
  return perNode * graph.refs.length * Int32Array.BYTES_PER_ELEMENT;
}
