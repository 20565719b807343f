import { compilePart } from '../definitions/compilePart';
import { compilePredicate } from '../definitions/compilePredicate';
import { addProblem } from '../definitions/addProblem';
import { pinnedKinds } from '../definitions/pinnedKinds';
import { shapeProblems } from '../definitions/shapeProblems';
import { wholeRef, wholeRefs } from '../definitions/wholeRef';
import type { EntityInput } from '../entity/EntityInput';
import type { Expression } from '../expressions/compileExpression';
import { formatEntityRef, parseEntityRef } from '../metadata/entityRef';
import { ProblemList, problemList } from '../metadata/problemList';
import type { Problem } from '../metadata/types';
import {
  GoldenPathEntity,
  goldenPathEntitySchema,
} from './goldenPathEntitySchema';
import type { LoadedGoldenPath } from './LoadedGoldenPath';
import { addPathProblems } from './pathProblems';
import { compareVersions } from './semanticVersion';
import type { GoldenPath } from './types';

/**
 * Makes a usable golden path of a catalog entity: checks its shape and compiles predicate and
 * expressions. With any problem there is no path: half a definition would give answers that nobody
 * asked for. Whether its templates are in the catalog is not asked: a path outlives its templates.
 *
 * @public
 */
export function loadGoldenPath(input: EntityInput): {
  path?: GoldenPath;
  problems: Problem[];
} {
  const list = problemList(input.ref);
  const parsed = goldenPathEntitySchema.safeParse(input.entity);
  if (!parsed.success) {
    shapeProblems(input.entity, parsed.error.issues).forEach(
      ({ path, found, allowed }) => addProblem(list, path, found, allowed),
    );
    return { problems: list.problems };
  }
  addPathProblems(list, parsed.data);
  const compiled = compileSteps(parsed.data, list);
  return list.problems.length > 0
    ? { problems: list.problems }
    : { path: assemble(input, parsed.data, compiled), problems: [] };
}

function compileSteps(
  { spec }: GoldenPathEntity,
  list: ProblemList,
): Expression<boolean>[] {
  return spec.steps.flatMap(({ expect }, index) => {
    const place = ['spec', 'steps', index, 'expect'];
    return compilePart(expect, 'bool', place, list) ?? [];
  });
}

function assemble(
  { ref, namespace }: EntityInput,
  { metadata, spec }: GoldenPathEntity,
  compiled: Expression<boolean>[],
): LoadedGoldenPath {
  const selects = compilePredicate(spec.appliesTo);
  const owner = parseEntityRef(spec.owner, 'group', namespace);
  const kinds = pinnedKinds(spec.appliesTo);
  return {
    name: metadata.name,
    ref,
    title: metadata.title ?? metadata.name,
    ...(metadata.description && { description: metadata.description }),
    ...(owner && { owner: formatEntityRef(owner) }),
    appliesTo: spec.appliesTo,
    ...(kinds && { kinds }),
    version: spec.version,
    templates: wholeRefs(spec.templates, 'template', namespace),
    ...(spec.product && {
      product: wholeRef(spec.product, 'platformproduct', namespace),
    }),
    steps: spec.steps.map(({ title, ...step }) => ({
      ...step,
      title: title ?? step.name,
    })),
    changes: [...(spec.changes ?? [])].sort((one, other) =>
      compareVersions(other.version, one.version),
    ),
    usesNow: compiled.some(({ usesNow }) => usesNow),
    selects: ({ entity }) => selects(entity),
    compiled,
  };
}
