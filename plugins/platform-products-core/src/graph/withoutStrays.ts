import type { Nodes } from './compactGraph';
import type { HopColumns } from './hopColumns';

/** Forgets what the catalog does not have and nothing names any more. */
export function withoutStrays(
  nodes: Nodes,
  hops: HopColumns,
): { nodes: Nodes; hops: HopColumns } {
  const isKept = nodes.listed.slice();
  for (let hop = 0; hop < hops.length; hop++) {
    isKept[hops.leaners[hop]] = 1;
    isKept[hops.leaned[hop]] = 1;
  }
  if (!isKept.includes(0)) {
    return { nodes, hops };
  }
  const moved = new Int32Array(isKept.length);
  let count = 0;
  isKept.forEach((kept, index) => {
    moved[index] = count;
    count += kept;
  });
  return {
    nodes: {
      refs: nodes.refs.filter((_, index) => isKept[index] === 1),
      ranks: nodes.ranks.filter((_, index) => isKept[index] === 1),
      listed: nodes.listed.filter((_, index) => isKept[index] === 1),
    },
    hops: {
      ...hops,
      leaners: hops.leaners.map(index => moved[index]),
      leaned: hops.leaned.map(index => moved[index]),
    },
  };
}
