import {
  type Document,
  isMap,
  isScalar,
  type Pair,
  Scalar,
  type YAMLMap,
} from 'yaml';

/** What comes into a text in place of what is there from one offset to another. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * The smallest edit that sets an annotation. Undefined where it takes more than one line. Whoever uses
 * it looks whether it did the right thing: YAML has more ways to write a mapping than are tried here.
 */
export function annotationEdit(
  text: string,
  document: Document,
  key: string,
  value: string,
): TextEdit | undefined {
  const metadata = document.get('metadata') as YAMLMap;
  const annotations = metadata.get('annotations');
  if (isMap(annotations)) {
    const present = pairOf(annotations, key);
    return present
      ? replaceValue(present, value)
      : addTo(text, annotations, key, value);
  }
  const name = pairOf(metadata, 'name');
  return name && !metadata.has('annotations')
    ? addMapAfter(text, metadata, name, key, value)
    : undefined;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(item => isScalar(item.key) && item.key.value === key);
}

function replaceValue({ value: node }: Pair, value: string) {
  if (!isScalar(node) || !node.range) return undefined;
  const [from, to] = node.range;
  return { from, to, text: quoted(value, node) };
}

function addTo(text: string, map: YAMLMap, key: string, value: string) {
  const last = map.items.at(-1);
  if (last) {
    return addAfter(
      text,
      map,
      last,
      `${quoted(key, last.key)}: ${quoted(value, last.key)}`,
    );
  }
  const [from, to] = map.range!;
  return { from, to, text: `{ ${key}: ${value} }` };
}

function addMapAfter(
  text: string,
  map: YAMLMap,
  pair: Pair,
  key: string,
  value: string,
) {
  const entry = `${quoted(key, pair.key)}: ${quoted(value, pair.key)}`;
  const name = quoted('annotations', pair.key);
  if (map.flow) {
    return addAfter(text, map, pair, `${name}: { ${entry} }`);
  }
  // Keys of `metadata` are one level deep, those of annotations two.
  const indent = indentOf(text, pair).repeat(2);
  return addAfter(text, map, pair, `${name}:${lineEnd(text)}${indent}${entry}`);
}

function addAfter(
  text: string,
  map: YAMLMap,
  pair: Pair,
  entry: string,
): TextEdit | undefined {
  if (!isScalar(pair.value) || !pair.value.range) return undefined;
  const [, end] = pair.value.range;
  if (map.flow) {
    return { from: end, to: end, text: `, ${entry}` };
  }
  const line = `${indentOf(text, pair)}${entry}`;
  // A block of text ends with its last line, everything else within one.
  if (text[end - 1] === '\n') {
    return { from: end, to: end, text: `${line}${lineEnd(text)}` };
  }
  const rest = /\r?\n|$/.exec(text.slice(end))!;
  const from = end + rest.index;
  return { from, to: from, text: `${lineEnd(text)}${line}` };
}

function indentOf(text: string, { key }: Pair): string {
  const [start] = (key as Scalar).range!;
  return ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Like a neighbour: JSON needs quotes. */
function quoted(text: string, neighbour: unknown): string {
  const type = isScalar(neighbour) ? neighbour.type : undefined;
  if (type === Scalar.QUOTE_DOUBLE) return `"${text}"`;
  return type === Scalar.QUOTE_SINGLE ? `'${text}'` : text;
}
