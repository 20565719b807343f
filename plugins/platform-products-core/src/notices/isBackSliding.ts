import type { NoticeMoments } from './types';

/**
 * Whether who depends on a subject since a moment (milliseconds since 1970) started to when it was
 * deprecated already. Without a date of deprecation nobody can have known.
 *
 * @public
 */
export function isBackSliding(
  sinceMs: number,
  moments: NoticeMoments,
): boolean {
  const { deprecatedAt } = moments;
  return deprecatedAt !== undefined && sinceMs >= deprecatedAt;
}
