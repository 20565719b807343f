import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import platformProductsPlugin from '..';

const API = '/api/platform-products';

/**
 * A backend in this process, on a database and a catalog of the test's choice. Its clockwork
 * stands still: passes are run when the test says so.
 */
export async function startReplica(
  knex: Knex,
  catalog: { service: CatalogService },
  features: BackendFeature[] = [],
  settings: JsonObject = {},
) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      platformProductsPlugin,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.database.factory({ knex }),
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({
        data: { platformProducts: { ingest: { batchSize: 50 }, ...settings } },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
      ...features,
    ],
  });
  return {
    server: backend.server,
    get: async (path: string) => {
      const { status, body } = await request(backend.server).get(API + path);
      expect(status).toBe(200);
      return body;
    },
    /** The time for a pass has come; resolves when it is over, or refused. */
    pass: () => scheduler.triggerTask('platform-products-ingest'),
    /** Somebody asks for a pass. */
    refresh: async () => {
      const { status } = await request(backend.server).post(`${API}/refresh`);
      expect(status).toBe(202);
    },
    stop: () => backend.stop(),
  };
}
