import { boundCost, Meter, refill } from './boundCost';
import { expressionEnvironment } from './expressionEnvironment';
import { ExpressionProblem, problemAt } from './ExpressionProblem';
import { ReadPath, readPaths } from './readPaths';
import { inspect } from './refusedParts';
import type { SyntaxNode } from './syntaxTree';
import type { Variables } from './variables';

const MAXIMUM_SOURCE_LENGTH = 4_000;

/** What came out: a value, or why there is none. No value is the answer "unknown", never a no. */
export type Evaluated<T> =
  | { state: 'value'; value: T }
  | { state: 'error'; reason: string };

/** An expression that has been checked and can be asked many times. */
export interface Expression<T> {
  source: string;
  usesNow: boolean;
  reads: ReadPath[];
  evaluate(variables: Variables): Evaluated<T>;
}

/** The result of {@link compileExpression}. */
export type Compiled<T> =
  | { expression: Expression<T>; problem?: undefined }
  | { expression?: undefined; problem: ExpressionProblem };

/** What an expression may give, by the name that CEL has for it. */
export interface ResultTypes {
  bool: boolean;
  string: string;
}

/**
 * The one door to CEL: parses, checks types against the declared variables, refuses what could
 * stall the process, and hands out a function that never throws.
 */
export function compileExpression<T extends keyof ResultTypes>(
  source: string,
  type: T,
): Compiled<ResultTypes[T]> {
  if (source.length > MAXIMUM_SOURCE_LENGTH) {
    const message = `an expression may have ${MAXIMUM_SOURCE_LENGTH} characters at most`;
    return { problem: problemAt(source, 0, message) };
  }
  try {
    return compile(source, type);
  } catch (error) {
    const offset = (error as { range?: { start: number } }).range?.start ?? 0;
    return { problem: problemAt(source, offset, reasonOf(error)) };
  }
}

function compile<T extends keyof ResultTypes>(
  source: string,
  type: T,
): Compiled<ResultTypes[T]> {
  const parsed = expressionEnvironment.parse(source);
  const tree = parsed.ast as unknown as SyntaxNode;
  const { refused, patterns } = inspect(tree);
  if (refused) {
    return { problem: problemAt(source, refused.offset, refused.message) };
  }
  const check = parsed.check();
  if (!check.valid) {
    throw check.error;
  }
  if (check.type !== type && check.type !== 'dyn') {
    const message = `must give ${type}, gives ${check.type}`;
    return { problem: problemAt(source, 0, message) };
  }
  const meter: Meter = { left: 0 };
  boundCost(tree, meter, patterns);
  const reads = readPaths(tree);
  return {
    expression: {
      source,
      reads,
      usesNow: reads.some(({ variable }) => variable === 'now'),
      evaluate: variables => evaluate(parsed, variables, meter, type),
    },
  };
}

function evaluate<T extends keyof ResultTypes>(
  run: (context: Variables) => unknown,
  variables: Variables,
  meter: Meter,
  type: T,
): Evaluated<ResultTypes[T]> {
  refill(meter);
  // Absent keys are everyday answers here, and the engine throws for each: without a stack trace
  // that nobody reads, such an answer costs a fraction.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const value = run(variables);
    if (meter.left < 0) {
      return { state: 'error', reason: 'the expression takes too many steps' };
    }
    const expected = type === 'bool' ? 'boolean' : 'string';
    return typeof value === expected
      ? { state: 'value', value: value as ResultTypes[T] }
      : { state: 'error', reason: `the answer is not a ${type}` };
  } catch (error) {
    return { state: 'error', reason: reasonOf(error) };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The engine's errors hold the bare sentence beside a message with a drawing of the source. */
function reasonOf(error: unknown): string {
  const { summary, message } = error as { summary?: string; message: string };
  return summary ?? message;
}
