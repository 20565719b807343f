import {
  type CatalogModelLayer,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';

/**
 * The annotation of the effective tier as a layer of the catalog model, which describes it to
 * people and assistants. It works without.
 *
 * @alpha
 */
export const effectiveTierModelLayer: CatalogModelLayer =
  createCatalogModelLayer({
    layerId: 'platform-products/annotations',
    builder: model =>
      model.addAnnotation({
        name: EFFECTIVE_TIER_ANNOTATION,
        title: 'Effective tier',
        description:
          'How critical the entity is: the name of the tier that counts, whether it is its own, assigned in the portal, or inherited from its system or domain. Written by Platform Products; a value in a file is overwritten.',
      }),
  });
