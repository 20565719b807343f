import { addProblem } from '../definitions/addProblem';
import { compilePart } from '../definitions/compilePart';
import { compilePredicate } from '../definitions/compilePredicate';
import { pinnedKinds } from '../definitions/pinnedKinds';
import { shapeProblems } from '../definitions/shapeProblems';
import type { EntityInput, Json } from '../entity/EntityInput';
import { formatEntityRef, parseEntityRef } from '../metadata/entityRef';
import { ProblemList, problemList } from '../metadata/problemList';
import type { Problem } from '../metadata/types';
import { addMeaningProblems } from './definitionProblems';
import type { CompiledCheck, LoadedScorecard } from './LoadedScorecard';
import { runExample } from './runExample';
import {
  CheckDefinition,
  ScorecardEntity,
  scorecardEntitySchema,
} from './scorecardEntitySchema';
import type { Scorecard, ScorecardCheck } from './types';

/**
 * Makes a usable scorecard of a catalog entity: checks its shape, compiles predicates and
 * expressions, and runs the examples. With any problem there is no scorecard: half a definition
 * would give answers that nobody asked for.
 *
 * @param now - the time for examples that name none
 *
 * @public
 */
export function loadScorecard(
  input: EntityInput,
  now: Date,
): { scorecard?: Scorecard; problems: Problem[] } {
  const list = problemList(input.ref);
  const parsed = scorecardEntitySchema.safeParse(input.entity);
  if (!parsed.success) {
    shapeProblems(input.entity, parsed.error.issues).forEach(
      ({ path, found, allowed }) => addProblem(list, path, found, allowed),
    );
    return { problems: list.problems };
  }
  addMeaningProblems(list, parsed.data);
  const compiled = compileChecks(parsed.data, list);
  if (list.problems.length === 0) {
    runExamples(parsed.data, compiled, now, list);
  }
  return list.problems.length > 0
    ? { problems: list.problems }
    : { scorecard: assemble(input, parsed.data, compiled), problems: [] };
}

function compileChecks(
  { spec }: ScorecardEntity,
  list: ProblemList,
): CompiledCheck[] {
  const ranks = new Map(
    spec.levels.map(({ name }, index) => [name, index + 1]),
  );
  return spec.checks.flatMap((check, index) => {
    const path = ['spec', 'checks', index];
    const expect = compilePart(check.expect, 'bool', [...path, 'expect'], list);
    const message = compilePart(
      check.message,
      'string',
      [...path, 'message'],
      list,
    );
    if (!expect) {
      return [];
    }
    return {
      name: check.name,
      levelRank: ranks.get(check.level) ?? 0,
      weight: check.weight ?? 1,
      enforcedFrom: check.enforcedFrom
        ? Date.parse(check.enforcedFrom)
        : -Infinity,
      applies: selector(check.appliesTo),
      expect,
      message,
    };
  });
}

function runExamples(
  { spec }: ScorecardEntity,
  compiled: CompiledCheck[],
  now: Date,
  list: ProblemList,
) {
  const kind = kindOfExamples(spec.appliesTo);
  spec.checks.forEach(({ examples = [] }, checkIndex) =>
    examples.forEach((example, index) => {
      const outcome = runExample(compiled[checkIndex], example, kind, now);
      if (outcome !== example.outcome) {
        const path = ['spec', 'checks', checkIndex, 'examples', index];
        const allowed = `what the check answers for it, which is ${outcome}`;
        addProblem(list, [...path, 'outcome'], example.outcome, allowed);
      }
    }),
  );
}

function kindOfExamples(appliesTo: Json | undefined): string {
  const kind = pinnedKinds(appliesTo)?.[0] ?? 'component';
  return kind === 'api' ? 'API' : kind[0].toUpperCase() + kind.slice(1);
}

function selector(predicate: Json | undefined) {
  return predicate === undefined ? undefined : compilePredicate(predicate);
}

function assemble(
  input: EntityInput,
  { metadata, spec }: ScorecardEntity,
  compiled: CompiledCheck[],
): LoadedScorecard {
  const selects = selector(spec.appliesTo);
  const owner = parseEntityRef(spec.owner, 'group', input.namespace);
  const kinds = pinnedKinds(spec.appliesTo);
  return {
    name: metadata.name,
    ref: input.ref,
    title: metadata.title ?? metadata.name,
    ...(metadata.description && { description: metadata.description }),
    ...(owner && { owner: formatEntityRef(owner) }),
    ...(spec.appliesTo && { appliesTo: spec.appliesTo }),
    ...(kinds && { kinds }),
    levels: spec.levels.map(({ name, title }, index) => ({
      name,
      title: title ?? name,
      rank: index + 1,
    })),
    checks: spec.checks.map(shownCheck),
    usesNow: compiled.some(
      ({ expect, message }) => expect.usesNow || message?.usesNow,
    ),
    selects: ({ entity }) => !selects || selects(entity),
    nextChangeAfter: now => nextChange(compiled, now),
    compiled,
  };
}

function shownCheck({
  examples,
  title,
  weight,
  ...check
}: CheckDefinition): ScorecardCheck {
  return { ...check, title: title ?? check.name, weight: weight ?? 1 };
}

function nextChange(compiled: CompiledCheck[], now: Date): Date | undefined {
  const times = compiled
    .map(({ enforcedFrom }) => enforcedFrom)
    .filter(time => time > now.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
