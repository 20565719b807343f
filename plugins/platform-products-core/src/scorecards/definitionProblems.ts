import { addProblem } from '../definitions/addProblem';
import { Path, valueAtPath } from '../definitions/places';
import type { Json } from '../entity/EntityInput';
import type { ProblemList } from '../metadata/problemList';
import { predicateProblem } from './predicateProblem';
import type { ScorecardEntity } from './scorecardEntitySchema';

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
    const found = valueAtPath(predicate, problem.path);
    addProblem(list, [...path, ...problem.path], found, problem.allowed);
  }
}
