import type { Json } from '../entity/EntityInput';
import type { Evidence } from '../scorecards/types';
import type { ReadPath } from './readPaths';
import type { Variables } from './variables';

const MAXIMUM_TEXT = 200;
const MAXIMUM_ITEMS = 10;
const MAXIMUM_DEPTH = 3;

/** The values that stand at the places an expression reads. */
export function evidenceOf(
  reads: ReadPath[],
  variables: Variables,
): Evidence[] {
  return reads.map(read => {
    const value = valueAt(read, variables);
    const path = readablePath(read);
    return value === undefined
      ? { path }
      : { path, value: shortened(value, MAXIMUM_DEPTH) };
  });
}

function readablePath({ variable, keys }: ReadPath): string {
  return keys.reduce(
    (path, key) =>
      /^[A-Za-z_]\w*$/.test(key)
        ? `${path}.${key}`
        : `${path}[${JSON.stringify(key)}]`,
    variable,
  );
}

function valueAt({ variable, keys }: ReadPath, variables: Variables) {
  if (variable === 'now') {
    return variables.now.toISOString();
  }
  let value = variables[variable as Exclude<keyof Variables, 'now'>] as
    | Json
    | undefined;
  for (const key of keys) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, key)
    ) {
      return undefined;
    }
    value = (value as { [key: string]: Json | undefined })[key];
  }
  return value;
}

function shortened(value: Json, depth: number): Json {
  if (typeof value === 'string') {
    return value.length > MAXIMUM_TEXT
      ? `${value.slice(0, MAXIMUM_TEXT)}…`
      : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth === 0) {
    return '…';
  }
  if (Array.isArray(value)) {
    return value
      .slice(0, MAXIMUM_ITEMS)
      .map(item => shortened(item, depth - 1));
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAXIMUM_ITEMS)
      .map(([key, item]) => [key, shortened(item ?? null, depth - 1)]),
  );
}
