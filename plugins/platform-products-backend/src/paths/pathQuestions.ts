import {
  Evaluation,
  evaluatePath,
  GoldenPath,
} from 'backstage-plugin-platform-products-core';
import type { Questions } from '../definitions/Questions';

const COMPLETE = { name: 'complete', title: 'Complete', rank: 1 };

/**
 * Asks how far the entities are that are on a golden path. Whom the path is meant for does not
 * matter: naming it is enough to be on it.
 */
export function pathQuestions(path: GoldenPath): Questions {
  return {
    checks: path.steps.map(({ name }) => name),
    levels: [COMPLETE],
    kinds: path.kinds,
    usesNow: path.usesNow,
    evaluate: (subject, now) => {
      if (subject.pathRef !== path.ref) return undefined;
      const { outcomes, completed, unknown } = evaluatePath(path, subject, now);
      const total = outcomes.length;
      return {
        outcomes,
        enforced: outcomes.map(() => true),
        levelRank: completed === total ? COMPLETE.rank : 0,
        score: { earned: completed, possible: total, unknown },
        failing: total - completed,
        unknownChecks: unknown,
      } satisfies Evaluation;
    },
  };
}
