import { InputError, isError } from '@backstage/errors';
import { json, type Request, type Response } from 'express';

/** Ten notices of the greatest length; a thousand refs of the greatest length fit twice. */
const LIMIT_BYTES = 512 * 1024;

/** Ten thousand refs of the greatest length, with quotes and commas. */
export const LIMIT_BYTES_OF_BULK = 3 * 1024 * 1024;

/**
 * Reads the body of a request, once it is known that the caller may send one.
 *
 * @param limit - most bytes
 */
export async function readJson(
  operation: string,
  req: Request,
  res: Response,
  limit = LIMIT_BYTES,
): Promise<unknown> {
  const parse = json({ limit, type: 'application/json' });
  if (!req.is('application/json')) {
    throw new InputError(
      `Cannot do ${operation}: the body is "${
        req.get('content-type')?.slice(0, 100) ?? 'absent'
      }"; allowed is JSON with the content type application/json`,
    );
  }
  try {
    await new Promise<void>((resolve, reject) => {
      parse(req, res, error => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    throw refusalOf(operation, error, limit);
  }
  return req.body;
}

function refusalOf(operation: string, error: unknown, limit: number): unknown {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') {
    return new InputError(
      `Cannot do ${operation}: the body is too large; allowed are ${
        limit / 1024
      } KiB`,
    );
  }
  if (isError(error) && (error as { statusCode?: number }).statusCode === 400) {
    return new InputError(
      `Cannot do ${operation}: the body is not JSON that can be read (${error.message.slice(
        0,
        100,
      )}); allowed is one JSON object`,
    );
  }
  return error;
}
