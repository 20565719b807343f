import type { NoticeOrigin } from './types';

const STRONGEST_FIRST: NoticeOrigin[] = ['portal', 'catalog', 'metadata'];

/**
 * Which of two notices about the same subject counts: that of the lower rank. What somebody wrote
 * about the deprecation itself is worth more than a mark on the subject.
 *
 * @public
 */
export function originRank(origin: NoticeOrigin): number {
  return STRONGEST_FIRST.indexOf(origin);
}
