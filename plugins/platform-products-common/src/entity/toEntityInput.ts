import { Entity, EntityMeta } from '@backstage/catalog-model';
import type {
  EntityInput,
  Json,
} from 'backstage-plugin-platform-products-core';
import { EFFECTIVE_TIER_ANNOTATION } from './effectiveTierAnnotation';

/** What one entity may still have, and how long one text may be. */
interface Budget {
  values: number;
  characters: number;
  readonly text: number;
}

type JsonObject = { [key: string]: Json | undefined };

/** Longest text kept. Definitions of APIs and texts of pages are not what checks ask about. */
const MAXIMUM_TEXT = 4_096;
/** In our own kinds, texts are what they are about: longer than the longest that is allowed there. */
const MAXIMUM_DEFINITION_TEXT = 32_768;
const MAXIMUM_RELATIONS = 10_000;
/** Longer than any entity ref or type of relation. */
const MAXIMUM_REF = 1_000;
/** Keys of one object, such as annotations, and elements of one list other than relations. */
const MAXIMUM_ENTRIES = 5_000;
const MAXIMUM_DEPTH = 12;
/** Values of one entity altogether, relations not counted. */
const MAXIMUM_VALUES = 20_000;
/** Keys and texts of one entity altogether, relations not counted. */
const MAXIMUM_CHARACTERS = 1_000_000;

/**
 * A catalog entity as the core reads it: only what checks ask about, bounded in size, and free of
 * keys that could reach an object's prototype. The effective tier that we wrote into it is left out:
 * whoever reads it back would judge by what was judged before.
 *
 * @public
 */
export function toEntityInput(entity: Entity): EntityInput {
  const { apiVersion, kind, metadata, spec, relations } = entity;
  const namespace = metadata.namespace || 'default';
  const isDefinition =
    typeof apiVersion === 'string' &&
    apiVersion.startsWith('platform-products/');
  const budget = {
    values: MAXIMUM_VALUES,
    characters: MAXIMUM_CHARACTERS,
    text: isDefinition ? MAXIMUM_DEFINITION_TEXT : MAXIMUM_TEXT,
  };
  return {
    ref: `${kind}:${namespace}/${metadata.name}`.toLocaleLowerCase('en-US'),
    kind,
    namespace,
    name: metadata.name,
    title: titleOf(entity),
    entity: {
      apiVersion,
      kind,
      metadata: bounded(withoutOutput(metadata) as Json, MAXIMUM_DEPTH, budget),
      spec: bounded((spec ?? {}) as Json, MAXIMUM_DEPTH, budget),
      relations: relationsOf(relations),
    },
  };
}

function withoutOutput(metadata: EntityMeta): EntityMeta {
  if (metadata.annotations?.[EFFECTIVE_TIER_ANNOTATION] === undefined) {
    return metadata;
  }
  const { [EFFECTIVE_TIER_ANNOTATION]: _, ...annotations } =
    metadata.annotations;
  return { ...metadata, annotations };
}

function titleOf({ metadata }: Entity): string {
  const { title, name } = metadata;
  return typeof title === 'string' && title.trim()
    ? title.slice(0, MAXIMUM_TEXT)
    : name;
}

function relationsOf(relations: unknown): Json[] {
  if (!Array.isArray(relations)) {
    return [];
  }
  return relations
    .filter(
      relation =>
        typeof relation?.type === 'string' &&
        typeof relation.targetRef === 'string' &&
        relation.type.length + relation.targetRef.length <= MAXIMUM_REF,
    )
    .slice(0, MAXIMUM_RELATIONS)
    .map(({ type, targetRef }) => ({ type, targetRef }));
}

function bounded(value: Json, depth: number, budget: Budget): Json | undefined {
  budget.values -= 1;
  if (budget.values < 0) {
    return undefined;
  }
  switch (typeof value) {
    case 'string':
      return boundedText(value, budget);
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      break;
    default:
      return undefined;
  }
  if (value === null) {
    return null;
  }
  if (depth === 0) {
    return undefined;
  }
  return Array.isArray(value)
    ? boundedList(value, depth - 1, budget)
    : boundedObject(value, depth - 1, budget);
}

/** Texts that the budget does not reach for are left out: half of one says something else. */
function boundedText(text: string, budget: Budget): string | undefined {
  const kept = text.slice(0, budget.text);
  if (kept.length > budget.characters) {
    return undefined;
  }
  budget.characters -= kept.length;
  return kept;
}

function boundedList(list: Json[], depth: number, budget: Budget): Json[] {
  return list
    .slice(0, MAXIMUM_ENTRIES)
    .map(item => bounded(item, depth, budget))
    .filter(item => item !== undefined);
}

function boundedObject(
  value: JsonObject,
  depth: number,
  budget: Budget,
): JsonObject {
  const result: JsonObject = {};
  for (const key of Object.keys(value).slice(0, MAXIMUM_ENTRIES)) {
    const item = value[key];
    const isKept =
      key !== '__proto__' &&
      item !== undefined &&
      key.length <= Math.min(budget.text, budget.characters);
    const kept = isKept ? bounded(item, depth, budget) : undefined;
    if (kept !== undefined) {
      budget.characters -= key.length;
      result[key] = kept;
    }
  }
  return result;
}
