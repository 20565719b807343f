import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import { allowedBy, shortened } from './refusal';

/** More mistakes than anybody mends at once. */
const MAXIMUM_REASONS = 20;

/**
 * Reads the JSON of a request with the schema of its route. Every refusal names the path in the
 * body, what was found and what is allowed.
 */
export function parseBody(
  operation: string,
  body: unknown,
  schema: z.ZodType,
): unknown {
  const parsed = schema.safeParse(body);
  if (parsed.success) {
    return parsed.data;
  }
  const reasons = parsed.error.issues.flatMap(issue => reasonsOf(issue, body));
  const first = reasons.slice(0, MAXIMUM_REASONS);
  const left = reasons.length - first.length;
  throw new InputError(
    `Cannot do ${operation}: ${first.join('; ')}${
      left > 0 ? `; and ${left} more` : ''
    }`,
  );
}

function reasonsOf(issue: z.core.$ZodIssue, body: unknown): string[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The shape that fits best is the one that was meant.
    const [best] = [...issue.errors].sort(
      (one, other) => one.length - other.length,
    );
    return best.flatMap(inner =>
      reasonsOf({ ...inner, path: [...issue.path, ...inner.path] }, body),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      key =>
        `"${shortened(
          pathOf([...issue.path, key]),
        )}" in the body is not known; allowed is to leave it out`,
    );
  }
  return [
    `"${shortened(pathOf(issue.path))}" in the body: found ${shown(
      valueAt(body, issue.path),
    )}; allowed: ${allowedBy(issue)}`,
  ];
}

/** For example `content.brownouts[0].to`. */
function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

function valueAt(body: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object' && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    body,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `${value.length} items`;
  return shortened(JSON.stringify(value));
}
