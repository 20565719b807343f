/** A line between two nodes. */
export interface Line {
  from: string;
  to: string;
}

/** Each goes down or up once. More make no visible difference on 200 nodes. */
const SWEEPS = 12;

/**
 * The nodes of each lane in an order with few crossings of lines between lanes. By barycentre
 * sweeps: each node moves to the mean of its neighbours in the lanes above, then of those below,
 * and so on; the best order seen counts. Lanes without a neighbour elsewhere keep their order.
 */
export function orderLanes(lanes: string[][], lines: Line[]): string[][] {
  const laneOf = new Map(
    lanes.flatMap((ids, lane) => ids.map(id => [id, lane] as const)),
  );
  const between = lines.filter(
    ({ from, to }) =>
      laneOf.has(from) && laneOf.has(to) && laneOf.get(from) !== laneOf.get(to),
  );
  const neighbours = neighboursOf(between);
  let order = lanes;
  let best = { order, crossings: countCrossings(order, between) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    const down = sweep % 2 === 0;
    order = swept(order, { laneOf, neighbours, down });
    const crossings = countCrossings(order, between);
    if (crossings < best.crossings) {
      best = { order, crossings };
    }
  }
  return best.order;
}

/** How often straight lines between different lanes cross. */
export function countCrossings(lanes: string[][], lines: Line[]): number {
  const laneOf = new Map<string, number>();
  const placeOf = new Map<string, number>();
  lanes.forEach((ids, lane) =>
    ids.forEach((id, place) => {
      laneOf.set(id, lane);
      placeOf.set(id, place);
    }),
  );
  const pairs = new Map<string, [number, number][]>();
  for (const { from, to } of lines) {
    const [upper, lower] =
      laneOf.get(from)! < laneOf.get(to)! ? [from, to] : [to, from];
    const pair = `${laneOf.get(upper)} ${laneOf.get(lower)}`;
    pairs.set(pair, [
      ...(pairs.get(pair) ?? []),
      [placeOf.get(upper)!, placeOf.get(lower)!],
    ]);
  }
  return [...pairs.values()].reduce(
    (sum, ends) =>
      sum +
      countInversions(
        ends.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, end]) => end),
      ),
    0,
  );
}

interface Sweep {
  laneOf: Map<string, number>;
  neighbours: Map<string, string[]>;
  /** From the top, by the lanes above; else from the bottom, by those below. */
  down: boolean;
}

function swept(lanes: string[][], options: Sweep): string[][] {
  const { laneOf, neighbours, down } = options;
  const next = [...lanes];
  const place = new Map<string, number>();
  const note = (ids: string[]) =>
    ids.forEach((id, index) => place.set(id, (index + 0.5) / ids.length));
  lanes.forEach(note);
  const turns = lanes.map((_, lane) => lane);
  for (const lane of down ? turns : turns.reverse()) {
    const wanted = new Map(
      next[lane].map(id => {
        const beside = (neighbours.get(id) ?? []).filter(other =>
          down ? laneOf.get(other)! < lane : laneOf.get(other)! > lane,
        );
        return [id, beside.length > 0 ? mean(beside, place) : place.get(id)!];
      }),
    );
    next[lane] = [...next[lane]].sort(
      (a, b) =>
        wanted.get(a)! - wanted.get(b)! || place.get(a)! - place.get(b)!,
    );
    note(next[lane]);
  }
  return next;
}

function mean(ids: string[], place: Map<string, number>): number {
  return ids.reduce((sum, id) => sum + place.get(id)!, 0) / ids.length;
}

function neighboursOf(lines: Line[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const note = (id: string, other: string) => {
    const known = neighbours.get(id);
    if (known) {
      known.push(other);
    } else {
      neighbours.set(id, [other]);
    }
  };
  for (const { from, to } of lines) {
    note(from, to);
    note(to, from);
  }
  return neighbours;
}

/** Pairs that stand in the wrong order, counted while the list is sorted by merging. */
function countInversions(list: number[]): number {
  if (list.length < 2) {
    return 0;
  }
  const middle = list.length >> 1;
  const left = list.slice(0, middle);
  const right = list.slice(middle);
  let count = countInversions(left) + countInversions(right);
  left.sort((a, b) => a - b);
  right.sort((a, b) => a - b);
  let smaller = 0;
  for (const value of left) {
    while (smaller < right.length && right[smaller] < value) {
      smaller++;
    }
    count += smaller;
  }
  return count;
}
