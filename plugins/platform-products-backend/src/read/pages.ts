import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { Window } from './ReadStore';

/** What a list is asked for. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

/** A value of an integer column. More makes PostgreSQL fail. */
export const integerKeySchema = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

/** A list that can be read in pages by the key of its rows. */
export interface PageSource<Row, Key> {
  rows(window: Window<Key>): Promise<Row[]>;
  keyOf(row: Row): Key;
  keySchema: z.ZodType<Key>;
  count(): Promise<number>;
}

/**
 * One page of a list. The cursor names the last row of the page and the question it belongs to, so
 * rows that come and go meanwhile move nothing, and it opens no other list.
 *
 * @param question - the route and its filters
 */
export async function readPage<Row, Key>(
  question: unknown,
  { limit, cursor }: PageRequest,
  source: PageSource<Row, Key>,
) {
  const scope = scopeOf(question);
  const after =
    cursor === undefined
      ? undefined
      : decodeCursor(cursor, scope, source.keySchema);
  // At the same time: of a search among 100,000 entities, each takes 30 ms on PostgreSQL.
  const [rows, totalItems] = await Promise.all([
    source.rows({ after, limit: limit + 1 }),
    cursor === undefined ? source.count() : undefined,
  ]);
  const more = rows.length > limit;
  const shown = more ? rows.slice(0, limit) : rows;
  return {
    rows: shown,
    page: {
      ...(more && {
        nextCursor: encodeCursor(scope, source.keyOf(shown[limit - 1])),
      }),
      ...(totalItems !== undefined && { totalItems }),
    },
  };
}

/** The same question has the same scope, whatever the page asked for. */
function scopeOf(question: unknown): string {
  const text = JSON.stringify(question, (key, value) =>
    key === 'limit' || key === 'cursor' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function encodeCursor(scope: string, after: unknown): string {
  return Buffer.from(JSON.stringify({ scope, after })).toString('base64url');
}

function decodeCursor<Key>(
  cursor: string,
  scope: string,
  keySchema: z.ZodType<Key>,
): Key {
  const schema = z.strictObject({ scope: z.string(), after: keySchema });
  const parsed = schema.safeParse(jsonOf(cursor));
  if (!parsed.success || !isStorable(parsed.data.after)) {
    throw new InputError(
      `Cannot continue the list: parameter "cursor" is "${cursor.slice(
        0,
        80,
      )}"; allowed is the nextCursor of an earlier page`,
    );
  }
  if (parsed.data.scope !== scope) {
    throw new InputError(
      'Cannot continue the list: parameter "cursor" belongs to another query; allowed is the nextCursor of an earlier page with the same filters',
    );
  }
  return parsed.data.after as Key;
}

/**
 * A cursor can be made up. PostgreSQL fails on a text with the character NUL, and no moment is
 * further from 1970 than this, in milliseconds.
 */
function isStorable(key: unknown): boolean {
  switch (typeof key) {
    case 'string':
      return !key.includes('\0');
    case 'number':
      return Math.abs(key) <= 8.64e15;
    case 'object':
      return key === null || Object.values(key).every(isStorable);
    default:
      return true;
  }
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
