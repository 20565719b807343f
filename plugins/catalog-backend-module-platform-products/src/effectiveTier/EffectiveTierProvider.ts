import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** What the catalog finds an entity by, to process it again. */
export function refreshKeyOf(entityRef: string): string {
  return `platform-products/effective-tier:${entityRef}`;
}

/**
 * Provides no entities: to the catalog, a provider is who may ask that entities be processed again.
 *
 * Only the named ones are. The refresh that people know from the page of an entity would fetch the
 * files of their locations as well.
 */
export class EffectiveTierProvider implements EntityProvider {
  #connection: EntityProviderConnection | undefined;

  getProviderName(): string {
    return 'platform-products-effective-tier';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  async refresh(entityRefs: string[]): Promise<void> {
    await this.#connection?.refresh({ keys: entityRefs.map(refreshKeyOf) });
  }
}
