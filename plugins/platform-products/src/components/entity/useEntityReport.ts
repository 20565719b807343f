import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';

/** The report of the entity whose page this is, as of now or, with `at`, as of that moment. */
export function useEntityReport(options?: { at?: string }) {
  const api = useApi(platformProductsApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const at = options?.at;
  return useLoad(
    () => api.getReport(entityRef, at ? { at } : undefined),
    [api, entityRef, at],
  );
}
