import {
  coreServices,
  createBackendModule,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { platformProductsServiceRef } from 'backstage-plugin-platform-products-node';
import { DefinitionProcessor } from './DefinitionProcessor';
import { EffectiveTierFollower } from './effectiveTier/EffectiveTierFollower';
import { EffectiveTierProcessor } from './effectiveTier/EffectiveTierProcessor';
import { EffectiveTierProvider } from './effectiveTier/EffectiveTierProvider';
import { EffectiveTiers } from './effectiveTier/EffectiveTiers';

/**
 * Adds the kinds of Platform Products to the catalog, which `catalog.rules` must allow, and writes
 * the effective tier into every entity.
 *
 * @public
 */
export const catalogModulePlatformProducts = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'platform-products',
  register(reg) {
    reg.registerInit({
      deps: {
        api: platformProductsServiceRef,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
      },
      async init({ api, catalog, config, logger, rootLifecycle, scheduler }) {
        const tiers = new EffectiveTiers(api);
        const provider = new EffectiveTierProvider();
        catalog.addProcessor(
          new DefinitionProcessor(),
          new EffectiveTierProcessor(tiers),
        );
        catalog.addEntityProvider(provider);
        if (!processesTiers(config)) return;
        const follower = new EffectiveTierFollower({ tiers, provider, logger });
        // Not before all plugins have started: the one that is asked may be among them.
        rootLifecycle.addStartupHook(() =>
          scheduler.scheduleTask({
            id: 'platform-products-effective-tiers',
            // Each replica processes entities, so each must know.
            scope: 'local',
            // Nearly always an empty answer.
            frequency: { seconds: 10 },
            timeout: { minutes: 1 },
            fn: signal => follower.follow(signal),
          }),
        );
      },
    });
  },
});

/** A replica that only answers, or a processor that is switched off, needs no tiers. */
function processesTiers(config: RootConfigService): boolean {
  const options = config
    .getOptionalConfig('catalog.processorOptions')
    ?.getOptionalConfig(EffectiveTierProcessor.processorName);
  return (
    config.getOptional('catalog.processingInterval') !== false &&
    options?.getOptionalBoolean('disabled') !== true
  );
}
