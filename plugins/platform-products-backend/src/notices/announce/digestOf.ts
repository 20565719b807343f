import { createHash } from 'node:crypto';

/** A short name for a list of texts, for keys that would become too long. */
export function digestOf(parts: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...parts].sort()))
    .digest('base64url')
    .slice(0, 22);
}
