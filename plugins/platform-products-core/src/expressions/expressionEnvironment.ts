import { Environment } from '@marcbachmann/cel-js';

/**
 * Everything an expression may ask about. JSON numbers come as they are: the engine compares them
 * with int literals, and the operators below let it calculate with both.
 */
export const expressionEnvironment = declareMixedArithmetic(
  new Environment({
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 500, maxDepth: 60 },
  })
    .registerVariable('entity', 'map<string, dyn>')
    .registerVariable('annotations', 'map<string, string>')
    .registerVariable('labels', 'map<string, string>')
    .registerVariable('tags', 'list<string>')
    .registerVariable('relations', 'list<map<string, dyn>>')
    .registerVariable('facts', 'map<string, dyn>')
    .registerVariable('tier', 'map<string, dyn>')
    .registerVariable('now', 'google.protobuf.Timestamp'),
);

/** Names that {@link expressionEnvironment} declares. */
export const expressionVariables: ReadonlySet<string> = new Set([
  'entity',
  'annotations',
  'labels',
  'tags',
  'relations',
  'facts',
  'tier',
  'now',
]);

/**
 * Functions and macros that a definition may call. Left out is what can build large values from
 * small ones in few steps (`cel.bind`, `join`) and what no definition needs (bytes).
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  ...['all', 'exists', 'exists_one', 'filter', 'has', 'map', 'size'],
  ...['contains', 'endsWith', 'matches', 'startsWith'],
  ...['indexOf', 'lastIndexOf', 'substring', 'split', 'trim'],
  ...['lowerAscii', 'upperAscii'],
  ...['bool', 'double', 'duration', 'dyn', 'int', 'string', 'timestamp'],
  ...['type', 'uint'],
  ...['getDate', 'getDayOfMonth', 'getDayOfWeek', 'getDayOfYear'],
  ...['getFullYear', 'getHours', 'getMilliseconds', 'getMinutes'],
  ...['getMonth', 'getSeconds'],
]);

function declareMixedArithmetic(environment: Environment): Environment {
  const arithmetic: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  };
  for (const [operator, calculate] of Object.entries(arithmetic)) {
    const handler = (a: number | bigint, b: number | bigint) =>
      calculate(Number(a), Number(b));
    environment.registerOperator(`double ${operator} int`, handler);
    environment.registerOperator(`int ${operator} double`, handler);
  }
  return environment;
}
