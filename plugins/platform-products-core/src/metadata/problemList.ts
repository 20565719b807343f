import type { Problem } from './types';

const MAXIMUM_FOUND_LENGTH = 200;
/** An absurd entity shall not fill the list of all entities. */
const MAXIMUM_PROBLEMS = 100;

/** Gathers the problems of one entity. */
export interface ProblemList {
  readonly problems: Problem[];
  add(
    code: string,
    severity: Problem['severity'],
    path: string,
    found: string,
    allowed: string,
  ): void;
}

/** An empty list for one entity. */
export function problemList(entityRef: string): ProblemList {
  const problems: Problem[] = [];
  return {
    problems,
    add(code, severity, path, found, allowed) {
      if (problems.length < MAXIMUM_PROBLEMS) {
        problems.push(problem(entityRef, code, severity, path, found, allowed));
      }
    },
  };
}

function problem(
  entityRef: string,
  code: string,
  severity: Problem['severity'],
  path: string,
  found: string,
  allowed: string,
): Problem {
  const shortened =
    found.length > MAXIMUM_FOUND_LENGTH
      ? `${found.slice(0, MAXIMUM_FOUND_LENGTH - 1)}…`
      : found;
  const message = `${path}: found ${
    shortened ? `"${shortened}"` : 'nothing'
  }, allowed is ${allowed}.`;
  return {
    entityRef,
    code,
    severity,
    path,
    found: shortened,
    allowed,
    message,
  };
}
