import type { Outcome } from 'backstage-plugin-platform-products-core';
import { decodeOutcome } from '../store/outcomeCodes';

/** Whether an entity has adopted a product, in the words of the history and of lists. */
export type AdoptionState = 'adopted' | 'not-adopted' | 'unknown';

const states: Partial<Record<Outcome, AdoptionState>> = {
  pass: 'adopted',
  fail: 'not-adopted',
  unknown: 'unknown',
};

/** What a report on a product says; undefined where the product is not meant for the entity. */
export function adoptionStateOf(
  report: { codes: string } | undefined,
): AdoptionState | undefined {
  const outcome = decodeOutcome(report?.codes[0]);
  return outcome && states[outcome];
}

/** @param scorecard - the product, as the store calls it */
export function adoptionChange(
  scorecard: string,
  previous: { codes: string } | undefined,
  next: { codes: string } | undefined,
): {
  type: 'adoption';
  scorecard: string;
  from?: AdoptionState;
  to?: AdoptionState;
}[] {
  const from = adoptionStateOf(previous);
  const to = adoptionStateOf(next);
  return from === to
    ? []
    : [
        {
          type: 'adoption',
          scorecard,
          ...(from && { from }),
          ...(to && { to }),
        },
      ];
}
