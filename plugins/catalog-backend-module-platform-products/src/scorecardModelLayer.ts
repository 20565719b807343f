import type { CatalogModelLayer } from '@backstage/catalog-model/alpha';
import { modelLayerOf } from './modelLayerOf';
import { scorecardKind } from './scorecardKind';

/**
 * The kind `Scorecard` as a layer of the catalog model, for apps that have opted into model layers.
 * The first layer in an app switches the whole catalog over to them, so nothing adds it by itself.
 *
 * @alpha
 */
export const scorecardModelLayer: CatalogModelLayer =
  modelLayerOf(scorecardKind);
