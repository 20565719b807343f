import type { Json } from '../entity/EntityInput';

/** The kinds, lower case, that a predicate can only match; undefined where it leaves them open. */
export function pinnedKinds(predicate: Json | undefined): string[] | undefined {
  if (
    typeof predicate !== 'object' ||
    predicate === null ||
    Array.isArray(predicate)
  ) {
    return undefined;
  }
  if (Array.isArray(predicate.$all)) {
    // Every one of them must hold, so any one that pins the kind will do.
    return predicate.$all.map(pinnedKinds).find(kinds => kinds !== undefined);
  }
  const { kind } = predicate;
  if (typeof kind === 'string') {
    return [kind.toLowerCase()];
  }
  const alternatives =
    typeof kind === 'object' && kind !== null && !Array.isArray(kind)
      ? kind.$in
      : undefined;
  return Array.isArray(alternatives)
    ? [...new Set(alternatives.map(item => String(item).toLowerCase()))]
    : undefined;
}
