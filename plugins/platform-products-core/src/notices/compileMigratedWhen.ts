import type { EntityInput, Json } from '../entity/EntityInput';
import { compileExpression } from '../expressions/compileExpression';
import type { ExpressionProblem } from '../expressions/ExpressionProblem';
import { variablesOf } from '../expressions/variables';
import type { EffectiveTier } from '../tiers/types';

/**
 * A `migratedWhen` that can be asked about consumers, or why it cannot.
 *
 * @public
 */
export type MigratedWhen =
  | { problem: ExpressionProblem; holds?: undefined }
  | {
      problem?: undefined;
      /** True if it reads `now`: answers can change although nothing was edited. */
      usesNow: boolean;
      /** Unknown where something that it asks about is not there. */
      holds(
        entity: EntityInput,
        tier: EffectiveTier,
        now: Date,
        facts?: Record<string, Json>,
      ): 'yes' | 'no' | 'unknown';
    };

/**
 * Compiles the CEL with which a notice tells who has migrated.
 *
 * @public
 */
export function compileMigratedWhen(source: string): MigratedWhen {
  const { expression, problem } = compileExpression(source, 'bool');
  if (!expression) {
    return { problem };
  }
  return {
    usesNow: expression.usesNow,
    holds(entity, tier, now, facts) {
      const answer = expression.evaluate(variablesOf(entity, tier, facts, now));
      if (answer.state !== 'value') {
        return 'unknown';
      }
      return answer.value ? 'yes' : 'no';
    },
  };
}
