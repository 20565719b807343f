/** A query without what is not set: the API refuses an empty list, so that empty never means all. */
export function filledIn<T extends object>(query: T): T {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}

/** Of the words of an address those that the API knows: it may be old, or typed by hand. */
export function onlyKnown<T extends string>(
  allowed: readonly T[],
  values: string[],
): T[] {
  return allowed.filter(value => values.includes(value));
}
