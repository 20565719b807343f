import type { Outcome } from '../scorecards/types';

/**
 * One side of a comparison: how one entity stood on one scorecard.
 *
 * @public
 */
export interface EvaluationState {
  levelName: string;
  /** By check name. */
  outcomes: Record<string, Outcome>;
}

/**
 * A change of state that is worth remembering.
 *
 * @public
 */
export interface Change {
  type: 'outcome' | 'level' | 'tier';
  scorecard?: string;
  check?: string;
  /** Absent where there was nothing before. */
  from?: string;
  /** Absent where there is nothing now. */
  to?: string;
}
