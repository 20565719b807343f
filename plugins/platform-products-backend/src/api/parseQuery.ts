import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { allowedBy, shortened } from './refusal';
import { isUsableText, usableText } from './usableText';

const noParameters = z.strictObject({});

/**
 * Reads the query of a request with the schema of its route. A parameter that is given twice is a
 * list. Every refusal names the parameter, what was found and what is allowed.
 */
export function parseQuery(
  operation: string,
  url: string,
  schema: z.ZodObject = noParameters,
): Record<string, unknown> {
  const values = queryOf(url);
  const parsed = schema.safeParse(Object.fromEntries(values));
  const unknown = [...values.keys()].filter(
    name => !Object.hasOwn(schema.shape, name),
  );
  const unusable = [...values].filter(([, value]) =>
    [value].flat().some(text => !isUsableText(text)),
  );
  if (parsed.success && unknown.length + unusable.length === 0) {
    return parsed.data;
  }
  const allowed = Object.keys(schema.shape).join(', ') || 'no parameters';
  const reasons = [
    ...unknown.map(
      name => `unknown parameter "${shortened(name)}", allowed: ${allowed}`,
    ),
    ...unusable.map(
      ([name, value]) =>
        `parameter "${shortened(name)}": found ${shown(
          value,
        )}; allowed: ${usableText}`,
    ),
    ...(parsed.error?.issues ?? [])
      .filter(issue => issue.code !== 'unrecognized_keys')
      .map(issue => reasonOf(issue, values)),
  ];
  throw new InputError(`Cannot answer ${operation}: ${reasons.join('; ')}`);
}

function queryOf(url: string): Map<string, string | string[]> {
  const { searchParams } = new URL(url, 'http://localhost');
  const values = new Map<string, string | string[]>();
  for (const name of searchParams.keys()) {
    const all = searchParams.getAll(name);
    values.set(name, all.length === 1 ? all[0] : all);
  }
  return values;
}

function reasonOf(
  issue: z.core.$ZodIssue,
  values: Map<string, string | string[]>,
): string {
  const name = String(issue.path[0] ?? '');
  return `parameter "${name}": found ${shown(
    values.get(name),
  )}; allowed: ${allowedBy(issue)}`;
}

function shown(found: string | string[] | undefined): string {
  return found === undefined
    ? 'nothing'
    : `"${shortened([found].flat().join('", "'))}"`;
}
