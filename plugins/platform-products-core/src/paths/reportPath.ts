import { evidenceOf } from '../expressions/evidenceOf';
import { Variables, variablesOf } from '../expressions/variables';
import type { Subject } from '../scorecards/types';
import { evaluatePath } from './evaluatePath';
import { compiledSteps } from './LoadedGoldenPath';
import type { GoldenPath, PathReport, StepResult } from './types';

/**
 * The full answer of a golden path for one entity, with evidence and what to do about each step
 * that is not completed.
 *
 * @public
 */
export function reportPath(
  path: GoldenPath,
  subject: Pick<Subject, 'input' | 'tier' | 'facts'>,
  now: Date,
): PathReport {
  const { outcomes, ...evaluation } = evaluatePath(path, subject, now);
  const { input, tier, facts } = subject;
  const variables = variablesOf(input, tier, facts, now);
  return {
    path: path.name,
    pathRef: path.ref,
    title: path.title,
    version: path.version,
    ...evaluation,
    steps: path.steps.map(({ name, expect, ...step }, index) => {
      const message = messageOf(path, index, outcomes[index], variables);
      return {
        ...step,
        step: name,
        outcome: outcomes[index],
        ...(message && { message }),
        evidence: evidenceOf(compiledSteps(path)[index].reads, variables),
      };
    }),
  };
}

function messageOf(
  path: GoldenPath,
  index: number,
  outcome: StepResult['outcome'],
  variables: Variables,
): string | undefined {
  switch (outcome) {
    case 'fail':
      return `Not met: ${path.steps[index].title}.`;
    case 'unknown': {
      const answer = compiledSteps(path)[index].evaluate(variables);
      const reason = answer.state === 'error' ? answer.reason : '';
      return `Could not be answered. ${reason}.`;
    }
    default:
      return undefined;
  }
}
