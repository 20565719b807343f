import {
  type CompoundEntityRef,
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  type CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';

/** A relation with its inverse. */
export interface RelationPair {
  source: CompoundEntityRef;
  type: string;
  inverse: string;
  target: CompoundEntityRef;
}

/** Both directions, as the catalog takes them. */
export function relationResults({
  source,
  type,
  inverse,
  target,
}: RelationPair): CatalogProcessorResult[] {
  return [
    processingResult.relation({ source, type, target }),
    processingResult.relation({
      source: target,
      type: inverse,
      target: source,
    }),
  ];
}

/**
 * The refs in a field below `spec`, a text or a list of texts. Without a namespace they are in that
 * of the entity. What is no ref is left out: the problems of the definition tell of it.
 */
export function refsOf(
  entity: Entity,
  field: string,
  defaultKind?: string,
): CompoundEntityRef[] {
  const { namespace } = getCompoundEntityRef(entity);
  const value = entity.spec?.[field];
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap(text => {
    if (typeof text !== 'string') {
      return [];
    }
    try {
      return [
        parseEntityRef(text, { defaultKind, defaultNamespace: namespace }),
      ];
    } catch {
      return [];
    }
  });
}
