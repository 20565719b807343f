import { createHash } from 'node:crypto';

/** A short name of any JSON value: equal for equal content, whatever the order of keys. */
export function contentDigest(value: unknown): string {
  return createHash('sha256').update(stable(value)).digest('hex').slice(0, 32);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(stable).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries
      .map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
