import type { Json } from '../entity/EntityInput';
import { variablesOf } from '../expressions/variables';
import { comparePaths } from '../notices/comparePaths';
import type { Edge } from '../notices/types';
import type { Subject } from '../scorecards/types';
import { compiledAdoptedWhen } from './LoadedPlatformProduct';
import type { PlatformProduct, ProductParts, ProductUse } from './types';

/**
 * Whether an entity uses a product, by the product's own expression, or else by a direct relation to
 * anything that the product is made of. Asked of any entity, also of those that the product is not
 * meant for.
 *
 * @param parts - made by `partsOf`
 * @param relations - types of the relations from a consumer to what it depends on
 *
 * @public
 */
export function productUse(
  product: PlatformProduct,
  subject: Pick<Subject, 'input' | 'tier' | 'facts'>,
  parts: ProductParts,
  relations: readonly string[],
  now: Date,
): ProductUse {
  const { input, tier, facts } = subject;
  const adoptedWhen = compiledAdoptedWhen(product);
  if (adoptedWhen) {
    const answer = adoptedWhen.evaluate(variablesOf(input, tier, facts, now));
    if (answer.state === 'error') {
      return {
        state: 'unknown',
        why: `Could not be answered. ${answer.reason}.`,
      };
    }
    return { state: answer.value ? 'used' : 'not-used' };
  }
  const path = pathInto(parts, input.ref, input.entity.relations, relations);
  if (path) {
    return { state: 'used', path };
  }
  return product.parts.length > 0
    ? { state: 'not-used' }
    : {
        state: 'unknown',
        why: `${product.title} has no parts and no expression that says who uses it.`,
      };
}

/** The shortest one, the same whatever the order of relations. */
function pathInto(
  parts: ProductParts,
  from: string,
  stated: Json | undefined,
  relations: readonly string[],
): Edge[] | undefined {
  let best: Edge[] | undefined;
  for (const relation of Array.isArray(stated) ? stated : []) {
    const { type, targetRef } = Object(relation) as Record<string, unknown>;
    const rest =
      typeof targetRef === 'string' && relations.includes(type as string)
        ? parts.get(targetRef.toLowerCase())
        : undefined;
    if (rest) {
      const to = (targetRef as string).toLowerCase();
      const path = [{ from, type: type as string, to }, ...rest];
      best = best && comparePaths(best, path) <= 0 ? best : path;
    }
  }
  return best;
}
