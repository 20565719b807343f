import { parseEntityRef } from '@backstage/catalog-model';
import type { TierLadder } from 'backstage-plugin-platform-products-core';
import type {
  TierMessageEntity,
  TierMessageShare,
} from 'backstage-plugin-platform-products-node';
import type { MessageText } from '../../notices/announce/messageTexts';

/** Where the pages about tiers are in the portal. */
const PAGES = '/platform-products/tiers';
/** What a message carries of its entities; the rest is counted. */
const EXAMPLES = 20;
/** Entities that a text names; the message has more. */
const NAMED = 5;

/** Somebody proposes a tier for entities of somebody else. */
export function proposedText(
  share: TierMessageShare,
  { by, tier, reason }: { by: string; tier: string; reason: string },
  ladder: TierLadder,
): MessageText {
  return {
    topic: 'tier-proposed',
    title: `${titleOf(ladder, tier)} proposed for ${nounOf(share)}`,
    description: `${by} proposes it${ofSeveral(share)}: ${reason}`,
    link: linkOf(share, `${PAGES}/proposals`),
    urgent: false,
    ...tierPart(share),
  };
}

/** Somebody decided on what the recipient proposed. */
export function decidedText(
  share: TierMessageShare,
  {
    decision,
    by,
    reason,
  }: {
    decision: 'approved' | 'rejected' | 'withdrawn';
    by: string;
    reason?: string | null;
  },
  ladder: TierLadder,
): MessageText {
  const [first] = share.examples;
  const what =
    share.entities === 1
      ? `${titleOf(ladder, first.tier)} for ${first.title}`
      : `${share.entities} tiers that you proposed`;
  const Decision = `${decision[0].toLocaleUpperCase('en-US')}${decision.slice(
    1,
  )}`;
  return {
    topic: 'tier-decided',
    title: `${Decision}: ${what}`,
    description: `${Decision} by ${by}${ofSeveral(share)}${
      reason ? `: ${reason}` : '.'
    }`,
    link: linkOf(share, `${PAGES}/proposals`),
    urgent: false,
    ...tierPart(share),
  };
}

/**
 * Entities have another tier.
 *
 * @param own - of the recipient
 * @param leanedOn - those that have become more critical, and that entities of the recipient lean on
 */
export function changedText(
  own: TierMessageEntity[],
  leanedOn: TierMessageEntity[],
  ladder: TierLadder,
): MessageText {
  const all = [...own, ...leanedOn];
  const share = shareOf(all);
  const changeOf = ({ title, tier, fromTier }: TierMessageEntity) =>
    `${title}: ${titleOf(ladder, fromTier)} → ${titleOf(ladder, tier)}`;
  const part = (entities: TierMessageEntity[], what: string) =>
    entities.length > 0
      ? [`${what} ${listOf(entities.length, entities.map(changeOf), '; ')}.`]
      : [];
  return {
    topic: 'tier-changed',
    title:
      all.length === 1
        ? headlineOf(all[0], ladder)
        : `${all.length} ${
            own.length > 0 ? 'tiers have changed' : 'services are more critical'
          }`,
    description: [
      ...part(own, 'Yours:'),
      ...part(leanedOn, 'You lean on what is more critical now:'),
    ].join(' '),
    link: linkOf(share, PAGES),
    urgent: false,
    ...tierPart(share),
  };
}

function headlineOf({ title, tier }: TierMessageEntity, ladder: TierLadder) {
  return tier
    ? `${title} is now ${titleOf(ladder, tier)}`
    : `${title} has no tier any more`;
}

/** Tiers must be looked at again. */
export function reviewDueText(
  overdue: TierMessageEntity[],
  soon: TierMessageEntity[],
): MessageText {
  const share = shareOf([...overdue, ...soon]);
  const part = (entities: TierMessageEntity[], what: string) =>
    entities.length > 0
      ? [
          `${what}: ${listOf(
            entities.length,
            entities.map(
              ({ title, dueAt }) =>
                `${title} (${dueAt ? dueAt.slice(0, 10) : 'never reviewed'})`,
            ),
            ', ',
          )}.`,
        ]
      : [];
  return {
    topic: 'tier-review-due',
    title:
      overdue.length > 0
        ? `Tier review due now for ${nounOf(shareOf(overdue))}`
        : `Tier review due soon for ${nounOf(share)}`,
    description: [...part(overdue, 'Due now'), ...part(soon, 'Due soon')].join(
      ' ',
    ),
    link: linkOf(share, `${PAGES}/reviews`),
    urgent: false,
    ...tierPart(share),
  };
}

/** An entity as messages name it. */
export function messageEntity(
  { ref, title }: { ref: string; title: string },
  tiers: { tier?: string | null; fromTier?: string | null; dueAt?: string },
): TierMessageEntity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    entityRef: ref,
    title,
    link: `/catalog/${[namespace, kind, name]
      .map(encodeURIComponent)
      .join('/')}`,
    ...(tiers.tier && { tier: tiers.tier }),
    ...(tiers.fromTier && { fromTier: tiers.fromTier }),
    ...(tiers.dueAt && { dueAt: tiers.dueAt }),
  };
}

export function shareOf(entities: TierMessageEntity[]): TierMessageShare {
  return { entities: entities.length, examples: entities.slice(0, EXAMPLES) };
}

function tierPart(share: TierMessageShare) {
  return { items: [], tiers: share };
}

function titleOf({ tiers }: TierLadder, name: string | undefined): string {
  if (name === undefined) return 'no tier';
  return tiers.find(tier => tier.name === name)?.title ?? name;
}

function nounOf({ entities, examples }: TierMessageShare): string {
  return entities === 1 ? examples[0].title : `${entities} of your entities`;
}

function ofSeveral({ entities, examples }: TierMessageShare): string {
  return entities === 1
    ? ''
    : ` for ${listOf(
        entities,
        examples.map(({ title }) => title),
        ', ',
      )}`;
}

function listOf(all: number, texts: string[], separator: string): string {
  const named = texts.slice(0, NAMED);
  const more = all - named.length;
  return `${named.join(separator)}${more > 0 ? ` and ${more} more` : ''}`;
}

function linkOf({ entities, examples }: TierMessageShare, list: string) {
  return entities === 1 ? examples[0].link : list;
}
