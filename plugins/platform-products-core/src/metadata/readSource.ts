import type { EntityInput, Json } from '../entity/EntityInput';
import type { FieldSource } from './types';

/** What stands at one source. */
export interface SourceValue {
  /** Readable place: `annotation platform-products/tier`. */
  source: string;
  /** Where in the entity: `metadata.annotations["platform-products/tier"]`. */
  path: string;
  /** Trimmed text. */
  raw: string;
  /** The value that the source's own list gives to the raw text, else the raw text. */
  mapped: string;
  /** What stands there instead of text, where it is no text. */
  wrongType?: string;
}

/** Reads one source; undefined where nothing stands there. */
export function readSource(
  input: EntityInput,
  source: FieldSource,
): SourceValue | undefined {
  const value = valueOf(input.entity, source);
  if (value === undefined || value === null) {
    return undefined;
  }
  const raw = textOf(value);
  const known = raw.toLowerCase();
  const mapped =
    source.values && Object.hasOwn(source.values, known)
      ? source.values[known]
      : raw;
  return {
    ...placeOf(source),
    raw,
    mapped,
    ...(typeof value !== 'string' && { wrongType: typeName(value) }),
  };
}

function valueOf(entity: EntityInput['entity'], source: FieldSource) {
  if ('path' in source) {
    return valueAt(entity, source.path);
  }
  const { metadata } = entity;
  if ('annotation' in source) {
    return valueIn(valueIn(metadata, 'annotations'), source.annotation);
  }
  return 'label' in source
    ? valueIn(valueIn(metadata, 'labels'), source.label)
    : tagAfter(valueIn(metadata, 'tags'), source.tagPrefix);
}

/** Put into words only for values that are there: most entities leave most sources empty. */
export function placeOf(
  source: FieldSource,
): Pick<SourceValue, 'source' | 'path'> {
  if ('annotation' in source) {
    return {
      source: `annotation ${source.annotation}`,
      path: `metadata.annotations[${JSON.stringify(source.annotation)}]`,
    };
  }
  if ('label' in source) {
    return {
      source: `label ${source.label}`,
      path: `metadata.labels[${JSON.stringify(source.label)}]`,
    };
  }
  if ('tagPrefix' in source) {
    return { source: `tag ${source.tagPrefix}…`, path: 'metadata.tags' };
  }
  const path = source.path.join('.');
  return { source: path, path };
}

/** The value below an entity at a list of keys; nothing that an object merely inherits. */
export function valueAt(
  value: Json | undefined,
  path: readonly string[],
): Json | undefined {
  let found = value;
  for (const key of path) {
    found = valueIn(found, key);
  }
  return found;
}

function valueIn(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}

function tagAfter(tags: Json | undefined, prefix: string) {
  const tag = Array.isArray(tags)
    ? tags.find(item => typeof item === 'string' && item.startsWith(prefix))
    : undefined;
  return typeof tag === 'string' ? tag.slice(prefix.length) : undefined;
}

function textOf(value: Json): string {
  return typeof value === 'object'
    ? JSON.stringify(value).slice(0, 200)
    : String(value).trim();
}

function typeName(value: Json): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
