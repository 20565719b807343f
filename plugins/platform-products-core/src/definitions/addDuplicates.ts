import type { ProblemList } from '../metadata/problemList';
import { addProblem } from './addProblem';

/** Adds a problem for each name that an earlier item of the same list below `spec` has. */
export function addDuplicates(
  list: ProblemList,
  names: readonly string[],
  part: string,
) {
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      const path = ['spec', part, index, 'name'];
      addProblem(list, path, name, 'a name that is used once');
    }
  });
}
