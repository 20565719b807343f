import { HopColumns, sortedBy, startsOf, upTo } from './hopColumns';

/**
 * The neighbours of all nodes in one array: those of node `n` are in `ends` from `starts[n]` up to
 * `starts[n + 1]`, the lowest first, and the type of each hop is at the same place in `types`.
 */
export interface Adjacency {
  starts: Int32Array;
  ends: Int32Array;
  types: Uint8Array;
  bytes: number;
}

/** From leaners to what they lean on. */
export function downwards(sorted: HopColumns, nodes: number): Adjacency {
  const { length, leaners, leaned, types } = sorted;
  return adjacency(
    startsOf(leaners, length, nodes),
    leaned.slice(0, length),
    types.slice(0, length),
  );
}

/** From what is leaned on to who leans. */
export function upwards(sorted: HopColumns, nodes: number): Adjacency {
  const { length, leaners, leaned, types } = sorted;
  const order = sortedBy(leaned, nodes, upTo(length));
  const ends = new Int32Array(length);
  const endTypes = new Uint8Array(length);
  for (let place = 0; place < length; place++) {
    ends[place] = leaners[order[place]];
    endTypes[place] = types[order[place]];
  }
  return adjacency(startsOf(leaned, length, nodes), ends, endTypes);
}

function adjacency(
  starts: Int32Array,
  ends: Int32Array,
  types: Uint8Array,
): Adjacency {
  const bytes = starts.byteLength + ends.byteLength + types.byteLength;
  return { starts, ends, types, bytes };
}
