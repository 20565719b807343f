/**
 * Why an expression cannot be used, and where. Line and column count from 1.
 *
 * @public
 */
export interface ExpressionProblem {
  message: string;
  line: number;
  column: number;
}

/** A problem at an offset into the source. */
export function problemAt(
  source: string,
  offset: number,
  message: string,
): ExpressionProblem {
  const before = source.slice(0, offset).split('\n');
  return {
    message,
    line: before.length,
    column: before[before.length - 1].length + 1,
  };
}
