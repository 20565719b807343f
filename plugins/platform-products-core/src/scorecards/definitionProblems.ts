import { addDuplicates } from '../definitions/addDuplicates';
import { addPredicateProblem } from '../definitions/addPredicateProblem';
import { addProblem } from '../definitions/addProblem';
import type { ProblemList } from '../metadata/problemList';
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
