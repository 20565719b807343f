import type { NoticeMoments } from './types';

/**
 * The brown-out that is on at a moment. It includes its beginning and not its end.
 *
 * @public
 */
export function brownoutAt(
  moments: NoticeMoments,
  now: Date,
): { from: number; to: number } | undefined {
  const time = now.getTime();
  return moments.brownouts.find(({ from, to }) => from <= time && time < to);
}
