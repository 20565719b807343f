import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import plugin from 'backstage-plugin-platform-products-backend';
import { PlatformProductsClient } from 'backstage-plugin-platform-products-common';
import { grants } from '../../permissions/grants';
import { type Persona, personas } from '../../personas/personas';
import type { Seed } from '../Seed';

const groups: Record<string, string[]> = {
  [personas.developer]: ['group:default/checkout'],
  [personas.pm]: [
    'group:default/platform',
    'group:default/platform-product-managers',
  ],
  [personas.sre]: ['group:default/sre'],
};

const userOf = (credentials: any): string =>
  credentials?.principal?.userEntityRef ?? '';

/** The suite with some catalog, in which the personas may do what they may do in the demo. */
export interface Suite {
  knex: Seed['knex'];
  as(persona: Persona): PlatformProductsClient;
}

/** Starts the suite, and waits until it has read the catalog. */
export async function startSuite(
  entities: Entity[],
  data: JsonObject = {},
): Promise<Suite> {
  let knex: Seed['knex'] | undefined;
  const { server } = await startTestBackend({
    features: [
      plugin,
      createBackendModule({
        pluginId: 'platform-products',
        moduleId: 'database-of-test',
        register(reg) {
          reg.registerInit({
            deps: { database: coreServices.database },
            async init({ database }) {
              knex = await database.getClient();
            },
          });
        },
      }),
      mockServices.rootConfig.factory({ data }),
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async credentials => {
            const user = userOf(credentials);
            return {
              userEntityRef: user,
              ownershipEntityRefs: [user, ...groups[user]],
            };
          },
        }),
      }),
      mockServices.permissions.mock({
        authorize: async (asked, options) =>
          asked.map(({ permission }) => {
            const grant = grants.get(permission.name);
            const allowed =
              grant === 'everybody' ||
              grant?.some(group =>
                groups[userOf(options?.credentials)].includes(group),
              );
            return {
              result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
            };
          }),
        authorizeConditional: async asked =>
          asked.map(() => ({ result: AuthorizeResult.ALLOW })),
      }).factory,
    ],
  });
  const url = `http://localhost:${server.port()}/api/platform-products`;
  const as = (persona: Persona) =>
    new PlatformProductsClient({
      discoveryApi: { getBaseUrl: async () => url },
      fetchApi: {
        fetch: (address, init) => {
          const headers = new Headers(init?.headers);
          headers.set(
            'authorization',
            mockCredentials.user.header(personas[persona]),
          );
          return fetch(address, { ...init, headers });
        },
      },
    });
  while ((await as('sre').getStatus()).state !== 'fresh') {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return { knex: knex!, as };
}
