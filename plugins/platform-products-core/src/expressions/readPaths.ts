import { expressionVariables } from './expressionEnvironment';
import { childrenOf, Comprehension, expanded, SyntaxNode } from './syntaxTree';

/** A place that an expression reads: a variable and the keys below it that are known beforehand. */
export interface ReadPath {
  variable: string;
  keys: string[];
}

const KEYED_VARIABLES: ReadonlySet<string> = new Set([
  'annotations',
  'labels',
  'facts',
]);

/** Every place that the expression may read, once each, in the order of its text. */
export function readPaths(root: SyntaxNode): ReadPath[] {
  const found = new Map<string, ReadPath>();
  collect(root, new Set(), path => found.set(JSON.stringify(path), path));
  return [...found.values()];
}

function collect(
  node: SyntaxNode,
  bound: ReadonlySet<string>,
  add: (path: ReadPath) => void,
) {
  const target = expanded(node);
  const path = pathOf(target, bound) ?? membershipOf(target, bound);
  if (path) {
    add(path);
    return;
  }
  if (target.op === 'comprehension') {
    const { iterable, iterVarName, step } = target.args as Comprehension;
    collect(iterable, bound, add);
    collect(step, new Set([...bound, iterVarName]), add);
    return;
  }
  childrenOf(target).forEach(child => collect(child, bound, add));
}

function pathOf(
  node: SyntaxNode,
  bound: ReadonlySet<string>,
): ReadPath | undefined {
  if (node.op === 'id') {
    const variable = node.args as string;
    return expressionVariables.has(variable) && !bound.has(variable)
      ? { variable, keys: [] }
      : undefined;
  }
  const key = keyOf(node);
  const base = key === undefined ? undefined : (node.args as SyntaxNode[])[0];
  const path = base && pathOf(base, bound);
  return path && { ...path, keys: [...path.keys, key!] };
}

function keyOf(node: SyntaxNode): string | undefined {
  if (node.op === '.') {
    return (node.args as [SyntaxNode, string])[1];
  }
  if (node.op === '[]') {
    const index = (node.args as SyntaxNode[])[1];
    return index.op === 'value' ? String(index.args) : undefined;
  }
  return undefined;
}

/** `'key' in map` reads the place of the key, not the whole map. */
function membershipOf(
  node: SyntaxNode,
  bound: ReadonlySet<string>,
): ReadPath | undefined {
  if (node.op !== 'in') {
    return undefined;
  }
  const [key, container] = node.args as SyntaxNode[];
  const path = pathOf(container, bound);
  return path &&
    KEYED_VARIABLES.has(path.variable) &&
    path.keys.length === 0 &&
    typeof key.args === 'string' &&
    key.op === 'value'
    ? { ...path, keys: [key.args] }
    : undefined;
}
