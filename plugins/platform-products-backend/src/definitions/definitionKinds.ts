import type { EntityInput } from 'backstage-plugin-platform-products-core';
import type { DefinitionKind } from '../store/rows';

const API_GROUP = 'platform-products/';

/** What of the catalog is judged by, by its kind there in lower case. */
const kinds: ReadonlyMap<string, DefinitionKind> = new Map([
  ['scorecard', 'scorecard'],
  ['goldenpath', 'golden-path'],
  ['platformproduct', 'product'],
]);

/** Kinds of the catalog that are definitions, lower case. */
export const definitionKinds: readonly string[] = [...kinds.keys()];

/** Which of our own definitions an entity is; other vendors may have the kind too. */
export function definitionKindOf({
  kind,
  entity,
}: EntityInput): DefinitionKind | undefined {
  return typeof entity.apiVersion === 'string' &&
    entity.apiVersion.startsWith(API_GROUP)
    ? kinds.get(kind.toLocaleLowerCase('en-US'))
    : undefined;
}

/**
 * What a definition is called in the store. Reports of all kinds share their tables, and names of
 * scorecards have no colon: so the ref of a path or product is never taken for one.
 */
export function storedNameOf(
  kind: DefinitionKind,
  { name, ref }: Pick<EntityInput, 'name' | 'ref'>,
): string {
  return kind === 'scorecard' ? name : ref;
}
