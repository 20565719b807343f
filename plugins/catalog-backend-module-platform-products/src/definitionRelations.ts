import {
  type Entity,
  getCompoundEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';
import type { DefinitionKind } from './DefinitionKind';
import { refsOf, RelationPair } from './RelationPair';

/** `ownedBy` and `ownerOf`, as for the catalog's own kinds; none for an owner that is no reference. */
export function ownerRelations(entity: Entity): RelationPair[] {
  const source = getCompoundEntityRef(entity);
  const owner = entity.spec?.owner;
  return typeof owner === 'string'
    ? refsOf(entity, 'owner', 'Group').map(target => ({
        source,
        type: RELATION_OWNED_BY,
        inverse: RELATION_OWNER_OF,
        target,
      }))
    : [];
}

/** What a definition says about other entities. */
export function statedRelations(
  entity: Entity,
  { relationFields, moreRelations }: DefinitionKind,
): RelationPair[] {
  const source = getCompoundEntityRef(entity);
  const fromFields = relationFields.flatMap(
    ({ field, defaultKind, forward, reverse }) =>
      refsOf(entity, field, defaultKind).map(target => ({
        source,
        type: forward.type,
        inverse: reverse.type,
        target,
      })),
  );
  return [...fromFields, ...(moreRelations?.(entity) ?? [])];
}
