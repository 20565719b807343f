import type { Edge } from '../notices/types';
import type { Adjacency } from './adjacency';
import { CompactGraph, edgeOf } from './compactGraph';
import { UNREACHED } from './distances';

const NOBODY = -1;

/**
 * For each entity the two nearest consumers of one rank and how far they are. Two, since in a
 * circle the nearest one may be the entity itself, which implies nothing about itself.
 */
export interface NearestConsumers {
  rank: number;
  first: Int32Array;
  firstDistance: Int32Array;
  second: Int32Array;
  secondDistance: Int32Array;
}

/** One breadth-first sweep from all consumers of a rank down to what they lean on. */
export function nearestConsumers(
  rank: number,
  consumers: readonly number[],
  { starts, ends }: Adjacency,
): NearestConsumers {
  const nodes = starts.length - 1;
  const empty = () => new Int32Array(nodes).fill(-1);
  const first = empty();
  const second = empty();
  const firstDistance = empty();
  const secondDistance = empty();
  // A node is met at most twice: as `node`, then as `node + nodes`.
  const queue = new Int32Array(nodes * 2);
  let length = 0;
  const meet = (node: number, consumer: number, distance: number) => {
    if (first[node] === NOBODY) {
      first[node] = consumer;
      firstDistance[node] = distance;
      queue[length] = node;
      length += 1;
    } else if (first[node] !== consumer && second[node] === NOBODY) {
      second[node] = consumer;
      secondDistance[node] = distance;
      queue[length] = node + nodes;
      length += 1;
    }
  };
  consumers.forEach(consumer => meet(consumer, consumer, 0));
  for (let head = 0; head < length; head++) {
    const isFirst = queue[head] < nodes;
    const node = isFirst ? queue[head] : queue[head] - nodes;
    const consumer = isFirst ? first[node] : second[node];
    const distance = isFirst ? firstDistance[node] : secondDistance[node];
    for (let hop = starts[node]; hop < starts[node + 1]; hop++) {
      meet(ends[hop], consumer, distance + 1);
    }
  }
  return { rank, first, firstDistance, second, secondDistance };
}

/** How far above a node the nearest consumer is that is not the entity asked for. */
function distanceOfOther(
  found: NearestConsumers,
  node: number,
  entity: number,
): number {
  return found.first[node] === entity
    ? found.secondDistance[node]
    : found.firstDistance[node];
}

/** Whether an entity other than itself leans on the entity. */
export function hasConsumer(found: NearestConsumers, entity: number): boolean {
  return distanceOfOther(found, entity, entity) !== UNREACHED;
}

/**
 * The shortest way up from an entity to its nearest consumer; of equally short ones the first by
 * the refs on it, read from the entity upwards.
 *
 * @returns the path from the consumer down to the entity
 */
export function wayFromConsumer(
  graph: CompactGraph,
  found: NearestConsumers,
  entity: number,
): { consumer: number; path: Edge[] } {
  const { starts, ends, types } = graph.up;
  const path: Edge[] = [];
  let at = entity;
  let distance = distanceOfOther(found, entity, entity);
  while (distance > 0) {
    let hop = starts[at];
    while (distanceOfOther(found, ends[hop], entity) !== distance - 1) {
      hop += 1;
    }
    path.push(edgeOf(graph, ends[hop], at, types[hop]));
    at = ends[hop];
    distance -= 1;
  }
  return { consumer: at, path: path.reverse() };
}
