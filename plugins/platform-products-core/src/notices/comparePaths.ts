import type { Edge } from './types';

/** Orders paths: the shorter first, then by the refs and types on them. */
export function comparePaths(
  one: readonly Edge[],
  other: readonly Edge[],
): number {
  if (one.length !== other.length) {
    return one.length - other.length;
  }
  for (const [index, edge] of one.entries()) {
    const order = compareEdges(edge, other[index]);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function compareEdges(one: Edge, other: Edge): number {
  return (
    compareTexts(one.to, other.to) ||
    compareTexts(one.from, other.from) ||
    compareTexts(one.type, other.type)
  );
}

/** By code unit: the same everywhere, whatever the language of the machine. */
function compareTexts(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
