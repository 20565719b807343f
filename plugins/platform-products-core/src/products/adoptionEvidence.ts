import { evidenceOf } from '../expressions/evidenceOf';
import { variablesOf } from '../expressions/variables';
import type { Evidence, Subject } from '../scorecards/types';
import { compiledAdoptedWhen } from './LoadedPlatformProduct';
import type { PlatformProduct } from './types';

/**
 * The values that a product's `adoptedWhen` reads of an entity; none where relations say who has
 * adopted it, of which the path is the evidence.
 *
 * @public
 */
export function adoptionEvidence(
  product: PlatformProduct,
  { input, tier, facts }: Pick<Subject, 'input' | 'tier' | 'facts'>,
  now: Date,
): Evidence[] {
  const reads = compiledAdoptedWhen(product)?.reads ?? [];
  return evidenceOf(reads, variablesOf(input, tier, facts, now));
}
