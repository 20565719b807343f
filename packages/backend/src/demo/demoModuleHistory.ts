import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { personasAreAllowed } from '../personas/personasAreAllowed';
import { seedDemo } from './seedDemo';

/**
 * Gives the example company a past: notices and release notes that its product manager published,
 * answers of teams, components that came one after another and got along golden paths, charts with
 * some months in them, and tiers that were proposed and decided on. Only where the personas are,
 * never in production; what is there already is left alone.
 */
export const demoModuleHistory = createBackendModule({
  pluginId: 'platform-products',
  moduleId: 'demo-history',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, database, discovery, lifecycle, logger }) {
        if (!personasAreAllowed(config)) return;
        let stopped = false;
        lifecycle.addShutdownHook(() => {
          stopped = true;
        });
        lifecycle.addStartupHook(async () => {
          // Not awaited: the catalog takes the example company in while the portal serves already.
          seedDemo({
            knex: await database.getClient(),
            discovery,
            now: new Date(),
            isStopped: () => stopped,
          })
            .then(result => logger.info(`Demo history: ${result}`))
            .catch(error =>
              logger.warn(`No demo history: ${stringifyError(error)}`),
            );
        });
      },
    });
  },
});
