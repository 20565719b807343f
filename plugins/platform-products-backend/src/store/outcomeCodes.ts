import type { Outcome } from 'backstage-plugin-platform-products-core';

/** The order in which outcomes are counted in `summaries.checks`. */
export const countedOutcomes = [
  'pass',
  'fail',
  'unknown',
  'not-applicable',
  'exempt',
] as const satisfies readonly Outcome[];

const letters: Record<Outcome, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  'not-applicable': 'n',
  exempt: 'e',
};

const outcomes = new Map<string, Outcome>(
  countedOutcomes.map(outcome => [letters[outcome], outcome]),
);

/** The letter in `reports.codes`: upper case while the check is upcoming. */
export function encodeOutcome(outcome: Outcome, enforced: boolean): string {
  const letter = letters[outcome];
  return enforced ? letter : letter.toLocaleUpperCase('en-US');
}

/** Undefined for a slot whose check is gone (`-`) or that the report does not reach. */
export function decodeOutcome(letter: string | undefined): Outcome | undefined {
  return letter ? outcomes.get(letter.toLocaleLowerCase('en-US')) : undefined;
}

const places: (number | undefined)[] = [];
countedOutcomes.forEach((outcome, place) => {
  for (const enforced of [true, false]) {
    places[encodeOutcome(outcome, enforced).charCodeAt(0)] = place;
  }
});

/**
 * Place of a letter's outcome in `countedOutcomes`; undefined where there is none. By its code,
 * since counting asks for every check of every report in five groups.
 */
export function countedPlace(codes: string, slot: number): number | undefined {
  return places[codes.charCodeAt(slot)];
}
