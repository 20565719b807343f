import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { DefinitionProcessor } from './DefinitionProcessor';

/**
 * Adds the kinds of Platform Products to the catalog. `catalog.rules` must allow them.
 *
 * @public
 */
export const catalogModulePlatformProducts = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'platform-products',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new DefinitionProcessor());
      },
    });
  },
});
