import type { MetadataConfig } from '../metadata/types';
import { dependencyFindings } from './obligations/dependencyFindings';
import { noticeFindings } from './obligations/noticeFindings';
import { objectiveFindings } from './obligations/objectiveFindings';
import { onCallFindings } from './obligations/onCallFindings';
import type { Question } from './obligations/Question';
import { recoveryFindings } from './obligations/recoveryFindings';
import { reviewFindings } from './obligations/reviewFindings';
import { scorecardFinding } from './obligations/scorecardFinding';
import type { ObligationFinding, ObligationSubject, TierLadder } from './types';

/**
 * Whether an entity keeps to what its tier demands, one finding per demand; none where it has no
 * tier. Metadata is always observed, so what nobody has written there is `not-met`; what is written
 * and cannot be read, and what nobody has looked at yet, is `unknown`.
 *
 * @param config - where metadata is read from, so that a fix can name the place
 *
 * @public
 */
export function obligationFindings(
  subject: ObligationSubject,
  ladder: TierLadder,
  config: MetadataConfig,
  now: Date,
): ObligationFinding[] {
  const name = 'name' in subject.tier ? subject.tier.name : undefined;
  const tier = ladder.tiers.find(item => item.name === name);
  if (!tier) {
    return [];
  }
  const question: Question = { subject, tier, ladder, config, now };
  return [
    ...objectiveFindings(question),
    ...Object.entries(tier.obligations.scorecards ?? {}).map(
      ([scorecard, level]) =>
        scorecardFinding(subject.scorecards, scorecard, level, tier),
    ),
    ...noticeFindings(question),
    ...dependencyFindings(question),
    ...onCallFindings(question),
    ...reviewFindings(question),
    ...recoveryFindings(question, 'rtoMinutes', 'recovery time'),
    ...recoveryFindings(question, 'rpoMinutes', 'recovery point'),
  ];
}
