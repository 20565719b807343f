import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { platformProductsPermissions } from 'backstage-plugin-platform-products-common';
import { createRouter } from './api/createRouter';
import { readConfig } from './config/readConfig';
import { Ingest } from './ingest/Ingest';
import { settleDirtyNotices } from './notices/settle/settleDirtyNotices';
import { DatabaseReadStore } from './read/DatabaseReadStore';
import { DatabaseIngestStore } from './store/DatabaseIngestStore';
import { migrateDatabase } from './store/migrateDatabase';

/**
 * The backend of Platform Products: reads the catalog, judges and stores what it reads, and
 * answers at `/api/platform-products`.
 *
 * @public
 */
export const platformProductsPlugin = createBackendPlugin({
  pluginId: 'platform-products',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init({
        config: rootConfig,
        database: databaseService,
        httpRouter,
        permissionsRegistry,
        scheduler,
        ...services
      }) {
        const config = readConfig(rootConfig);
        const clock = () => new Date();
        const database = await databaseService.getClient();
        if (!databaseService.migrations?.skip) {
          await migrateDatabase(database);
        }
        permissionsRegistry.addPermissions(platformProductsPermissions);

        const store = new DatabaseIngestStore(database);
        const ingest = new Ingest({
          ...services,
          store,
          scheduler,
          config,
          clock,
          settleNotices: (now, signal) =>
            settleDirtyNotices(
              { knex: database, config: config.notices },
              now,
              signal,
            ),
        });
        httpRouter.use(
          createRouter({
            ...services,
            store: new DatabaseReadStore(database),
            ingest,
            config,
            now: clock,
          }),
        );
        await ingest.start();
      },
    });
  },
});
