/** A place in something that a person wrote, as keys from its root. */
export type Path = (string | number)[];

/** What stands at a place; undefined where nothing does. */
export function valueAtPath(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** For example `spec.checks[0].level`. */
export function readablePath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'string' && /^[A-Za-z_$]\w*$/.test(key)) {
      return text ? `${text}.${key}` : key;
    }
    return `${text}[${JSON.stringify(key)}]`;
  }, '');
}

/** What was found, as a text; nothing is the empty one. */
export function readableValue(found: unknown): string {
  return typeof found === 'string' ? found : JSON.stringify(found) ?? '';
}
