import type { ObligationFinding } from '../types';
import type { Question } from './Question';

/** Whether there is an objective for each that the tier demands, and it is high enough. */
export function objectiveFindings(question: Question): ObligationFinding[] {
  const { subject, tier, config } = question;
  return Object.entries(tier.obligations.slos ?? {}).map(([name, demanded]) => {
    const found = Object.hasOwn(subject.metadata.slos, name)
      ? subject.metadata.slos[name]
      : undefined;
    const annotation = `${config.sloPrefix}${name}`;
    const about = { obligation: 'slos', name } as const;
    const demand = `${tier.title} demands ${demanded} %.`;
    const fix = `Set the annotation ${annotation} to ${demanded} or more, and keep it.`;
    if (found !== undefined) {
      const why = `Its objective for ${name} is ${found} %; ${demand}`;
      return found >= demanded
        ? { ...about, state: 'met', why }
        : { ...about, state: 'not-met', why, fix };
    }
    const place = `metadata.annotations[${JSON.stringify(annotation)}]`;
    const problem = subject.metadata.problems.find(
      ({ code, path }) => code === 'invalid-slo' && path === place,
    );
    return problem
      ? {
          ...about,
          state: 'unknown',
          why: `Its objective for ${name} cannot be read, found "${problem.found}"; ${demand}`,
          fix,
        }
      : {
          ...about,
          state: 'not-met',
          why: `It has no objective for ${name}; ${demand}`,
          fix,
        };
  });
}
