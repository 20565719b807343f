/** Who leans on whom by what type, column by column: far smaller than one object per hop. */
export interface HopColumns {
  length: number;
  leaners: Int32Array;
  leaned: Int32Array;
  types: Uint8Array;
}

/** @param capacity - how many hops have room before the columns must grow */
export function hopColumns(capacity: number): HopColumns {
  return {
    length: 0,
    leaners: new Int32Array(capacity),
    leaned: new Int32Array(capacity),
    types: new Uint8Array(capacity),
  };
}

/** Adds a hop at the end. */
export function pushHop(
  hops: HopColumns,
  leaner: number,
  leaned: number,
  type: number,
): void {
  if (hops.length === hops.types.length) {
    grow(hops);
  }
  hops.leaners[hops.length] = leaner;
  hops.leaned[hops.length] = leaned;
  hops.types[hops.length] = type;
  hops.length += 1;
}

/** Adds a hop to sorted ones, unless it is the one before. */
export function pushNewHop(
  hops: HopColumns,
  leaner: number,
  leaned: number,
  type: number,
): void {
  const last = hops.length - 1;
  if (
    last < 0 ||
    hops.leaners[last] !== leaner ||
    hops.leaned[last] !== leaned ||
    hops.types[last] !== type
  ) {
    pushHop(hops, leaner, leaned, type);
  }
}

function grow(hops: HopColumns): void {
  const wider = hopColumns(hops.length * 2 + 64);
  wider.leaners.set(hops.leaners);
  wider.leaned.set(hops.leaned);
  wider.types.set(hops.types);
  hops.leaners = wider.leaners;
  hops.leaned = wider.leaned;
  hops.types = wider.types;
}

/**
 * The same hops by leaner, then by what is leaned on, then by type, each once.
 *
 * @param nodes - a number above all leaners and leaned
 */
export function sortedHops(
  hops: HopColumns,
  nodes: number,
  typeCount: number,
): HopColumns {
  const { length, leaners, leaned, types } = hops;
  // The last sort counts most: each keeps the order of the one before among equals.
  const byType = sortedBy(types, typeCount, upTo(length));
  const byLeaned = sortedBy(leaned, nodes, byType);
  const order = sortedBy(leaners, nodes, byLeaned);
  const sorted = hopColumns(length);
  for (const hop of order) {
    pushNewHop(sorted, leaners[hop], leaned[hop], types[hop]);
  }
  return sorted;
}

export function upTo(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    numbers[index] = index;
  }
  return numbers;
}

/** Sorts by counting: linear, and equals keep the order that they are given in. */
export function sortedBy(
  keys: Int32Array | Uint8Array,
  size: number,
  order: Int32Array,
): Int32Array {
  const next = startsOf(keys, order.length, size);
  const sorted = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const index = order[place];
    const key = keys[index];
    sorted[next[key]] = index;
    next[key] += 1;
  }
  return sorted;
}

/** Where each key begins once the first `length` of them are sorted. */
export function startsOf(
  keys: Int32Array | Uint8Array,
  length: number,
  size: number,
): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let index = 0; index < length; index++) {
    starts[keys[index] + 1] += 1;
  }
  for (let key = 0; key < size; key++) {
    starts[key + 1] += starts[key];
  }
  return starts;
}
