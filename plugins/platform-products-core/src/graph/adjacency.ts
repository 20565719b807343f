/** Hops in no order, column by column. */
export interface Hops {
  leaners: number[];
  leaned: number[];
  types: number[];
}

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

/** From leaners to what they lean on, each hop once. */
export function sortedAdjacency(
  { leaners, leaned, types }: Hops,
  nodes: number,
  typeCount: number,
): Adjacency {
  // The last sort counts most: each keeps the order of the one before among equals.
  const byType = sortedBy(types, typeCount, upTo(types.length));
  const byEnd = sortedBy(leaned, nodes, byType);
  const order = sortedBy(leaners, nodes, byEnd);
  const unique = order.filter(
    (hop, place) =>
      place === 0 ||
      leaners[hop] !== leaners[order[place - 1]] ||
      leaned[hop] !== leaned[order[place - 1]] ||
      types[hop] !== types[order[place - 1]],
  );
  return adjacency(
    startsOf(
      unique.map(hop => leaners[hop]),
      nodes,
    ),
    unique.map(hop => leaned[hop]),
    Uint8Array.from(unique, hop => types[hop]),
  );
}

/** The same hops from what is leaned on to who leans. */
export function reversed({ starts, ends, types }: Adjacency): Adjacency {
  const nodes = starts.length - 1;
  const origins = new Int32Array(ends.length);
  for (let node = 0; node < nodes; node++) {
    origins.fill(node, starts[node], starts[node + 1]);
  }
  const order = sortedBy(ends, nodes, upTo(ends.length));
  return adjacency(
    startsOf(ends, nodes),
    order.map(hop => origins[hop]),
    Uint8Array.from(order, hop => types[hop]),
  );
}

function adjacency(
  starts: Int32Array,
  ends: Int32Array,
  types: Uint8Array,
): Adjacency {
  const bytes = starts.byteLength + ends.byteLength + types.byteLength;
  return { starts, ends, types, bytes };
}

function upTo(length: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => index);
}

/** Where each key begins once they are sorted. */
function startsOf(keys: ArrayLike<number>, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let index = 0; index < keys.length; index++) {
    starts[keys[index] + 1] += 1;
  }
  for (let key = 0; key < size; key++) {
    starts[key + 1] += starts[key];
  }
  return starts;
}

/** Sorts by counting: linear, and equals keep the order that they are given in. */
function sortedBy(
  keys: ArrayLike<number>,
  size: number,
  order: Int32Array,
): Int32Array {
  const next = startsOf(keys, size);
  const sorted = new Int32Array(order.length);
  for (const index of order) {
    const key = keys[index];
    sorted[next[key]] = index;
    next[key] += 1;
  }
  return sorted;
}
