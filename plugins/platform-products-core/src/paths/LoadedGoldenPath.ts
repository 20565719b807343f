import type { Expression } from '../expressions/compileExpression';
import type { GoldenPath } from './types';

/** What `loadGoldenPath` hands out behind the public interface. */
export interface LoadedGoldenPath extends GoldenPath {
  /** At the index of their steps. */
  compiled: Expression<boolean>[];
}

/** Every path comes from `loadGoldenPath`; this is the one place that relies on it. */
export function compiledSteps(path: GoldenPath): Expression<boolean>[] {
  return (path as LoadedGoldenPath).compiled;
}
