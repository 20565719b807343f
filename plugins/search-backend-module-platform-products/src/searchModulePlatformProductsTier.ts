import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogCollatorExtensionPoint,
  defaultCatalogCollatorEntityTransformer,
} from '@backstage/plugin-search-backend-module-catalog';
import { withEffectiveTier } from './withEffectiveTier';

/**
 * Adds the field `tier` to the entities in Backstage search. The catalog's collator takes only one
 * transformer: an app that has one of its own wraps it in {@link withEffectiveTier} instead.
 *
 * @public
 */
export const searchModulePlatformProductsTier = createBackendModule({
  pluginId: 'search',
  moduleId: 'platform-products-tier',
  register(reg) {
    reg.registerInit({
      deps: { collator: catalogCollatorExtensionPoint },
      async init({ collator }) {
        collator.setEntityTransformer(
          withEffectiveTier(defaultCatalogCollatorEntityTransformer),
        );
      },
    });
  },
});
