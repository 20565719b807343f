import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  PlatformProductsApi,
  PlatformProductsClient,
} from 'backstage-plugin-platform-products-common';

/**
 * The API of the suite for other backend plugins, asked in the name of the plugin that uses it.
 *
 * @public
 */
export const platformProductsServiceRef = createServiceRef<PlatformProductsApi>(
  {
    id: 'platform-products.client',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory: ({ auth, discovery }) =>
          new PlatformProductsClient({
            discoveryApi: discovery,
            fetchApi: {
              async fetch(url, init) {
                const { token } = await auth.getPluginRequestToken({
                  onBehalfOf: await auth.getOwnServiceCredentials(),
                  targetPluginId: 'platform-products',
                });
                const headers = new Headers(init?.headers);
                headers.set('authorization', `Bearer ${token}`);
                return fetch(url, { ...init, headers });
              },
            },
          }),
      }),
  },
);
