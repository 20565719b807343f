import type { Tier } from '../tiers/types';
import {
  CompactGraph,
  edgeOf,
  indexOf,
  isGrouping,
  isPartOf,
} from './compactGraph';
import type { Edge } from '../notices/types';
import { impliedTierOf } from './impliedTierOf';
import { compactSweep } from './sweepTiers';
import type { TierReason, TierSuggestion, TierSweep } from './types';

/**
 * A tier for an entity that has none: that of its most critical consumer, or that of its system or
 * else domain, whichever is more critical. Undefined where the entity has a tier, or nothing
 * speaks for one.
 *
 * @param sees - whether who asks may know of an entity; others are as if they did not exist
 *
 * @public
 */
export function suggestedTierOf(
  sweep: TierSweep,
  entityRef: string,
  sees?: (entityRef: string) => boolean,
): TierSuggestion | undefined {
  const { graph, ladder } = compactSweep(sweep);
  const index = indexOf(graph.refs, entityRef);
  if (index < 0 || graph.ranks[index] > 0) {
    return undefined;
  }
  const tierOf = ({ rank }: TierReason) =>
    ladder.tiers.find(tier => tier.rank === rank);
  const reasons = [
    ...consumerReason(sweep, entityRef, sees),
    ...parentReason(graph, index, sees),
  ]
    .filter(reason => tierOf(reason))
    .sort((one, other) => one.rank - other.rank);
  if (reasons.length === 0) {
    return undefined;
  }
  const { name, rank } = tierOf(reasons[0])!;
  const sentences = reasons.map(reason => sentenceOf(reason, tierOf(reason)!));
  return { entityRef, tier: name, rank, reasons, why: sentences.join(' ') };
}

function consumerReason(
  sweep: TierSweep,
  entityRef: string,
  sees: ((entityRef: string) => boolean) | undefined,
): TierReason[] {
  const implied = impliedTierOf(sweep, entityRef, sees);
  if (!implied) {
    return [];
  }
  const { rank, consumerRef, path } = implied;
  return [{ from: 'consumer', entityRef: consumerRef, rank, path }];
}

/** The nearest grouping with a tier, by way of groupings only; of equally near ones the first. */
function parentReason(
  graph: CompactGraph,
  index: number,
  sees: (entityRef: string) => boolean = () => true,
): TierReason[] {
  const { refs, ranks, up } = graph;
  const paths = new Map<number, Edge[]>([[index, []]]);
  for (const [part, path] of paths) {
    if (part !== index && ranks[part] > 0) {
      return [
        { from: 'parent', entityRef: refs[part], rank: ranks[part], path },
      ];
    }
    for (let hop = up.starts[part]; hop < up.starts[part + 1]; hop++) {
      const whole = up.ends[hop];
      if (isPartOf(up.types[hop]) && isGrouping(graph, whole)) {
        if (!paths.has(whole) && sees(refs[whole])) {
          const edge = edgeOf(graph, whole, part, up.types[hop]);
          paths.set(whole, [...path, edge]);
        }
      }
    }
  }
  return [];
}

function sentenceOf(
  { from, entityRef, path }: TierReason,
  { title }: Tier,
): string {
  const shown = `${entityRef} (${title})`;
  if (from === 'parent') {
    return `It is part of ${shown}.`;
  }
  const between = path.length - 1;
  if (between === 0) {
    return `${shown} leans on it directly.`;
  }
  return `${shown} leans on it through ${
    between === 1 ? '1 other' : `${between} others`
  }.`;
}
