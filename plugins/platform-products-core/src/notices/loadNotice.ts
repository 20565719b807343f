import type { z } from 'zod';
import { addProblem } from '../definitions/addProblem';
import { shapeProblems } from '../definitions/shapeProblems';
import type { EntityInput } from '../entity/EntityInput';
import { formatEntityRef, parseEntityRef } from '../metadata/entityRef';
import { problemList } from '../metadata/problemList';
import type { Problem } from '../metadata/types';
import { meaningProblems } from './meaningProblems';
import { noticeEntitySchema } from './noticeEntitySchema';
import type { NoticeContent } from './types';

/**
 * Makes a notice of a catalog entity. With any problem there is no notice: half of one would
 * announce what nobody has written. Refs without a namespace are in that of the entity, as
 * everywhere in the catalog.
 *
 * @public
 */
export function loadNotice(input: EntityInput): {
  content?: NoticeContent;
  problems: Problem[];
} {
  const list = problemList(input.ref);
  const parsed = noticeEntitySchema.safeParse(inOwnNamespace(input));
  if (!parsed.success) {
    shapeProblems(input.entity, parsed.error.issues).forEach(
      ({ path, found, allowed }) => addProblem(list, path, found, allowed),
    );
    return { problems: list.problems };
  }
  const content = contentOf(input, parsed.data);
  for (const { path, found, allowed } of meaningProblems(content)) {
    list.add('invalid-definition', 'error', `spec.${path}`, found, allowed);
  }
  return list.problems.length > 0
    ? { problems: list.problems }
    : { content, problems: [] };
}

function contentOf(
  { title }: EntityInput,
  { metadata, spec }: z.output<typeof noticeEntitySchema>,
): NoticeContent {
  const { description } = metadata;
  return {
    title: metadata.title ?? title,
    ...(description && { description }),
    ...spec,
  };
}

/** Refs made whole; what is none stays as it is, for the schema to find. */
function inOwnNamespace({ entity, namespace }: EntityInput): unknown {
  const { spec } = entity;
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) {
    return entity;
  }
  const whole = (ref: unknown, defaultKind?: string) => {
    const parts =
      typeof ref === 'string'
        ? parseEntityRef(ref, defaultKind, namespace)
        : undefined;
    return parts ? formatEntityRef(parts) : ref;
  };
  const wholeList = (refs: unknown) =>
    Array.isArray(refs) ? refs.map(ref => whole(ref)) : refs;
  const { owner, subjects, replacements } = spec;
  return {
    ...entity,
    spec: {
      ...spec,
      ...(owner !== undefined && { owner: whole(owner, 'group') }),
      ...(subjects !== undefined && { subjects: wholeList(subjects) }),
      ...(replacements !== undefined && {
        replacements: wholeList(replacements),
      }),
    },
  };
}
