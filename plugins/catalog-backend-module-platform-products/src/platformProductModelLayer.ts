import type { CatalogModelLayer } from '@backstage/catalog-model/alpha';
import { platformProductKind } from './platformProductKind';
import { modelLayerOf } from './modelLayerOf';

/**
 * The kind `PlatformProduct` as a layer of the catalog model, for apps that have opted into model layers.
 * The first layer in an app switches the whole catalog over to them, so nothing adds it by itself.
 *
 * @alpha
 */
export const platformProductModelLayer: CatalogModelLayer =
  modelLayerOf(platformProductKind);
