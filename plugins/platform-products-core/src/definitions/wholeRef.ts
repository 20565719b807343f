import { formatEntityRef, parseEntityRef } from '../metadata/entityRef';

/** A ref that a definition writes, found to be one before, as `kind:namespace/name` in lower case. */
export function wholeRef(
  ref: string,
  kind: string | undefined,
  namespace: string,
): string {
  const parts = parseEntityRef(ref, kind, namespace);
  return parts ? formatEntityRef(parts) : ref;
}

/** The same for a list, each once. */
export function wholeRefs(
  refs: readonly string[],
  kind: string | undefined,
  namespace: string,
): string[] {
  return [...new Set(refs.map(ref => wholeRef(ref, kind, namespace)))];
}
