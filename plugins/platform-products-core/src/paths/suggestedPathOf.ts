import type { Subject } from '../scorecards/types';
import { evaluatePath } from './evaluatePath';
import type { GoldenPath, PathSuggestion } from './types';

/** One step alone is met by too many to say anything. */
const LEAST_STEPS = 2;
const LEAST_SHARE = 0.5;

/**
 * The path that an entity of unknown origin might be on: among those meant for it, the one of which
 * it passes the greatest share of steps, at least half of them and at least two. None where two paths
 * fit equally well. It is for somebody to confirm: nothing is ever counted by it.
 *
 * @public
 */
export function suggestedPathOf(
  subject: Pick<Subject, 'input' | 'tier' | 'facts'>,
  paths: readonly GoldenPath[],
  now: Date,
): PathSuggestion | undefined {
  const fitting = paths
    .filter(path => path.selects(subject.input))
    .map(path => {
      const { completed } = evaluatePath(path, subject, now);
      return { path, completed, share: completed / path.steps.length };
    })
    .filter(
      ({ completed, share }) =>
        completed >= LEAST_STEPS && share >= LEAST_SHARE,
    )
    .sort((one, other) => other.share - one.share);
  const [best, second] = fitting;
  if (!best || second?.share === best.share) {
    return undefined;
  }
  const { name, ref, title, steps } = best.path;
  return {
    path: name,
    pathRef: ref,
    title,
    passed: best.completed,
    total: steps.length,
  };
}
