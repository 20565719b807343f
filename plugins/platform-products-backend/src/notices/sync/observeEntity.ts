import {
  loadNotice,
  noticeOfMetadata,
  type EntityInput,
  type EntityMetadata,
  type Json,
  type NoticeConfig,
  type Problem,
} from 'backstage-plugin-platform-products-core';
import type { ObservedEntity } from './ObservedEntity';

const API_GROUP = 'platform-products/';
const EDIT_URL = 'backstage.io/edit-url';

/** What the surface of a notice grows by, and the graph of tiers is made of. */
const ALWAYS_STORED = ['partOf', 'providesApi', 'dependsOn', 'consumesApi'];

/** Longest ref that the store keeps. */
const MAXIMUM_REF = 255;

/** Whether an entity is one of our own notices; other vendors may have the kind too. */
export function isDeprecationNotice({ kind, entity }: EntityInput): boolean {
  return (
    kind.toLocaleLowerCase('en-US') === 'deprecationnotice' &&
    typeof entity.apiVersion === 'string' &&
    entity.apiVersion.startsWith(API_GROUP)
  );
}

/** Reads from an entity what notices need to know of it. */
export function observeEntity(
  input: EntityInput,
  metadata: EntityMetadata,
  { consumerRelations }: Pick<NoticeConfig, 'consumerRelations'>,
): Omit<ObservedEntity, 'isNew'> & { problems: Problem[] } {
  const { ref } = input;
  const types = new Set([...ALWAYS_STORED, ...consumerRelations]);
  const relations = forwardRelations(input, types);
  if (isDeprecationNotice(input)) {
    const { content, problems } = loadNotice(input);
    const notice = content && {
      id: `catalog.${idPart(input.namespace)}.${idPart(input.name)}`,
      origin: 'catalog' as const,
      content,
      editUrl: editUrlOf(input),
    };
    return { ref, relations, problems, notice: notice ?? 'unusable' };
  }
  const content = noticeOfMetadata(input, metadata);
  const notice = content && {
    id: ['metadata', input.kind, input.namespace, input.name]
      .map(idPart)
      .join('.'),
    origin: 'metadata' as const,
    content,
    editUrl: editUrlOf(input),
  };
  return { ref, relations, problems: [], notice: notice ?? 'none' };
}

function idPart(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

/** Each once; those back from the other side are read there. */
function forwardRelations(
  { entity }: EntityInput,
  types: ReadonlySet<string>,
): ObservedEntity['relations'] {
  const relations = new Map<string, { type: string; targetRef: string }>();
  for (const relation of (entity.relations ?? []) as Json[]) {
    const { type, targetRef } = relation as { type: string; targetRef: string };
    if (types.has(type) && targetRef.length <= MAXIMUM_REF) {
      const ref = targetRef.toLocaleLowerCase('en-US');
      relations.set(`${type} ${ref}`, { type, targetRef: ref });
    }
  }
  return [...relations.values()];
}

function editUrlOf({ entity }: EntityInput): string | undefined {
  const { metadata } = entity as {
    metadata?: { annotations?: Record<string, unknown> };
  };
  const url = metadata?.annotations?.[EDIT_URL];
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined;
}
