import {
  blastRadius,
  inversionsOf,
  type TierSweep,
} from 'backstage-plugin-platform-products-core';
import { breathe } from '../../store/breathe';

/** For more changed entities than these, it is faster to compare everything. */
const FEW = 20;
/** Entities compared at a stretch: some 10 ms. */
const BETWEEN_BREATHS = 1_000;

/**
 * Entities that lean otherwise than before on what is less critical than allowed.
 *
 * @param changed - refs of the entities that differ between the two; absent where nobody knows
 */
export async function changedInversions(
  before: TierSweep,
  after: TierSweep,
  changed: string[] | undefined,
): Promise<string[]> {
  const refs =
    changed === undefined || changed.length > FEW
      ? after.graph.refs
      : await concernedBy(before, after, changed);
  const found: string[] = [];
  for (let start = 0; start < refs.length; start += BETWEEN_BREATHS) {
    for (const ref of refs.slice(start, start + BETWEEN_BREATHS)) {
      if (shown(before, ref) !== shown(after, ref)) found.push(ref);
    }
    await breathe();
  }
  return found;
}

/** The entities themselves, and whoever leans on one of them, before the change or after it. */
async function concernedBy(
  before: TierSweep,
  after: TierSweep,
  changed: string[],
): Promise<string[]> {
  const concerned = new Set(changed);
  for (const ref of changed) {
    for (const { graph } of [before, after]) {
      const radius = blastRadius(graph, ref);
      radius?.consumers.forEach(({ entityRef }) => concerned.add(entityRef));
      await breathe();
    }
  }
  return [...concerned];
}

function shown(sweep: TierSweep, ref: string): string | undefined {
  const inversions = inversionsOf(sweep, ref);
  return inversions && JSON.stringify(inversions);
}
