import { createApiRef } from '@backstage/frontend-plugin-api';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';

/**
 * The client of the suite's backend. The same ref serves both frontend systems.
 *
 * @public
 */
export const platformProductsApiRef = createApiRef<PlatformProductsApi>().with({
  id: 'plugin.platform-products.client',
  pluginId: 'platform-products',
});
