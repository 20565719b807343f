/** The longest reason that the API takes, in characters. */
export const LONGEST_REASON = 2_000;
