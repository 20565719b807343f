import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createStampAction } from './createStampAction';
import { StartReporter } from './StartReporter';

/**
 * Adds the action `platform-products:golden-path:stamp` to the scaffolder.
 *
 * @public
 */
export const scaffolderModulePlatformProducts = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'platform-products',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, catalog, discovery }) {
        const starts = new StartReporter({ auth, discovery });
        actions.addActions(createStampAction({ catalog, starts }));
      },
    });
  },
});
