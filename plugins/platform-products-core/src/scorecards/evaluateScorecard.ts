import { Variables, variablesOf } from '../expressions/variables';
import { CompiledCheck, compiledChecks } from './LoadedScorecard';
import type { Evaluation, Outcome, Scorecard, Subject } from './types';

/**
 * Answers all checks of a scorecard for one entity: the hot path of a sweep. Undefined where the
 * scorecard does not select the entity.
 *
 * A level is reached if every enforced check of it and of the levels below passes, is exempt or
 * does not apply. So a level without an applicable check adds no demand of its own.
 *
 * @public
 */
export function evaluateScorecard(
  scorecard: Scorecard,
  subject: Subject,
  now: Date,
): Evaluation | undefined {
  if (!scorecard.selects(subject.input)) {
    return undefined;
  }
  const { input, tier, facts, exemptions } = subject;
  const variables = variablesOf(input, tier, facts, now);
  const checks = compiledChecks(scorecard);
  const time = now.getTime();
  const outcomes = new Array<Outcome>(checks.length);
  const enforced = new Array<boolean>(checks.length);
  for (let index = 0; index < checks.length; index++) {
    outcomes[index] = outcomeOf(checks[index], variables, exemptions);
    enforced[index] = checks[index].enforcedFrom <= time;
  }
  return sumUp(checks, outcomes, enforced, scorecard.levels.length);
}

/** The answer of one check. */
export function outcomeOf(
  check: CompiledCheck,
  variables: Variables,
  exemptions: ReadonlySet<string> | undefined,
): Outcome {
  if (check.applies && !check.applies(variables.entity)) {
    return 'not-applicable';
  }
  if (exemptions?.has(check.name)) {
    return 'exempt';
  }
  const answer = check.expect.evaluate(variables);
  if (answer.state === 'error') {
    return 'unknown';
  }
  return answer.value ? 'pass' : 'fail';
}

function sumUp(
  checks: CompiledCheck[],
  outcomes: Outcome[],
  enforced: boolean[],
  topRank: number,
): Evaluation {
  const score = { earned: 0, possible: 0, unknown: 0 };
  let failing = 0;
  let levelRank = topRank;
  for (let index = 0; index < checks.length; index++) {
    const outcome = outcomes[index];
    if (
      !enforced[index] ||
      outcome === 'not-applicable' ||
      outcome === 'exempt'
    ) {
      continue;
    }
    const { weight, levelRank: rank } = checks[index];
    score.possible += weight;
    if (outcome === 'pass') {
      score.earned += weight;
      continue;
    }
    failing += 1;
    levelRank = Math.min(levelRank, rank - 1);
    if (outcome === 'unknown') {
      score.unknown += weight;
    }
  }
  const unknownChecks = countUnknown(checks, outcomes, enforced, levelRank + 1);
  return { outcomes, enforced, levelRank, score, failing, unknownChecks };
}

function countUnknown(
  checks: CompiledCheck[],
  outcomes: Outcome[],
  enforced: boolean[],
  upToRank: number,
): number {
  let count = 0;
  for (let index = 0; index < checks.length; index++) {
    if (
      outcomes[index] === 'unknown' &&
      enforced[index] &&
      checks[index].levelRank <= upToRank
    ) {
      count += 1;
    }
  }
  return count;
}
