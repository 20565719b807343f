import { readablePath, readableValue } from '../definitions/places';
import { shapeProblems } from '../definitions/shapeProblems';
import { meaningProblems } from './meaningProblems';
import { noticeContentSchema } from './noticeContentSchema';
import type { ContentProblem, NoticeContent } from './types';

const MAXIMUM_PROBLEMS = 100;
const MAXIMUM_FOUND = 200;

/**
 * Everything that keeps a notice from being published: what is missing, what has a wrong shape,
 * and what contradicts itself. Empty is a whole {@link NoticeContent}. At most 100 are named.
 *
 * @public
 */
export function contentProblems(
  content: Partial<NoticeContent>,
): ContentProblem[] {
  const parsed = noticeContentSchema.safeParse(content);
  const shape = parsed.success
    ? []
    : shapeProblems(content, parsed.error.issues).map(
        ({ path, found, allowed }) => ({
          path: readablePath(path),
          found: readableValue(found),
          allowed,
        }),
      );
  const readable = parsed.success ? parsed.data : readableParts(content);
  return [...shape, ...meaningProblems(readable)]
    .slice(0, MAXIMUM_PROBLEMS)
    .map(problem => ({ ...problem, found: shortened(problem.found) }));
}

/** The fields that are right by themselves: a wrong one shall not hide what is wrong elsewhere. */
function readableParts(content: unknown): Partial<NoticeContent> {
  if (typeof content !== 'object' || content === null) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(noticeContentSchema.shape).flatMap(([field, schema]) => {
      const value = Object.hasOwn(content, field)
        ? (content as Record<string, unknown>)[field]
        : undefined;
      const parsed = schema.safeParse(value);
      return parsed.success && parsed.data !== undefined
        ? [[field, parsed.data]]
        : [];
    }),
  );
}

function shortened(found: string): string {
  return found.length > MAXIMUM_FOUND
    ? `${found.slice(0, MAXIMUM_FOUND - 1)}…`
    : found;
}
