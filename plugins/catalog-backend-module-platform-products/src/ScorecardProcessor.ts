import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { DefinitionCheck } from './DefinitionCheck';
import { withDefinitionStatus } from './definitionStatus';
import { ownerRelations } from './ownerRelations';

const isScorecard = ({ apiVersion, kind }: Entity) =>
  kind === 'Scorecard' && apiVersion === 'platform-products/v1alpha1';

/**
 * Knows the kind `Scorecard`. A wrong definition is not turned away: the catalog does not show an
 * entity that was never right, so that its author would see nothing. It enters with its problems as
 * processing errors on it, and the suite keeps it from being used.
 */
export class ScorecardProcessor implements CatalogProcessor {
  readonly #check: DefinitionCheck;

  constructor(check: DefinitionCheck = new DefinitionCheck()) {
    this.#check = check;
  }

  getProcessorName(): string {
    return 'PlatformProductsScorecardProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return isScorecard(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isScorecard(entity)) {
      return entity;
    }
    ownerRelations(entity).forEach(emit);
    return withDefinitionStatus(entity, this.#check.problemsOf(entity));
  }
}
