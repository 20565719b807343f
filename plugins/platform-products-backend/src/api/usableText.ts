import { InputError } from '@backstage/errors';
import { shortened } from './refusal';

/** Longer than any ref, search, cursor or token, in characters. */
const MAXIMUM_LENGTH = 4_096;

/** What a text of a request may be, as a sentence part. */
export const usableText = `at most ${MAXIMUM_LENGTH} characters, none of them NUL`;

/** Whether a text can be looked for at all: PostgreSQL fails on the character NUL. */
export function isUsableText(text: string): boolean {
  return text.length <= MAXIMUM_LENGTH && !text.includes('\0');
}

/** Refuses a path with a part that nothing can be called. */
export function refuseUnusablePath(
  operation: string,
  parameters: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!isUsableText(value)) {
      throw new InputError(
        `Cannot answer ${shortened(
          operation,
        )}: "${name}" in the path is "${shortened(
          value,
        )}"; allowed: ${usableText}`,
      );
    }
  }
}
