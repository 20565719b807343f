import {
  adoptionOf,
  Evaluation,
  Outcome,
  PlatformProduct,
  ProductParts,
} from 'backstage-plugin-platform-products-core';
import type { Questions } from '../definitions/Questions';

/** The one thing that is asked about a product. */
export const ADOPTED = 'adopted';

const LEVEL = { name: ADOPTED, title: 'Adopted', rank: 1 };

/**
 * Asks whether the entities that a product is meant for use it.
 *
 * @param parts - all that it is made of
 * @param relations - types of the relations from a consumer to what it depends on
 */
export function productQuestions(
  product: PlatformProduct,
  parts: ProductParts,
  relations: readonly string[],
): Questions {
  return {
    checks: [ADOPTED],
    levels: [LEVEL],
    kinds: product.eligible === undefined ? [] : product.kinds,
    usesNow: product.usesNow,
    evaluate: (subject, now) => {
      const { state } = adoptionOf(product, subject, parts, relations, now);
      switch (state) {
        case 'adopted':
          return answered('pass');
        case 'not-adopted':
          return answered('fail');
        case 'unknown':
          return answered('unknown');
        default:
          return undefined;
      }
    },
  };
}

function answered(outcome: Outcome): Evaluation {
  const isAdopted = outcome === 'pass';
  const unknown = outcome === 'unknown' ? 1 : 0;
  return {
    outcomes: [outcome],
    enforced: [true],
    levelRank: isAdopted ? LEVEL.rank : 0,
    score: { earned: isAdopted ? 1 : 0, possible: 1, unknown },
    failing: isAdopted ? 0 : 1,
    unknownChecks: unknown,
  };
}
