import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';
import {
  type CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';

/** `ownedBy` and `ownerOf`, as for the catalog's own kinds; none for an owner that is no reference. */
export function ownerRelations(entity: Entity): CatalogProcessorResult[] {
  const self = getCompoundEntityRef(entity);
  const owner = ownerOf(entity, self.namespace);
  if (!owner) {
    return [];
  }
  return [
    processingResult.relation({
      source: self,
      type: RELATION_OWNED_BY,
      target: owner,
    }),
    processingResult.relation({
      source: owner,
      type: RELATION_OWNER_OF,
      target: self,
    }),
  ];
}

function ownerOf({ spec }: Entity, defaultNamespace: string) {
  if (typeof spec?.owner !== 'string') {
    return undefined;
  }
  try {
    return parseEntityRef(spec.owner, {
      defaultKind: 'Group',
      defaultNamespace,
    });
  } catch {
    // A wrong owner must not keep the definition and its problems out of the catalog.
    return undefined;
  }
}
