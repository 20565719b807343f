import { InputError, isError } from '@backstage/errors';
import { json, type Request, type Response } from 'express';

/** Ten notices of the greatest length; a thousand refs of the greatest length fit twice. */
const LIMIT_BYTES = 512 * 1024;

const parse = json({ limit: LIMIT_BYTES, type: 'application/json' });

/** Reads the body of a request, once it is known that the caller may send one. */
export async function readJson(
  operation: string,
  req: Request,
  res: Response,
): Promise<unknown> {
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
    throw refusalOf(operation, error);
  }
  return req.body;
}

function refusalOf(operation: string, error: unknown): unknown {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') {
    return new InputError(
      `Cannot do ${operation}: the body is too large; allowed are ${
        LIMIT_BYTES / 1024
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
