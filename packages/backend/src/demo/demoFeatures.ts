import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { demoModuleFileLocations } from './demoModuleFileLocations';
import { demoModuleHistory } from './demoModuleHistory';
import { demoModulePublish } from './demoModulePublish';

/** What makes an example company of the portal. None of it does anything in production. */
export const demoFeatures = createBackendFeatureLoader({
  *loader() {
    yield demoModuleHistory;
    yield demoModuleFileLocations;
    yield demoModulePublish;
  },
});
