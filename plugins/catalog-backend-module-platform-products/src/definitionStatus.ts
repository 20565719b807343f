import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type {
  AlphaEntity,
  EntityStatusItem,
} from '@backstage/catalog-model/alpha';
import type { Problem } from 'backstage-plugin-platform-products-core';

/** More than an author can work on at once; the rest shows when these are gone. */
const MAX_ITEMS = 20;

function statusItem({ message }: Problem): EntityStatusItem {
  return {
    type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
    level: 'error',
    message: `InputError: ${message}`,
    error: { name: 'InputError', message },
  };
}

/** The entity with its problems where the catalog keeps processing errors, ready to be shown. */
export function withDefinitionStatus<T extends AlphaEntity>(
  entity: T,
  problems: Problem[],
): T {
  if (problems.length === 0) {
    return entity;
  }
  const items = problems.slice(0, MAX_ITEMS).map(statusItem);
  return {
    ...entity,
    status: {
      ...entity.status,
      items: [...(entity.status?.items ?? []), ...items],
    },
  };
}
