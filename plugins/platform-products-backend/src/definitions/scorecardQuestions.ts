import {
  evaluateScorecard,
  Scorecard,
} from 'backstage-plugin-platform-products-core';
import type { Questions } from './Questions';

/** Asks what a scorecard asks. */
export function scorecardQuestions(scorecard: Scorecard): Questions {
  const { checks, levels, kinds, usesNow } = scorecard;
  return {
    checks: checks.map(({ name }) => name),
    levels,
    kinds,
    usesNow,
    nextChangeAfter: now => scorecard.nextChangeAfter(now),
    evaluate: (subject, now) => evaluateScorecard(scorecard, subject, now),
  };
}
