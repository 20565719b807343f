import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { loadOwnedServices } from './loadOwnedServices';

/** The components that the signed-in user owns, in person or through a group. */
export function useOwnedServices() {
  const api = useApi(platformProductsApiRef);
  const identityApi = useApi(identityApiRef);
  return useLoad(async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    return loadOwnedServices(api, ownershipEntityRefs);
  }, [api, identityApi]);
}
