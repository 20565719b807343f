import { compileMigratedWhen } from './compileMigratedWhen';
import { dateProblems } from './dateProblems';
import type { ContentProblem, NoticeContent } from './types';

/** What the schema cannot see: parts that contradict each other, and CEL that does not compile. */
export function meaningProblems(
  content: Partial<NoticeContent>,
): ContentProblem[] {
  return [
    ...dateProblems(content),
    ...replacementProblems(content),
    ...expressionProblems(content),
  ];
}

function replacementProblems({
  subjects = [],
  replacements = [],
  noReplacement,
}: Partial<NoticeContent>): ContentProblem[] {
  const problems: ContentProblem[] = [];
  replacements.forEach((found, index) => {
    if (subjects.includes(found)) {
      const allowed = 'something that does not go away itself';
      problems.push({ path: `replacements[${index}]`, found, allowed });
    }
  });
  if (replacements.length > 0 && noReplacement !== undefined) {
    const allowed = 'nothing, since replacements are named';
    problems.push({ path: 'noReplacement', found: noReplacement, allowed });
  }
  return problems;
}

function expressionProblems({
  migratedWhen,
}: Partial<NoticeContent>): ContentProblem[] {
  const { problem } =
    migratedWhen === undefined
      ? { problem: undefined }
      : compileMigratedWhen(migratedWhen);
  if (!problem || migratedWhen === undefined) {
    return [];
  }
  const { message, line, column } = problem;
  const allowed = `a CEL expression; line ${line}, column ${column}: ${message}`;
  return [{ path: 'migratedWhen', found: migratedWhen, allowed }];
}
