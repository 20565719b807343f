import type { Edge } from '../notices/types';
import { Adjacency, downwards, upwards } from './adjacency';
import { HopColumns, pushHop } from './hopColumns';
import type { DependencyGraph } from './types';

/** Types of the catalog's relations along which an entity leans on another, sorted. */
const LEANING = ['consumesApi', 'dependsOn', 'partOf', 'providesApi'];
export const TYPE_COUNT = LEANING.length;
/** Types whose `to` leans on their `from`. */
const IS_TURNED = LEANING.map(type => /^(?:partOf|providesApi)$/.test(type));
const PART_OF = LEANING.indexOf('partOf');
const GROUPINGS = new Set(['system', 'domain']);

/** The entity is in the catalog, and not merely named by another one. */
const LISTED = 1;
const GROUPING = 2;
/** The kind is one of those that should have a tier. */
const TIER_EXPECTED = 4;

/**
 * The inside of a graph. Entities are numbers in the order of their refs, so that the lowest
 * number is the first by name and paths come out the same whatever the order of the edges was.
 */
export interface CompactGraph extends DependencyGraph {
  refs: string[];
  /** 0 where there is none. */
  ranks: Uint16Array;
  flags: Uint8Array;
  tierKinds: ReadonlySet<string>;
  /** From who leans to what is leaned on. */
  down: Adjacency;
  /** From what is leaned on to who leans. */
  up: Adjacency;
}

/** Every graph comes from `compactGraph`; this is the one place that relies on it. */
export function compact(graph: DependencyGraph): CompactGraph {
  return graph as CompactGraph;
}

/** Entities in the order of their refs. */
export interface Nodes {
  refs: string[];
  /** 0 where there is none. */
  ranks: Uint16Array;
  /** 1 for entities of the catalog, 0 for those that only an edge names. */
  listed: Uint8Array;
}

/** @param hops - sorted */
export function compactGraph(
  { refs, ranks, listed }: Nodes,
  hops: HopColumns,
  tierKinds: ReadonlySet<string>,
): CompactGraph {
  const down = downwards(hops, refs.length);
  const up = upwards(hops, refs.length);
  const flags = new Uint8Array(refs.length);
  refs.forEach((ref, index) => {
    const kind = kindOf(ref);
    flags[index] =
      (listed[index] && LISTED) |
      (GROUPINGS.has(kind) ? GROUPING : 0) |
      (tierKinds.has(kind) ? TIER_EXPECTED : 0);
  });
  return {
    refs,
    ranks,
    flags,
    tierKinds,
    down,
    up,
    hops: hops.length,
    bytes: ranks.byteLength + flags.byteLength + down.bytes + up.bytes,
  };
}

function kindOf(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}

/** Adds what an edge means; nothing for types that make nobody lean, and for self-loops. */
export function addHop(
  hops: HopColumns,
  { from, type, to }: Edge,
  numberOf: (ref: string) => number,
): void {
  const typeIndex = LEANING.indexOf(type);
  if (typeIndex >= 0 && from !== to) {
    const [one, other] = [numberOf(from), numberOf(to)];
    if (IS_TURNED[typeIndex]) {
      pushHop(hops, other, one, typeIndex);
    } else {
      pushHop(hops, one, other, typeIndex);
    }
  }
}

/** The one of the two that the catalog's relation begins at. */
export function statedBy(leaner: number, leaned: number, type: number): number {
  return IS_TURNED[type] ? leaned : leaner;
}

/** The hop as the catalog has it. */
export function edgeOf(
  { refs }: CompactGraph,
  leaner: number,
  leaned: number,
  typeIndex: number,
): Edge {
  const type = LEANING[typeIndex];
  return IS_TURNED[typeIndex]
    ? { from: refs[leaned], type, to: refs[leaner] }
    : { from: refs[leaner], type, to: refs[leaned] };
}

/** The hop in the direction of leaning: `from` is who leans. */
export function leaningOf(
  { refs }: CompactGraph,
  leaner: number,
  leaned: number,
  typeIndex: number,
): Edge {
  return { from: refs[leaner], type: LEANING[typeIndex], to: refs[leaned] };
}

/** The number of an entity; -1 where there is none of that name. */
export function indexOf(refs: readonly string[], ref: string): number {
  let low = 0;
  let high = refs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (refs[middle] < ref) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return refs[low] === ref ? low : -1;
}

export function isListed({ flags }: CompactGraph, index: number): boolean {
  return (flags[index] & LISTED) !== 0;
}

/** A system or a domain. */
export function isGrouping({ flags }: CompactGraph, index: number): boolean {
  return (flags[index] & GROUPING) !== 0;
}

/** Whether the entity is of a kind that should have a tier. */
export function isTierExpected(
  { flags }: CompactGraph,
  index: number,
): boolean {
  return (flags[index] & TIER_EXPECTED) !== 0;
}

/** Whether the entity should have a tier and has none. */
export function isUntiered(graph: CompactGraph, index: number): boolean {
  return isTierExpected(graph, index) && graph.ranks[index] === 0;
}

export function isPartOf(type: number): boolean {
  return type === PART_OF;
}
