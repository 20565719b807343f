import { RE2JS } from 're2js';
import { childrenOf, Comprehension, expanded, SyntaxNode } from './syntaxTree';

/**
 * Steps that one evaluation may take: a round of a macro is one, and so are 8 list elements or 64
 * characters that a function or a comparison has to look at. Enough to compare 5,000 relations
 * with 20 names; about 100 ms at the very worst.
 */
const MAXIMUM_STEPS = 200_000;

/** Longest text, and longest list, that an expression may build or match against. */
const MAXIMUM_LENGTH = 65_536;

/** What is left to spend. Set anew before each evaluation. */
export interface Meter {
  left: number;
}

/** Fills the meter for one evaluation. */
export function refill(meter: Meter) {
  meter.left = MAXIMUM_STEPS;
}

/**
 * Makes a checked syntax tree count its steps and stop when they are spent, and puts an engine
 * with linear run time behind `matches`. A spent meter is visible to the caller after the
 * evaluation: the error itself may have been absorbed by `||`, `&&` or `exists`.
 */
export function boundCost(
  node: SyntaxNode,
  meter: Meter,
  patterns: ReadonlyMap<SyntaxNode, RE2JS>,
) {
  const target = expanded(node);
  if (target.op === 'comprehension') {
    countRounds(target.args as Comprehension, meter);
  } else if (target.handle && target.op !== '?:') {
    const pattern = patterns.get(target);
    target.handle = pattern
      ? matchLinearly(pattern, meter)
      : weighOperands(target, meter);
  }
  childrenOf(target).forEach(child => boundCost(child, meter, patterns));
}

function countRounds(comprehension: Comprehension, meter: Meter) {
  const { condition } = comprehension;
  comprehension.condition = accumulated => {
    meter.left -= 1;
    return meter.left >= 0 && (!condition || condition(accumulated));
  };
}

function matchLinearly(pattern: RE2JS, meter: Meter) {
  return ([text]: unknown[]) => {
    if (typeof text !== 'string') {
      throw new Error('matches needs a text');
    }
    spend(meter, size(text));
    return pattern.matcher(text).find();
  };
}

function weighOperands(node: SyntaxNode, meter: Meter) {
  const handle = node.handle!;
  switch (node.op) {
    case 'call':
    case 'rcall':
      return (operands: unknown, ...rest: unknown[]) => {
        (operands as unknown[]).forEach(operand => spend(meter, size(operand)));
        return measured(handle(operands, ...rest));
      };
    case '+':
      return (left: unknown, right: unknown, ...rest: unknown[]) => {
        spend(meter, size(left) + size(right));
        return measured(handle(left, right, ...rest));
      };
    case '==':
    case '!=':
    case 'in':
      return (left: unknown, right: unknown, ...rest: unknown[]) => {
        spend(meter, deepSize(left, meter.left) + deepSize(right, meter.left));
        return handle(left, right, ...rest);
      };
    default:
      return handle;
  }
}

function measured(value: unknown) {
  size(value);
  return value;
}

/** Steps it takes to go once over a value, its parts not looked at. */
function size(value: unknown): number {
  if (typeof value === 'string') {
    refuseLonger(value.length);
    return value.length >> 6;
  }
  if (Array.isArray(value)) {
    refuseLonger(value.length);
    return value.length >> 3;
  }
  return 0;
}

/** Steps it takes to compare a value with all its parts; counts no further than needed. */
function deepSize(value: unknown, enough: number): number {
  let steps = size(value);
  if (typeof value !== 'object' || value === null) {
    return steps;
  }
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    if (steps > enough) {
      return steps;
    }
    steps +=
      typeof part === 'object'
        ? 1 + deepSize(part, enough - steps)
        : size(part);
  }
  return steps;
}

function refuseLonger(length: number) {
  if (length > MAXIMUM_LENGTH) {
    throw new Error(`a value is longer than ${MAXIMUM_LENGTH}`);
  }
}

function spend(meter: Meter, cost: number) {
  meter.left -= cost;
  if (meter.left < 0) {
    throw new Error('the expression takes too many steps');
  }
}
