import {
  type CatalogModelLayer,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import type { JsonObject } from '@backstage/types';
import { scorecardJsonSchema } from 'backstage-plugin-platform-products-core';

/** The catalog adds the envelope to the schema of a kind, and refuses one that brings its own. */
function withoutEnvelope(schema: JsonObject): JsonObject {
  const { apiVersion, kind, metadata, ...properties } =
    schema.properties as JsonObject;
  const required = (schema.required as string[]).filter(
    key => key in properties,
  );
  return { type: 'object', properties, required };
}

/**
 * The kind `Scorecard` as a layer of the catalog model, for apps that have opted into model layers.
 * The first layer in an app switches the whole catalog over to them, so nothing adds it by itself.
 *
 * @alpha
 */
export const scorecardModelLayer: CatalogModelLayer = createCatalogModelLayer({
  layerId: 'platform-products/kind-scorecard',
  builder: model => {
    model.addKind({
      group: 'platform-products',
      names: {
        kind: 'Scorecard',
        singular: 'scorecard',
        plural: 'scorecards',
      },
      description: 'Checks in levels for a selection of entities.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [
            {
              selector: { path: 'spec.owner' },
              relation: 'ownedBy',
              defaultKind: 'Group',
              defaultNamespace: 'inherit',
              allowedKinds: ['Group', 'User'],
            },
          ],
          schema: {
            jsonSchema: withoutEnvelope(scorecardJsonSchema as JsonObject),
          },
        },
      ],
    });
  },
});
