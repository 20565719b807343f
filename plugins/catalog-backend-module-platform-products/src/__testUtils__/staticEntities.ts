import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

function located(entity: Entity): Entity {
  const place = 'file:/catalog.yaml';
  const annotations = {
    [ANNOTATION_LOCATION]: place,
    [ANNOTATION_ORIGIN_LOCATION]: place,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

/** A module that puts these entities into the catalog. */
export const staticEntities = (entities: Entity[]) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'static-entities',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'static-entities',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({ entity: located(entity) })),
              }),
          });
        },
      });
    },
  });
