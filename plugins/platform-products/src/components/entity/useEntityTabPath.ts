import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

/** Where the tab stands below the page of an entity, in both frontend systems. */
export const ENTITY_TAB_PATH = '/platform-products';

/**
 * Makes the path of an entity's tab. A route ref of the tab itself would not do: it can only be
 * resolved on the page of an entity, and lists elsewhere link to the tab too.
 */
export function useEntityTabPath(): (entityRef: string) => string {
  const entityPath = useEntityRefLink();
  return useCallback(
    entityRef => `${entityPath(entityRef)}${ENTITY_TAB_PATH}`,
    [entityPath],
  );
}
