import type { ProblemList } from '../metadata/problemList';
import { Path, readablePath, readableValue } from './places';

/** Adds a problem of a definition: it always makes the definition unusable. */
export function addProblem(
  list: ProblemList,
  path: Path,
  found: unknown,
  allowed: string,
) {
  const code = 'invalid-definition';
  list.add(code, 'error', readablePath(path), readableValue(found), allowed);
}
