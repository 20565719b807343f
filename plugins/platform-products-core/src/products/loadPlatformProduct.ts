import { addDuplicates } from '../definitions/addDuplicates';
import { addPredicateProblem } from '../definitions/addPredicateProblem';
import { addProblem } from '../definitions/addProblem';
import { compilePart } from '../definitions/compilePart';
import { compilePredicate } from '../definitions/compilePredicate';
import { pinnedKinds } from '../definitions/pinnedKinds';
import { shapeProblems } from '../definitions/shapeProblems';
import { wholeRef, wholeRefs } from '../definitions/wholeRef';
import type { EntityInput } from '../entity/EntityInput';
import type { Expression } from '../expressions/compileExpression';
import { formatEntityRef, parseEntityRef } from '../metadata/entityRef';
import { ProblemList, problemList } from '../metadata/problemList';
import type { Problem } from '../metadata/types';
import type { LoadedPlatformProduct } from './LoadedPlatformProduct';
import {
  PlatformProductEntity,
  platformProductEntitySchema,
} from './platformProductEntitySchema';
import type { PlatformProduct } from './types';

/**
 * Makes a usable platform product of a catalog entity: checks its shape and compiles predicate and
 * expression. With any problem there is no product: half a definition would give answers that nobody
 * asked for. A product without parts is one all the same: it belongs into the portfolio.
 *
 * @public
 */
export function loadPlatformProduct(input: EntityInput): {
  product?: PlatformProduct;
  problems: Problem[];
} {
  const list = problemList(input.ref);
  const parsed = platformProductEntitySchema.safeParse(input.entity);
  if (!parsed.success) {
    shapeProblems(input.entity, parsed.error.issues).forEach(
      ({ path, found, allowed }) => addProblem(list, path, found, allowed),
    );
    return { problems: list.problems };
  }
  const { spec } = parsed.data;
  const compiled = compilePart(
    spec.adoption?.adoptedWhen,
    'bool',
    ['spec', 'adoption', 'adoptedWhen'],
    list,
  );
  addMeaningProblems(list, input, spec);
  return list.problems.length > 0
    ? { problems: list.problems }
    : { product: assemble(input, parsed.data, compiled), problems: [] };
}

function addMeaningProblems(
  list: ProblemList,
  { ref, namespace }: EntityInput,
  { adoption, parts = [], slos = [] }: PlatformProductEntity['spec'],
) {
  const place = ['spec', 'adoption', 'eligible'];
  addPredicateProblem(list, adoption?.eligible, place);
  addDuplicates(
    list,
    slos.map(({ name }) => name),
    'slos',
  );
  parts.forEach((part, index) => {
    if (wholeRef(part, undefined, namespace) === ref) {
      const allowed = 'the ref of another entity';
      addProblem(list, ['spec', 'parts', index], part, allowed);
    }
  });
}

function assemble(
  { ref, namespace }: EntityInput,
  { metadata, spec }: PlatformProductEntity,
  compiled: Expression<boolean> | undefined,
): LoadedPlatformProduct {
  const { owner, domain, parts, goldenPaths, adoption, slos, ...rest } = spec;
  const ownerRef = parseEntityRef(owner, 'group', namespace);
  const eligible = adoption?.eligible;
  const kinds = pinnedKinds(eligible);
  const selects = eligible && compilePredicate(eligible);
  return {
    name: metadata.name,
    ref,
    title: metadata.title ?? metadata.name,
    ...(metadata.description && { description: metadata.description }),
    ...(ownerRef && { owner: formatEntityRef(ownerRef) }),
    ...rest,
    ...(domain && { domain: wholeRef(domain, 'domain', namespace) }),
    parts: wholeRefs(parts ?? [], undefined, namespace),
    support: rest.support ?? {},
    goldenPaths: wholeRefs(goldenPaths ?? [], 'goldenpath', namespace),
    slos: slos ?? [],
    ...adoption,
    ...(kinds && { kinds }),
    usesNow: compiled?.usesNow ?? false,
    selects: ({ entity }) => selects?.(entity) ?? false,
    ...(compiled && { compiled }),
  };
}
