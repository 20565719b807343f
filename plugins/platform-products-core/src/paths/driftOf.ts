import { compareVersions, semanticVersion } from './semanticVersion';
import type { Drift, GoldenPath } from './types';

/**
 * How far the version that an entity names is from the current one, and what came in between.
 * Versions are compared by the rules of semantic versioning: what follows a `+` does not count, and
 * `3.2.0-rc.1` is older than `3.2.0`.
 *
 * @public
 */
export function driftOf(
  version: string | undefined,
  path: Pick<GoldenPath, 'version' | 'changes'>,
): Drift {
  if (version === undefined) {
    return { state: 'unknown', why: 'no-version' };
  }
  const own = semanticVersion(version);
  if (!own) {
    return { state: 'unknown', why: 'not-semantic' };
  }
  const order = compareVersions(version, path.version);
  if (order >= 0) {
    return { state: order === 0 ? 'current' : 'ahead' };
  }
  // Definitions with another version than a semantic one are not loaded.
  const current = semanticVersion(path.version)!;
  return {
    state: 'behind',
    by:
      (['major', 'minor'] as const).find(part => own[part] !== current[part]) ??
      'patch',
    changes: path.changes.filter(
      change =>
        compareVersions(change.version, version) > 0 &&
        compareVersions(change.version, path.version) <= 0,
    ),
  };
}
