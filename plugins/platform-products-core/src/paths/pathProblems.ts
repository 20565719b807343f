import { addDuplicates } from '../definitions/addDuplicates';
import { addPredicateProblem } from '../definitions/addPredicateProblem';
import { addProblem } from '../definitions/addProblem';
import type { ProblemList } from '../metadata/problemList';
import type { GoldenPathEntity } from './goldenPathEntitySchema';
import { compareVersions } from './semanticVersion';

/** What the schema cannot see: things used twice, a wrong predicate, notes about the future. */
export function addPathProblems(list: ProblemList, { spec }: GoldenPathEntity) {
  addPredicateProblem(list, spec.appliesTo, ['spec', 'appliesTo']);
  addDuplicates(
    list,
    spec.steps.map(step => step.name),
    'steps',
  );
  addMilestoneProblems(list, spec.steps);
  addChangeProblems(list, spec);
}

function addMilestoneProblems(
  list: ProblemList,
  steps: GoldenPathEntity['spec']['steps'],
) {
  const seen = new Set<string>();
  steps.forEach(({ milestone }, index) => {
    if (milestone && seen.has(milestone)) {
      const path = ['spec', 'steps', index, 'milestone'];
      addProblem(list, path, milestone, 'a milestone that no other step has');
    } else if (milestone) {
      seen.add(milestone);
    }
  });
}

function addChangeProblems(
  list: ProblemList,
  { version: current, changes = [] }: GoldenPathEntity['spec'],
) {
  changes.forEach(({ version }, index) => {
    const path = ['spec', 'changes', index, 'version'];
    const first = changes.findIndex(
      change => compareVersions(change.version, version) === 0,
    );
    if (first !== index) {
      addProblem(list, path, version, 'a version that has one note');
    }
    if (compareVersions(version, current) > 0) {
      const allowed = `a version up to the current one, which is ${current}`;
      addProblem(list, path, version, allowed);
    }
  });
}
