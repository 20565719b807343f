import type { ProductParts } from 'backstage-plugin-platform-products-core';
import { pathQuestions } from '../paths/pathQuestions';
import { productQuestions } from '../products/productQuestions';
import type { LoadedDefinition } from './LoadedDefinition';
import type { Questions } from './Questions';
import { scorecardQuestions } from './scorecardQuestions';

/**
 * What a definition asks.
 *
 * @param parts - all that it is made of, if it is a product
 * @param relations - types of the relations from a consumer to what it depends on
 */
export function questionsOf(
  loaded: LoadedDefinition,
  parts: ProductParts,
  relations: readonly string[],
): Questions {
  switch (loaded.kind) {
    case 'scorecard':
      return scorecardQuestions(loaded.scorecard);
    case 'golden-path':
      return pathQuestions(loaded.path);
    default:
      return productQuestions(loaded.product, parts, relations);
  }
}
