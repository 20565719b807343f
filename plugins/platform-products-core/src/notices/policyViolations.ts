import type { TierLadder } from '../tiers/types';
import { noticeDays } from './noticeDays';
import type { NoticeContent, NoticePolicy, PolicyViolation } from './types';

/**
 * The rules that a compulsory notice breaks; advisory ones may do as they like. Days are counted
 * on the calendar of the notice's time zone, from its announcement to its sunset.
 *
 * @param consumersByTier - how many consumers there are, by name of their tier
 * @param now - what counts as the announcement where none is dated: for a notice that is
 *   published, the moment of that
 *
 * @public
 */
export function policyViolations({
  content,
  consumersByTier,
  policy,
  ladder,
  now,
}: {
  content: Partial<NoticeContent>;
  consumersByTier: Readonly<Record<string, number>>;
  policy: NoticePolicy;
  ladder: TierLadder;
  now: Date;
}): PolicyViolation[] {
  if (content.kind !== 'compulsory') {
    return [];
  }
  return [
    ...sunsetViolations(content),
    ...periodViolations(content, consumersByTier, policy, ladder, now),
    ...helpViolations(content, policy),
  ];
}

function sunsetViolations(content: Partial<NoticeContent>): PolicyViolation[] {
  return content.sunsetAt
    ? []
    : [
        {
          rule: 'sunset-required',
          message: 'A compulsory notice needs a date of sunset, found none.',
        },
      ];
}

function periodViolations(
  content: Partial<NoticeContent>,
  consumersByTier: Readonly<Record<string, number>>,
  policy: NoticePolicy,
  ladder: TierLadder,
  now: Date,
): PolicyViolation[] {
  const days = noticeDays(content, now);
  if (days === undefined) {
    return [];
  }
  const violations: PolicyViolation[] = [];
  const found = `from announcement to sunset, found ${days}`;
  if (days < policy.minimumNoticeDays) {
    violations.push({
      rule: 'minimum-notice',
      message: `The policy demands ${policy.minimumNoticeDays} days ${found}.`,
    });
  }
  for (const { name, title, obligations } of ladder.tiers) {
    const consumers = Object.hasOwn(consumersByTier, name)
      ? consumersByTier[name]
      : 0;
    const { minimumNoticeDays = 0 } = obligations;
    if (consumers > 0 && days < minimumNoticeDays) {
      const counted = consumers === 1 ? '1 consumer' : `${consumers} consumers`;
      violations.push({
        rule: 'minimum-notice',
        message: `${title} demands ${minimumNoticeDays} days ${found}; ${counted} of it ${
          consumers === 1 ? 'is' : 'are'
        } affected.`,
        tier: name,
      });
    }
  }
  return violations;
}

function helpViolations(
  content: Partial<NoticeContent>,
  policy: NoticePolicy,
): PolicyViolation[] {
  const violations: PolicyViolation[] = [];
  if (policy.requireGuide && !content.guide) {
    violations.push({
      rule: 'guide-required',
      message: 'A compulsory notice needs a migration guide, found none.',
    });
  }
  const hasReplacement = (content.replacements?.length ?? 0) > 0;
  if (policy.requireReplacement && !hasReplacement && !content.noReplacement) {
    violations.push({
      rule: 'replacement-required',
      message:
        'A compulsory notice needs a replacement or a reason why there is none, found neither.',
    });
  }
  return violations;
}
