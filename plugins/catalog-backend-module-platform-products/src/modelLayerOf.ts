import {
  type CatalogModelLayer,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import type { JsonObject } from '@backstage/types';
import { DEFINITION_API_VERSION, DefinitionKind } from './DefinitionKind';

const [GROUP, VERSION] = DEFINITION_API_VERSION.split('/');

/** One of our kinds as a layer of the catalog model. */
export function modelLayerOf(definition: DefinitionKind): CatalogModelLayer {
  const { kind, singular, plural, description, relationFields } = definition;
  return createCatalogModelLayer({
    layerId: `${GROUP}/kind-${kind.toLowerCase()}`,
    builder: model => {
      for (const { toKinds, forward, reverse, ...pair } of relationFields) {
        model.addRelationPair({
          fromKind: kind,
          toKind: toKinds,
          description: pair.description,
          forward,
          reverse,
        });
      }
      model.addKind({
        group: GROUP,
        names: { kind, singular, plural },
        description,
        versions: [
          {
            name: VERSION,
            relationFields: [
              {
                selector: { path: 'spec.owner' },
                relation: 'ownedBy',
                defaultKind: 'Group',
                defaultNamespace: 'inherit',
                allowedKinds: ['Group', 'User'],
              },
              ...relationFields.map(({ field, defaultKind, forward }) => ({
                selector: { path: `spec.${field}` },
                relation: forward.type,
                ...(defaultKind && { defaultKind }),
                defaultNamespace: 'inherit' as const,
              })),
            ],
            schema: {
              jsonSchema: withoutEnvelope(definition.jsonSchema as JsonObject),
            },
          },
        ],
      });
    },
  });
}

/** The catalog adds the envelope to the schema of a kind, and refuses one that brings its own. */
function withoutEnvelope(schema: JsonObject): JsonObject {
  const { apiVersion, kind, metadata, ...properties } =
    schema.properties as JsonObject;
  const required = (schema.required as string[]).filter(
    key => key in properties,
  );
  return { type: 'object', properties, required };
}
