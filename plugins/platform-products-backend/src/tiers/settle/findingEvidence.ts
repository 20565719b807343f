import type {
  Edge,
  EntityInversions,
  LeanedOn,
  ObligationFinding,
} from 'backstage-plugin-platform-products-core';

/** A finding with what it stands on. */
export interface JudgedFinding extends ObligationFinding {
  /** From the entity to what its words are about; only for `maximumTierGap`. */
  path?: Edge[];
  /**
   * Refs of other entities that the words and the path name or count, and notices as
   * `notice:<id>`. Who may not see one of them must get other words.
   */
  mentions: string[];
}

/** Adds to a finding what its words stand on, as far as that can be hidden from somebody. */
export function withEvidence(
  finding: ObligationFinding,
  entityRef: string,
  inversions: EntityInversions | undefined,
): JudgedFinding {
  const { obligation, name } = finding;
  if (obligation === 'minimumNoticeDays' && name !== undefined) {
    return { ...finding, mentions: [`notice:${name}`] };
  }
  const leanedOn =
    obligation === 'maximumTierGap' && inversions
      ? inversions.nearest ?? inversions.untiered
      : undefined;
  return leanedOn
    ? {
        ...finding,
        path: leanedOn.path,
        mentions: mentionsOf(entityRef, [leanedOn, ...inversions!.direct]),
      }
    : { ...finding, mentions: [] };
}

function mentionsOf(entityRef: string, all: LeanedOn[]): string[] {
  const refs = new Set<string>();
  for (const { path } of all) {
    for (const { from, to } of path) refs.add(from).add(to);
  }
  refs.delete(entityRef);
  return [...refs].sort();
}
