import {
  CompactGraph,
  edgeOf,
  indexOf,
  isGrouping,
  isTierExpected,
} from './compactGraph';
import { wayDown } from './distances';
import { CompactSweep, compactSweep } from './sweepTiers';
import type { EntityInversions, LeanedOn, TierSweep } from './types';

/**
 * What an entity leans on and should not, by the `maximumTierGap` of its tier; nothing for a
 * grouping. Undefined where it may lean on anything: it has no tier, its tier does not say, or it is
 * of a kind that is not expected to have one, such as an API: who consumes that is told. Also where
 * the graph does not have it.
 *
 * @public
 */
export function inversionsOf(
  sweep: TierSweep,
  entityRef: string,
): EntityInversions | undefined {
  const { graph } = compactSweep(sweep);
  const index = indexOf(graph.refs, entityRef);
  return index < 0 ? undefined : inversionsAt(compactSweep(sweep), index);
}

/**
 * All entities that lean on something they should not, by ref.
 *
 * @public
 */
export function allInversions(sweep: TierSweep): EntityInversions[] {
  const { graph } = compactSweep(sweep);
  const found: EntityInversions[] = [];
  graph.refs.forEach((_, index) => {
    const inversions = inversionsAt(compactSweep(sweep), index);
    if (inversions?.nearest) {
      found.push(inversions);
    }
  });
  return found;
}

function inversionsAt(
  sweep: CompactSweep,
  index: number,
): EntityInversions | undefined {
  const { graph, toUntiered } = sweep;
  const rank = graph.ranks[index];
  const highest = sweep.highestAllowed.get(rank);
  if (highest === undefined || !isTierExpected(graph, index)) {
    return undefined;
  }
  const entityRef = graph.refs[index];
  if (isGrouping(graph, index)) {
    return { entityRef, rank, direct: [] };
  }
  const nearest = leanedOn(graph, index, sweep.toLessCritical.get(highest)!);
  const untiered = leanedOn(graph, index, toUntiered);
  return {
    entityRef,
    rank,
    ...(nearest && { nearest }),
    direct: directlyLeanedOn(graph, index, highest),
    ...(untiered && { untiered }),
  };
}

function leanedOn(
  graph: CompactGraph,
  index: number,
  distance: Int32Array,
): LeanedOn | undefined {
  if (distance[index] <= 0) {
    return undefined;
  }
  const { end, path } = wayDown(graph, index, distance);
  const rank = graph.ranks[end];
  return { entityRef: graph.refs[end], ...(rank > 0 && { rank }), path };
}

function directlyLeanedOn(
  graph: CompactGraph,
  index: number,
  highest: number,
): LeanedOn[] {
  const { refs, ranks, down } = graph;
  const found: LeanedOn[] = [];
  for (let hop = down.starts[index]; hop < down.starts[index + 1]; hop++) {
    const end = down.ends[hop];
    const isRepeated = hop > down.starts[index] && down.ends[hop - 1] === end;
    if (ranks[end] > highest && !isRepeated) {
      const path = [edgeOf(graph, index, end, down.types[hop])];
      found.push({ entityRef: refs[end], rank: ranks[end], path });
    }
  }
  return found;
}
