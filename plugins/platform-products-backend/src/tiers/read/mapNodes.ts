import type { Edge } from 'backstage-plugin-platform-products-core';
import type { EntityHead } from './entityHeads';

/** An entity that the map may show. */
export type MapEntity = Pick<EntityHead, 'ref' | 'tier_rank'>;

/** What the map shows. */
export interface MapChoice {
  /** In any order. */
  refs: string[];
  /** Those that were asked for themselves. */
  isSelected(ref: string): boolean;
  /** Nodes that there would be without the limit. */
  total: number;
}

/** The most critical first, what has no tier last; then by ref. */
export function byRank(one: MapEntity, other: MapEntity): number {
  const rankOf = ({ tier_rank: rank }: MapEntity) => rank ?? Infinity;
  if (rankOf(one) !== rankOf(other)) return rankOf(one) - rankOf(other);
  if (one.ref === other.ref) return 0;
  return one.ref < other.ref ? -1 : 1;
}

/** The hops of a path in the direction of leaning, from the entity that it begins at. */
export function hopsOf(
  entityRef: string,
  path: Edge[],
): { from: string; to: string }[] {
  let at = entityRef;
  return path.map(({ from, to }) => {
    const hop = { from: at, to: from === at ? to : from };
    at = hop.to;
    return hop;
  });
}
