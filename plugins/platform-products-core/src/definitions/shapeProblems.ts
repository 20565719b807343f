import type { z } from 'zod';
import { Path, valueAtPath } from './places';

/** Where something has not the shape that its schema asks for. */
export interface ShapeProblem {
  path: Path;
  found: unknown;
  /** What may stand there, as a sentence part. */
  allowed: string;
}

/** What a schema has found, in the words of a problem. */
export function shapeProblems(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): ShapeProblem[] {
  return issues.flatMap(issue => {
    const path = issue.path.map(key =>
      typeof key === 'number' ? key : String(key),
    );
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({
          path: [...path, key],
          found: key,
          allowed: 'only the keys of the format',
        }))
      : [
          {
            path,
            found: valueAtPath(value, path),
            allowed: allowedBy(issue),
          },
        ];
  });
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with the keys of the format',
  record: 'an object',
};

const UNITS: Record<string, string> = { string: 'characters', array: 'items' };

/** The library's own messages are sentences about its types; a custom one is ours already. */
function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return Object.hasOwn(TYPES, issue.expected)
        ? TYPES[issue.expected]
        : issue.message;
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(
        ', ',
      )}`;
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'at least', issue.inclusive);
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'at most', issue.inclusive);
    default:
      return issue.message;
  }
}

function bound(
  origin: string,
  limit: number | bigint,
  words: 'at least' | 'at most',
  inclusive: boolean | undefined,
): string {
  if (!Object.hasOwn(UNITS, origin)) {
    const exclusive = words === 'at least' ? 'more than' : 'less than';
    return `a number of ${inclusive ? words : exclusive} ${limit}`;
  }
  if (words === 'at least' && Number(limit) === 1) {
    return origin === 'string'
      ? 'a text that is not empty'
      : 'a list with an item';
  }
  return `${words} ${limit} ${UNITS[origin]}`;
}
