import {
  Change,
  diffEvaluations,
  Evaluation,
  EvaluationState,
  Outcome,
} from 'backstage-plugin-platform-products-core';
import type { Definition } from '../definitions/Definition';
import { decodeOutcome, encodeOutcome } from '../store/outcomeCodes';
import type { DbReportRow } from '../store/rows';
import { adoptionChange } from '../products/adoptionChange';

export type ReportValues = Omit<
  DbReportRow,
  'entity_id' | 'scorecard_id' | 'evaluated_at'
>;

/** What of an evaluation is stored. */
export function toReportValues(
  definition: Definition,
  evaluation: Evaluation,
): ReportValues {
  const { outcomes, enforced, levelRank, score } = evaluation;
  const codes = new Array<string>(definition.slotCount).fill('-');
  for (let check = 0; check < outcomes.length; check++) {
    codes[definition.slotOfCheck[check]] = encodeOutcome(
      outcomes[check],
      enforced[check],
    );
  }
  return {
    level_rank: levelRank,
    level: definition.levelNames[levelRank],
    earned: score.earned,
    possible: score.possible,
    unknown: score.unknown,
    failing: evaluation.failing,
    unknown_checks: evaluation.unknownChecks,
    codes: codes.join(''),
  };
}

export function sameValues(a: ReportValues, b: ReportValues): boolean {
  return (
    a.codes === b.codes &&
    a.level_rank === b.level_rank &&
    a.level === b.level &&
    a.earned === b.earned &&
    a.possible === b.possible &&
    a.unknown === b.unknown &&
    a.failing === b.failing &&
    a.unknown_checks === b.unknown_checks
  );
}

/** A change as it is stored. */
export interface ReportTransition extends Omit<Change, 'type'> {
  type: Change['type'] | 'adoption';
}

/**
 * What a reader of the history should hear of. Empty where only points or enforcement differ. What
 * happens on a golden path is told by the journey.
 */
export function changesBetween(
  definition: Definition,
  previous: ReportValues,
  next: ReportValues | undefined,
): ReportTransition[] {
  switch (definition.loaded.kind) {
    case 'golden-path':
      return [];
    case 'product':
      return adoptionChange(definition.name, previous, next);
    default:
      return scorecardChanges(definition, previous, next);
  }
}

function scorecardChanges(
  definition: Definition,
  previous: ReportValues,
  next: ReportValues | undefined,
): ReportTransition[] {
  const changes = diffEvaluations(
    stateOf(definition, previous),
    next && stateOf(definition, next),
  );
  return changes.map(change => ({ ...change, scorecard: definition.name }));
}

function stateOf(
  { slots }: Definition,
  { level, codes }: ReportValues,
): EvaluationState {
  const outcomes: Record<string, Outcome> = {};
  slots.forEach((check, slot) => {
    const outcome = decodeOutcome(codes[slot]);
    if (outcome) outcomes[check] = outcome;
  });
  return { levelName: level, outcomes };
}
