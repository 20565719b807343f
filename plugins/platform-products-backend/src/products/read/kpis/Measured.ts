/** One measure of one quarter. */
export interface Measured {
  /** Absent where there was nothing to measure. */
  value?: number;
  /** Share of what should be measured that could be, 0 to 1. */
  coverage?: number;
  /** Of a share: how many of those that it is of. */
  numerator?: number;
  /** Of a share: of how many it is; of a time: how many were timed. */
  denominator?: number;
  /** What should be measured. */
  of: number;
}

/** Nothing was there to be measured. */
export const NOT_MEASURED: Measured = { of: 0 };

/** A share with what it stands on; without a value where nothing is known of anybody. */
export function measuredShare(
  numerator: number,
  denominator: number,
  of: number,
): Measured {
  return {
    of,
    ...(of > 0 && { coverage: denominator / of }),
    ...(denominator > 0 && {
      value: numerator / denominator,
      numerator,
      denominator,
    }),
  };
}

/** A share of what is all known. */
export function knownShare(numerator: number, denominator: number): Measured {
  return denominator > 0
    ? {
        of: denominator,
        value: numerator / denominator,
        numerator,
        denominator,
      }
    : NOT_MEASURED;
}
