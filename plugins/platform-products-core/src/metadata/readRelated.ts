import type { EntityInput } from '../entity/EntityInput';
import { formatEntityRef, parseEntityRef } from './entityRef';
import type { ProblemList } from './problemList';
import { isNotSet } from './readField';
import { valueAt } from './readSource';
import type { MetadataConfig } from './types';

const OWNED_KINDS = new Set([
  'component',
  'api',
  'system',
  'resource',
  'domain',
]);

/** Owners of an entity without placeholders; says so where nobody is left. */
export function readOwners(
  input: EntityInput,
  config: MetadataConfig,
  problems: ProblemList,
): string[] {
  const related = relatedRefs(input, 'ownedBy', 'owner', 'group', config);
  const owners = related.filter(
    ref => !config.placeholderOwners.includes(ref.slice(ref.indexOf('/') + 1)),
  );
  if (owners.length === 0 && OWNED_KINDS.has(input.kind.toLowerCase())) {
    const found = related[0] ?? '';
    const allowed = 'the ref of a group or a user that exists';
    problems.add('unowned', 'warning', 'spec.owner', found, allowed);
  }
  return owners;
}

/** The first system or domain that the entity is part of, sorted by ref; never itself. */
export function readParent(
  input: EntityInput,
  kind: 'system' | 'domain',
  config: MetadataConfig,
): string | undefined {
  const prefix = `${kind}:`;
  return relatedRefs(input, 'partOf', kind, kind, config)
    .filter(ref => ref.startsWith(prefix) && ref !== input.ref)
    .sort()[0];
}

function relatedRefs(
  input: EntityInput,
  type: string,
  specKey: string,
  defaultKind: string,
  config: MetadataConfig,
): string[] {
  const { relations } = input.entity;
  const targets = Array.isArray(relations)
    ? relations
        .filter(relation => valueAt(relation, ['type']) === type)
        .map(relation => valueAt(relation, ['targetRef']))
    : [];
  const refs = normalised(targets, defaultKind, input.namespace);
  const isKindWanted = (ref: string) =>
    specKey === 'owner' || ref.startsWith(`${specKey}:`);
  if (refs.some(isKindWanted)) {
    return refs;
  }
  const stated = valueAt(input.entity, ['spec', specKey]);
  return typeof stated === 'string' && !isNotSet(stated, config)
    ? normalised([stated], defaultKind, input.namespace)
    : refs;
}

function normalised(
  texts: unknown[],
  defaultKind: string,
  namespace: string,
): string[] {
  const refs = new Set<string>();
  for (const text of texts) {
    const parts =
      typeof text === 'string'
        ? parseEntityRef(text, defaultKind, namespace)
        : undefined;
    if (parts) {
      refs.add(formatEntityRef(parts));
    }
  }
  return [...refs];
}
