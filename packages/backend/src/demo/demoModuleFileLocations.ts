import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogLocationsExtensionPoint } from '@backstage/plugin-catalog-node';
import { personasAreAllowed } from '../personas/personasAreAllowed';

/** Lets files of this machine be registered, as `demo:publish` does. Only where the personas are. */
export const demoModuleFileLocations = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-file-locations',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        locations: catalogLocationsExtensionPoint,
      },
      async init({ config, locations }) {
        if (!personasAreAllowed(config)) return;
        locations.setAllowedLocationTypes(['url', 'file']);
      },
    });
  },
});
