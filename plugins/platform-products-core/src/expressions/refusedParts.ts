import { RE2JS } from 're2js';
import { allowedFunctions } from './expressionEnvironment';
import { childrenOf, Comprehension, expanded, SyntaxNode } from './syntaxTree';

const MAXIMUM_MACROS = 10;
const MAXIMUM_MACRO_DEPTH = 3;
const MAXIMUM_PATTERN_LENGTH = 500;

/** What a look at the tree, before anything runs, has found. */
export interface Inspection {
  refused?: { offset: number; message: string };
  /** Compiled patterns by the call of `matches` that they belong to. */
  patterns: Map<SyntaxNode, RE2JS>;
  macros: number;
}

/** Looks for what a definition may not use; ends at the first such thing. */
export function inspect(root: SyntaxNode): Inspection {
  const inspection: Inspection = { patterns: new Map(), macros: 0 };
  visit(root, 0, inspection);
  return inspection;
}

function visit(node: SyntaxNode, depth: number, inspection: Inspection) {
  const target = expanded(node);
  const isMacro = target.op === 'comprehension';
  const inner = isMacro ? depth + 1 : depth;
  if (isMacro) {
    inspection.macros += 1;
  }
  const message = refusal(node, inner, inspection);
  if (message) {
    inspection.refused = { offset: node.start, message };
    return;
  }
  // A chain such as `a.filter(…).map(…)` runs one after the other: only the body is nested.
  const chained = isMacro ? (target.args as Comprehension).iterable : undefined;
  for (const child of childrenOf(target)) {
    if (!inspection.refused) {
      visit(child, child === chained ? depth : inner, inspection);
    }
  }
}

function refusal(
  node: SyntaxNode,
  depth: number,
  inspection: Inspection,
): string | undefined {
  if (depth > MAXIMUM_MACRO_DEPTH) {
    return `macros may be nested ${MAXIMUM_MACRO_DEPTH} deep at most`;
  }
  if (inspection.macros > MAXIMUM_MACROS) {
    return `at most ${MAXIMUM_MACROS} macros are allowed`;
  }
  if (node.op !== 'call' && node.op !== 'rcall') {
    return undefined;
  }
  const [name] = node.args as [string];
  if (!allowedFunctions.has(name)) {
    return `the function ${name} is not available here`;
  }
  return name === 'matches' ? refusePattern(node, inspection) : undefined;
}

function refusePattern(
  node: SyntaxNode,
  { patterns }: Inspection,
): string | undefined {
  const pattern = (node.args as [string, SyntaxNode, SyntaxNode[]])[2]?.[0];
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string') {
    return 'matches needs its pattern as a text literal';
  }
  if (pattern.args.length > MAXIMUM_PATTERN_LENGTH) {
    return `a pattern may have ${MAXIMUM_PATTERN_LENGTH} characters at most`;
  }
  try {
    patterns.set(node, RE2JS.compile(pattern.args));
    return undefined;
  } catch (error) {
    return `the pattern cannot be read: ${(error as Error).message}`;
  }
}
