import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { DefinitionCheck } from './DefinitionCheck';
import { DEFINITION_API_VERSION, DefinitionKind } from './DefinitionKind';
import { definitionKinds } from './definitionKinds';
import { ownerRelations, statedRelations } from './definitionRelations';
import { withDefinitionStatus } from './definitionStatus';
import { relationResults } from './RelationPair';

/**
 * Knows our kinds. A wrong definition is not turned away: the catalog does not show an entity that
 * was never right, so that its author would see nothing. It enters with its problems as processing
 * errors on it and with its owner, and the suite keeps it from being used. What it says about other
 * entities counts only without problems.
 */
export class DefinitionProcessor implements CatalogProcessor {
  readonly #check = new DefinitionCheck();
  readonly #kinds: Map<string, DefinitionKind>;

  constructor(kinds: DefinitionKind[] = definitionKinds) {
    this.#kinds = new Map(kinds.map(kind => [kind.kind, kind]));
  }

  getProcessorName(): string {
    return 'PlatformProductsDefinitionProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return this.#kindOf(entity) !== undefined;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const kind = this.#kindOf(entity);
    if (!kind) {
      return entity;
    }
    const problems = this.#check.problemsOf(entity, kind);
    const stated = problems.length > 0 ? [] : statedRelations(entity, kind);
    [...ownerRelations(entity), ...stated]
      .flatMap(relationResults)
      .forEach(emit);
    return withDefinitionStatus(entity, problems);
  }

  #kindOf({ apiVersion, kind }: Entity): DefinitionKind | undefined {
    return apiVersion === DEFINITION_API_VERSION
      ? this.#kinds.get(kind)
      : undefined;
  }
}
