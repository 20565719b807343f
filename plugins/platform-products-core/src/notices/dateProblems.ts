import { instantOf } from './instantOf';
import type { ContentProblem, NoticeContent } from './types';

const IN_ORDER = [
  'announcedAt',
  'deprecatedAt',
  'sunsetAt',
  'removedAt',
] as const;

type Content = Partial<NoticeContent>;

/** Dates that contradict each other. Dates that cannot be read are left out. */
export function dateProblems(content: Content): ContentProblem[] {
  return [
    ...orderProblems(content),
    ...brownoutProblems(content),
    ...overlapProblems(content),
  ];
}

/** Each date against the latest before it, so that one that is missing does not part the rest. */
function orderProblems(content: Content): ContentProblem[] {
  const problems: ContentProblem[] = [];
  let latest: { field: string; text: string; moment: number } | undefined;
  for (const field of IN_ORDER) {
    const text = content[field];
    const moment = text && instantOf(text, content.timeZone);
    if (text === undefined || typeof moment !== 'number') {
      continue;
    }
    if (latest && moment < latest.moment) {
      const allowed = `${latest.field} (${latest.text}) or later`;
      problems.push({ path: field, found: text, allowed });
    } else {
      latest = { field, text, moment };
    }
  }
  return problems;
}

function brownoutProblems(content: Content): ContentProblem[] {
  const { brownouts = [], deprecatedAt, timeZone } = content;
  const endField = content.removedAt ? 'removedAt' : 'sunsetAt';
  const end = content[endField];
  return brownouts.flatMap(({ from, to }, index) => {
    const problems: ContentProblem[] = [];
    const path = `brownouts[${index}]`;
    if (isBefore(to, from, timeZone) || isSame(to, from, timeZone)) {
      const allowed = `later than its beginning (${from})`;
      problems.push({ path: `${path}.to`, found: to, allowed });
    }
    if (deprecatedAt && isBefore(from, deprecatedAt, timeZone)) {
      const allowed = `deprecatedAt (${deprecatedAt}) or later`;
      problems.push({ path: `${path}.from`, found: from, allowed });
    }
    if (end && isBefore(end, to, timeZone)) {
      const allowed = `${endField} (${end}) or earlier`;
      problems.push({ path: `${path}.to`, found: to, allowed });
    }
    return problems;
  });
}

/** Whichever begins later is the one that overlaps; one may begin when another ends. */
function overlapProblems({ brownouts = [], timeZone }: Content) {
  const spans = brownouts
    .flatMap(({ from, to }, index) => {
      const start = instantOf(from, timeZone);
      const end = instantOf(to, timeZone);
      return start === undefined || end === undefined || end <= start
        ? []
        : [{ index, from, to, start, end }];
    })
    .sort((one, other) => one.start - other.start || one.index - other.index);
  const problems: ContentProblem[] = [];
  let open = spans[0];
  for (const span of spans.slice(1)) {
    if (span.start < open.end) {
      const path = `brownouts[${span.index}].from`;
      const allowed = `${open.to} or later, when the brown-out before it ends`;
      problems.push({ path, found: span.from, allowed });
    }
    open = span.end > open.end ? span : open;
  }
  return problems;
}

function isBefore(one: string, other: string, timeZone: string | undefined) {
  const [first, second] = [
    instantOf(one, timeZone),
    instantOf(other, timeZone),
  ];
  return first !== undefined && second !== undefined && first < second;
}

function isSame(one: string, other: string, timeZone: string | undefined) {
  const moment = instantOf(one, timeZone);
  return moment !== undefined && moment === instantOf(other, timeZone);
}
