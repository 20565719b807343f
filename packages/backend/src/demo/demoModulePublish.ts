import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { personasAreAllowed } from '../personas/personasAreAllowed';
import { createPublishAction } from './createPublishAction';
import { madeFolder } from './madeFolder';

/** Gives templates of the demo a place to publish to. Only where the personas are. */
export const demoModulePublish = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'demo-publish',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      async init({ actions, auth, catalog, config }) {
        if (!personasAreAllowed(config)) return;
        const folder = madeFolder(config);
        actions.addActions(createPublishAction({ auth, catalog, folder }));
      },
    });
  },
});
