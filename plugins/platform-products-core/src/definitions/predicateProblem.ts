import type { Json } from '../entity/EntityInput';

/** Where a predicate is wrong, as keys from its root, and what may stand there. */
export interface PredicateProblem {
  path: (string | number)[];
  allowed: string;
}

const LOGICAL = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];

/**
 * Finds what Backstage's evaluator would silently take for "no match": unknown operators, operands
 * of a wrong type, operators beside other keys.
 */
export function predicateProblem(
  predicate: Json | undefined,
  path: (string | number)[] = [],
): PredicateProblem | undefined {
  if (isPrimitive(predicate)) {
    return undefined;
  }
  if (!isObject(predicate)) {
    return { path, allowed: 'a filter predicate' };
  }
  const keys = Object.keys(predicate);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator === undefined) {
    return firstProblem(keys, key =>
      matcherProblem(predicate[key], [...path, key]),
    );
  }
  if (!LOGICAL.includes(operator)) {
    return {
      path: [...path, operator],
      allowed: `one of ${LOGICAL.join(', ')}`,
    };
  }
  if (keys.length > 1) {
    return { path, allowed: `${operator} alone; wrap the rest in $all` };
  }
  return operandProblem(operator, predicate[operator], [...path, operator]);
}

function operandProblem(
  operator: string,
  operand: Json | undefined,
  path: (string | number)[],
): PredicateProblem | undefined {
  if (operator === '$not') {
    return predicateProblem(operand, path);
  }
  return Array.isArray(operand)
    ? firstProblem([...operand.keys()], index =>
        predicateProblem(operand[index], [...path, index]),
      )
    : { path, allowed: 'a list of filter predicates' };
}

function matcherProblem(
  value: Json | undefined,
  path: (string | number)[],
): PredicateProblem | undefined {
  if (isPrimitive(value)) {
    return undefined;
  }
  const keys = isObject(value) ? Object.keys(value) : [];
  const [operator] = keys;
  if (!isObject(value) || keys.length !== 1 || !MATCHERS.includes(operator)) {
    const allowed = `a text, a number, a boolean or one of ${MATCHERS.join(
      ', ',
    )}`;
    return { path, allowed };
  }
  const operand = value[operator];
  const inner = [...path, operator];
  switch (operator) {
    case '$exists':
      return typeof operand === 'boolean'
        ? undefined
        : { path: inner, allowed: 'true or false' };
    case '$hasPrefix':
      return typeof operand === 'string'
        ? undefined
        : { path: inner, allowed: 'a text' };
    case '$in':
      return Array.isArray(operand) && operand.every(isPrimitive)
        ? undefined
        : { path: inner, allowed: 'a list of texts, numbers or booleans' };
    default:
      return predicateProblem(operand, inner);
  }
}

function firstProblem<T>(
  items: T[],
  find: (item: T) => PredicateProblem | undefined,
): PredicateProblem | undefined {
  for (const item of items) {
    const problem = find(item);
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

function isPrimitive(value: Json | undefined): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isObject(
  value: Json | undefined,
): value is { [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
