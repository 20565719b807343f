import type { Expression } from '../expressions/compileExpression';
import type { EntityInput } from '../entity/EntityInput';
import type { Scorecard } from './types';

/** The compiled side of a check, kept at the same index as its definition. */
export interface CompiledCheck {
  name: string;
  levelRank: number;
  weight: number;
  /** Milliseconds since 1970; minus infinity where the check is enforced from the start. */
  enforcedFrom: number;
  applies?: (entity: EntityInput['entity']) => boolean;
  expect: Expression<boolean>;
  message?: Expression<string>;
}

/** What `loadScorecard` hands out behind the public interface. */
export interface LoadedScorecard extends Scorecard {
  compiled: CompiledCheck[];
}

/** Every scorecard comes from `loadScorecard`; this is the one place that relies on it. */
export function compiledChecks(scorecard: Scorecard): CompiledCheck[] {
  return (scorecard as LoadedScorecard).compiled;
}
