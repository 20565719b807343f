/** The longest reason that the API takes. */
export const LONGEST_REASON = 2_000;
