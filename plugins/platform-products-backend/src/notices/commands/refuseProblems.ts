import { InputError } from '@backstage/errors';
import {
  contentProblems,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';

/** More mistakes than anybody mends at once. */
const SHOWN = 20;

/** Refuses what cannot be published, with each path, what was found there and what is allowed. */
export function refuseProblems(
  attempted: string,
  content: Partial<NoticeContent>,
): asserts content is NoticeContent {
  const problems = contentProblems(content);
  if (problems.length > 0) {
    throw new InputError(
      `Cannot ${attempted}: ${problems
        .slice(0, SHOWN)
        .map(
          ({ path, found, allowed }) =>
            `"content.${path}": found ${found}; allowed: ${allowed}`,
        )
        .join('; ')}`,
    );
  }
}
