import type { Json } from '../entity/EntityInput';
import type { ProblemList } from '../metadata/problemList';
import { addProblem } from './addProblem';
import { Path, valueAtPath } from './places';
import { predicateProblem } from './predicateProblem';

/** Adds what is wrong with a predicate of a definition, if there is one and anything is. */
export function addPredicateProblem(
  list: ProblemList,
  predicate: Json | undefined,
  path: Path,
) {
  const problem =
    predicate === undefined ? undefined : predicateProblem(predicate);
  if (problem) {
    const found = valueAtPath(predicate, problem.path);
    addProblem(list, [...path, ...problem.path], found, problem.allowed);
  }
}
