import type { Hops } from './adjacency';
import { CompactGraph, compactGraph } from './compactGraph';

/** A graph in the making: entities are numbers in the order in which they were first met. */
export interface UnsettledGraph {
  /** From ref to number, each number once. */
  numbers: Map<string, number>;
  /** By number: 0 where there is none. Absent: not in the catalog, merely named by an edge. */
  ranks: (number | undefined)[];
  hops: Hops;
  tierKinds: ReadonlySet<string>;
}

/** Gives the entities their numbers by name, and forgets those that nothing names any more. */
export function settledGraph(graph: UnsettledGraph): CompactGraph {
  const { numbers, ranks, hops, tierKinds } = graph;
  const isNamed = new Uint8Array(numbers.size);
  for (const number of [hops.leaners, hops.leaned].flat()) {
    isNamed[number] = 1;
  }
  const refs: string[] = [];
  numbers.forEach((number, ref) => {
    if (ranks[number] !== undefined || isNamed[number] === 1) {
      refs.push(ref);
    }
  });
  refs.sort();
  const places = new Int32Array(numbers.size);
  const placedRanks = new Uint16Array(refs.length);
  const isListed = new Uint8Array(refs.length);
  refs.forEach((ref, place) => {
    const number = numbers.get(ref)!;
    const rank = ranks[number];
    places[number] = place;
    placedRanks[place] = rank ?? 0;
    isListed[place] = rank === undefined ? 0 : 1;
  });
  const placed: Hops = {
    leaners: hops.leaners.map(number => places[number]),
    leaned: hops.leaned.map(number => places[number]),
    types: hops.types,
  };
  return compactGraph(refs, placedRanks, isListed, placed, tierKinds);
}
