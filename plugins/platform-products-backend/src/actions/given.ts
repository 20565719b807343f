/** What an assistant can take in at once; it can ask more closely. */
export const MOST = 50;

/** Without what is absent: schemas of requests know no undefined fields. */
export function given(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}
