import type { z } from 'zod';
import type { Json } from '../entity/EntityInput';
import type { ProblemList } from '../metadata/problemList';
import { predicateProblem } from './predicateProblem';
import type { ScorecardEntity } from './scorecardEntitySchema';

/** A place in a definition. */
export type Path = (string | number)[];

/** Adds a problem of a definition: it always makes the definition unusable. */
export function addProblem(
  list: ProblemList,
  path: Path,
  found: unknown,
  allowed: string,
) {
  const code = 'invalid-definition';
  list.add(code, 'error', readablePath(path), textOf(found), allowed);
}

/** What the schema has found. */
export function addShapeProblems(
  list: ProblemList,
  entity: unknown,
  issues: z.core.$ZodIssue[],
) {
  for (const issue of issues) {
    const path = issue.path.map(key =>
      typeof key === 'number' ? key : String(key),
    );
    if (issue.code === 'unrecognized_keys') {
      issue.keys.forEach(key =>
        addProblem(list, [...path, key], key, 'only the keys of the format'),
      );
    } else {
      addProblem(list, path, valueAt(entity, path), issue.message);
    }
  }
}

/** What the schema cannot see: names used twice, levels that are not declared, wrong predicates. */
export function addMeaningProblems(
  list: ProblemList,
  { spec }: ScorecardEntity,
) {
  const levels = spec.levels.map(level => level.name);
  addDuplicates(list, levels, 'levels');
  addDuplicates(
    list,
    spec.checks.map(check => check.name),
    'checks',
  );
  const none = levels.indexOf('none');
  if (none >= 0) {
    const allowed = 'another name: none is the level before the first';
    addProblem(list, ['spec', 'levels', none, 'name'], 'none', allowed);
  }
  addPredicateProblem(list, spec.appliesTo, ['spec', 'appliesTo']);
  spec.checks.forEach((check, index) => {
    const path = ['spec', 'checks', index];
    addPredicateProblem(list, check.appliesTo, [...path, 'appliesTo']);
    if (!levels.includes(check.level)) {
      const allowed = `one of ${levels.join(', ')}`;
      addProblem(list, [...path, 'level'], check.level, allowed);
    }
  });
}

function addDuplicates(list: ProblemList, names: string[], part: string) {
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      const path = ['spec', part, index, 'name'];
      addProblem(list, path, name, 'a name that is used once');
    }
  });
}

function addPredicateProblem(
  list: ProblemList,
  predicate: Json | undefined,
  path: Path,
) {
  const problem =
    predicate === undefined ? undefined : predicateProblem(predicate);
  if (problem) {
    const found = valueAt(predicate, problem.path);
    addProblem(list, [...path, ...problem.path], found, problem.allowed);
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

function readablePath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'string' && /^[A-Za-z_$]\w*$/.test(key)) {
      return text ? `${text}.${key}` : key;
    }
    return `${text}[${JSON.stringify(key)}]`;
  }, '');
}

function textOf(found: unknown): string {
  return typeof found === 'string' ? found : JSON.stringify(found) ?? '';
}
