import { evidenceOf } from '../expressions/evidenceOf';
import { Variables, variablesOf } from '../expressions/variables';
import { evaluateScorecard } from './evaluateScorecard';
import { CompiledCheck, compiledChecks } from './LoadedScorecard';
import type {
  CheckResult,
  LevelResult,
  NextStep,
  Outcome,
  Scorecard,
  ScorecardReport,
  Subject,
} from './types';

/** The implicit level before the first. */
const NO_LEVEL: LevelResult = { name: 'none', title: 'None', rank: 0 };

/**
 * The full answer of a scorecard for one entity, with evidence, messages and next steps. Undefined
 * where the scorecard does not select the entity.
 *
 * @public
 */
export function reportScorecard(
  scorecard: Scorecard,
  subject: Subject,
  now: Date,
): ScorecardReport | undefined {
  const evaluation = evaluateScorecard(scorecard, subject, now);
  if (!evaluation) {
    return undefined;
  }
  const { outcomes, enforced, levelRank, score, unknownChecks } = evaluation;
  const variables = variablesOf(
    subject.input,
    subject.tier,
    subject.facts,
    now,
  );
  const compiled = compiledChecks(scorecard);
  const checks = scorecard.checks.map(
    ({ name, title, why, level, weight, remedy, enforcedFrom }, index) =>
      withoutUndefined<CheckResult>({
        check: name,
        title,
        why,
        level,
        weight,
        outcome: outcomes[index],
        enforced: enforced[index],
        enforcedFrom,
        message: messageOf(compiled[index], title, outcomes[index], variables),
        remedy,
        evidence:
          outcomes[index] === 'not-applicable'
            ? []
            : evidenceOf(compiled[index].expect.reads, variables),
      }),
  );
  const nextLevel = scorecard.levels[levelRank];
  return {
    scorecard: scorecard.name,
    scorecardRef: scorecard.ref,
    title: scorecard.title,
    level: levelRank === 0 ? NO_LEVEL : scorecard.levels[levelRank - 1],
    ...(nextLevel && { nextLevel }),
    score,
    unknownChecks,
    checks,
    nextSteps: nextLevel ? nextSteps(checks, nextLevel) : [],
  };
}

function messageOf(
  check: CompiledCheck,
  title: string,
  outcome: Outcome,
  variables: Variables,
): string | undefined {
  if (outcome === 'fail') {
    const written = check.message?.evaluate(variables);
    return written?.state === 'value' ? written.value : `Not met: ${title}.`;
  }
  if (outcome === 'unknown') {
    const answer = check.expect.evaluate(variables);
    const reason = answer.state === 'error' ? answer.reason : '';
    return `Could not be answered. ${reason}.`;
  }
  return undefined;
}

/** Only checks of the next level can be in the way: those below are met. */
function nextSteps(checks: CheckResult[], nextLevel: LevelResult): NextStep[] {
  const steps: NextStep[] = [];
  for (const { check, title, level, outcome, enforced, remedy } of checks) {
    const open = outcome === 'fail' || outcome === 'unknown';
    if (open && enforced && level === nextLevel.name) {
      steps.push({
        check,
        title,
        level,
        outcome,
        ...(remedy && { remedy }),
      });
    }
  }
  return steps.sort((one, other) => effortOf(one) - effortOf(other));
}

/** Large and finite: the difference of two steps without an effort must be zero. */
function effortOf({ remedy }: NextStep): number {
  return remedy?.effort ?? Number.MAX_VALUE;
}

function withoutUndefined<T extends object>(value: {
  [K in keyof T]: T[K] | undefined;
}): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}
