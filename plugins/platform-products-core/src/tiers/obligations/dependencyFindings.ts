import type { LeanedOn } from '../../graph/types';
import type { ObligationFinding, TierLadder } from '../types';
import type { Question } from './Question';

/** Whether everything that the entity leans on is critical enough. */
export function dependencyFindings(question: Question): ObligationFinding[] {
  const { subject, tier, ladder } = question;
  const { maximumTierGap } = tier.obligations;
  if (maximumTierGap === undefined) {
    return [];
  }
  const obligation = 'maximumTierGap';
  const { inversions } = subject;
  if (!inversions) {
    return [
      {
        obligation,
        state: 'unknown',
        why: 'Nobody has looked yet at what it leans on.',
        fix: 'Wait for the next pass over the catalog.',
      },
    ];
  }
  const { nearest, direct, untiered } = inversions;
  const demand = `${tier.title} allows dependencies up to ${
    maximumTierGap === 1 ? '1 rank' : `${maximumTierGap} ranks`
  } less critical.`;
  if (nearest) {
    const others = direct.length - (nearest.path.length === 1 ? 1 : 0);
    const more =
      others > 0 ? ` It leans directly on ${others} more like it.` : '';
    return [
      {
        obligation,
        state: 'not-met',
        why: `It leans on ${shownLeanedOn(nearest, ladder)}; ${demand}${more}`,
        fix: `Raise the tier of ${nearest.entityRef}, or stop leaning on it.`,
      },
    ];
  }
  return [
    untiered
      ? {
          obligation,
          state: 'unknown',
          why: `It leans on ${shownLeanedOn(untiered, ladder)}; ${demand}`,
          fix: `Propose a tier for ${untiered.entityRef}.`,
        }
      : {
          obligation,
          state: 'met',
          why: `Nothing that it leans on is less critical than allowed; ${demand}`,
        },
  ];
}

function shownLeanedOn(
  { entityRef, rank, path }: LeanedOn,
  { tiers }: TierLadder,
): string {
  const known = tiers.find(tier => tier.rank === rank);
  const tier = known ? known.title : 'without a tier';
  const between = path.length - 1;
  const way =
    between === 0
      ? 'directly'
      : `through ${between === 1 ? '1 other' : `${between} others`}`;
  return `${entityRef} (${tier}) ${way}`;
}
