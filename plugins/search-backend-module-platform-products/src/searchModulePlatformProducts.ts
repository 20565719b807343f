import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { platformProductsServiceRef } from 'backstage-plugin-platform-products-node';
import { NoticeCollatorFactory } from './NoticeCollatorFactory';

const SCHEDULE = 'search.collators.platformProducts.schedule';

/** Often enough for notices, which are announced by weeks; the delay lets the first pass end. */
const DEFAULT_SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 10 },
};

/**
 * Puts deprecation notices into Backstage search.
 *
 * @public
 */
export const searchModulePlatformProducts = createBackendModule({
  pluginId: 'search',
  moduleId: 'platform-products',
  register(reg) {
    reg.registerInit({
      deps: {
        api: platformProductsServiceRef,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ api, config, indexRegistry, scheduler }) {
        const schedule = config.has(SCHEDULE)
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig(SCHEDULE),
            )
          : DEFAULT_SCHEDULE;
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new NoticeCollatorFactory(api),
        });
      },
    });
  },
});
