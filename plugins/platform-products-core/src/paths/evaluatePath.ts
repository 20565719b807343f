import { variablesOf } from '../expressions/variables';
import type { Subject } from '../scorecards/types';
import { compiledSteps } from './LoadedGoldenPath';
import type {
  GoldenPath,
  Milestone,
  PathEvaluation,
  StepOutcome,
} from './types';

/**
 * Answers all steps of a golden path for one entity: the hot path of a sweep. Steps are in an order
 * for people; each is completed on its own, so that one skipped step does not hide what was done
 * after it.
 *
 * @public
 */
export function evaluatePath(
  path: GoldenPath,
  { input, tier, facts }: Pick<Subject, 'input' | 'tier' | 'facts'>,
  now: Date,
): PathEvaluation {
  const variables = variablesOf(input, tier, facts, now);
  const outcomes = compiledSteps(path).map<StepOutcome>(expect => {
    const answer = expect.evaluate(variables);
    if (answer.state === 'error') {
      return 'unknown';
    }
    return answer.value ? 'pass' : 'fail';
  });
  const milestones: Milestone[] = [];
  const evaluation: PathEvaluation = {
    outcomes,
    completed: 0,
    unknown: 0,
    milestones,
  };
  path.steps.forEach(({ name, milestone }, index) => {
    if (outcomes[index] === 'pass') {
      evaluation.completed += 1;
      if (milestone) {
        milestones.push(milestone);
      }
      return;
    }
    evaluation.unknown += outcomes[index] === 'unknown' ? 1 : 0;
    evaluation.next ??= name;
  });
  return evaluation;
}
