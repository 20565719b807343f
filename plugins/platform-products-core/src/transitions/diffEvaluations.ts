import type { Outcome } from '../scorecards/types';
import type { Change, EvaluationState } from './types';

const NO_OUTCOMES: Record<string, Outcome> = {};

/**
 * What changed between two evaluations of one entity by one scorecard: the level first, then the
 * checks by name. A side is undefined where the scorecard did not select the entity.
 *
 * @public
 */
export function diffEvaluations(
  previous: EvaluationState | undefined,
  next: EvaluationState | undefined,
): Change[] {
  const changes: Change[] = [];
  if (previous?.levelName !== next?.levelName) {
    changes.push({
      type: 'level',
      ...fromTo(previous?.levelName, next?.levelName),
    });
  }
  const before = previous?.outcomes ?? NO_OUTCOMES;
  const after = next?.outcomes ?? NO_OUTCOMES;
  const checks = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const check of [...checks].sort()) {
    const from = Object.hasOwn(before, check) ? before[check] : undefined;
    const to = Object.hasOwn(after, check) ? after[check] : undefined;
    if (from !== to) {
      changes.push({ type: 'outcome', check, ...fromTo(from, to) });
    }
  }
  return changes;
}

function fromTo(from: string | undefined, to: string | undefined) {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
