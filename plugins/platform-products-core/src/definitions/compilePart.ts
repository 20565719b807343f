import {
  compileExpression,
  Expression,
  ResultTypes,
} from '../expressions/compileExpression';
import type { ProblemList } from '../metadata/problemList';
import { addProblem } from './addProblem';
import type { Path } from './places';

/**
 * Compiles the CEL at one place of a definition. Undefined where there is none, and where it cannot
 * be used, which becomes a problem with line and column.
 */
export function compilePart<T extends keyof ResultTypes>(
  source: string | undefined,
  type: T,
  path: Path,
  list: ProblemList,
): Expression<ResultTypes[T]> | undefined {
  if (source === undefined) {
    return undefined;
  }
  const { expression, problem } = compileExpression(source, type);
  if (problem) {
    const { message, line, column } = problem;
    const allowed = `a CEL expression; line ${line}, column ${column}: ${message}`;
    addProblem(list, path, source, allowed);
  }
  return expression;
}
