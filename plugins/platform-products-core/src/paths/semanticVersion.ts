import compare from 'semver/functions/compare';
import parse from 'semver/functions/parse';

/** The numbers of a semantic version. */
export interface SemanticVersion {
  major: number;
  minor: number;
  patch: number;
}

/** Reads a semantic version, with or without a `v` before it; undefined where it is none. */
export function semanticVersion(text: string): SemanticVersion | undefined {
  return parse(text) ?? undefined;
}

/** Whether the text is a semantic version and nothing more, as definitions must write it. */
export function isSemanticVersion(text: string): boolean {
  return /^\d/.test(text) && text === text.trim() && parse(text) !== null;
}

/** Below 0 where the first is older, above 0 where it is newer. Both must be semantic. */
export function compareVersions(one: string, other: string): number {
  return compare(one, other);
}
