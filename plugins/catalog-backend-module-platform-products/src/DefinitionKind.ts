import type { Entity } from '@backstage/catalog-model';
import type {
  EntityInput,
  Problem,
} from 'backstage-plugin-platform-products-core';
import type { RelationPair } from './RelationPair';

/** The version that all of our kinds have. */
export const DEFINITION_API_VERSION = 'platform-products/v1alpha1';

/** What the catalog must know of one of our kinds. */
export interface DefinitionKind {
  /** As it is written: `DeprecationNotice`. */
  kind: string;
  /** In a sentence. */
  singular: string;
  plural: string;
  description: string;
  /** Shape of an entity of the kind, from the core. */
  jsonSchema: Record<string, unknown>;
  /** Everything that keeps a definition from being used, from the core. */
  problemsOf(input: EntityInput, now: Date): Problem[];
  /** Fields below `spec` with refs of other entities. `owner` is one of every kind. */
  relationFields: DefinitionRelationField[];
  /** Relations that are no plain field, of a definition without problems. */
  moreRelations?(entity: Entity): RelationPair[];
}

/** A text or a list of texts below `spec` that relates the definition to other entities. */
export interface DefinitionRelationField {
  field: string;
  /** Of refs that leave their kind out; without it, they are none. */
  defaultKind?: string;
  /** From the definition to the other entity. */
  forward: { type: string; title: string };
  reverse: { type: string; title: string };
  description: string;
  /** Of the other entity; the catalog's own kinds that make sense there. */
  toKinds: string[];
}
