import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** A ref as the database has it, whole and in lower case; undefined for what is no ref. */
export function plainRef(given: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(given));
  } catch {
    return undefined;
  }
}
