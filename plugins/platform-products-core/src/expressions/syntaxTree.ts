/**
 * The parts of the engine's syntax tree that this folder relies on. The engine publishes its
 * nodes only in part; what is used here is held in place by the tests of `compileExpression`.
 */
export interface SyntaxNode {
  op: string;
  args: unknown;
  start: number;
  meta: { alternate?: SyntaxNode; macro?: { args: SyntaxNode[] } };
  /** What an operator or a call does with its evaluated operands, chosen by the type check. */
  handle?: (...operands: any[]) => unknown;
}

/** `args` of a node with the operator `comprehension`: what `exists`, `map` and the like expand to. */
export interface Comprehension {
  iterable: SyntaxNode;
  iterVarName: string;
  init: SyntaxNode;
  step: SyntaxNode;
  /** Asked before each round; false ends the loop. */
  condition?: (accumulated: unknown) => boolean;
}

/** The node that is evaluated in the place of this one: macros and constants are expanded. */
export function expanded(node: SyntaxNode): SyntaxNode {
  return node.meta.alternate ?? node;
}

/** The nodes directly below an expanded node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  if (node.meta.macro) {
    return node.meta.macro.args;
  }
  if (node.op === 'comprehension') {
    const { iterable, init, step } = node.args as Comprehension;
    return [iterable, init, step];
  }
  return nodesIn(node.args);
}

function nodesIn(args: unknown): SyntaxNode[] {
  if (Array.isArray(args)) {
    return args.flatMap(nodesIn);
  }
  const isNode = typeof args === 'object' && args !== null && 'op' in args;
  return isNode ? [args as SyntaxNode] : [];
}
