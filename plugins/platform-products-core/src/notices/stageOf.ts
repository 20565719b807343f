import type { NoticeMoments, NoticeStage } from './types';

/**
 * Where a notice stands by its dates. Dates that are missing are skipped. Without a date of
 * announcement it is never `planned`; with neither announcement nor deprecation ahead or behind it
 * says that its subjects are deprecated, as a lifecycle does.
 *
 * @public
 */
export function stageOf(moments: NoticeMoments, now: Date): NoticeStage {
  const { announcedAt, deprecatedAt, sunsetAt, removedAt } = moments;
  const hasCome = (moment: number | undefined) =>
    moment !== undefined && moment <= now.getTime();
  if (hasCome(removedAt)) {
    return 'removed';
  }
  if (hasCome(sunsetAt)) {
    return 'sunset';
  }
  if (hasCome(deprecatedAt)) {
    return 'deprecated';
  }
  if (announcedAt !== undefined) {
    return hasCome(announcedAt) ? 'announced' : 'planned';
  }
  return deprecatedAt === undefined ? 'deprecated' : 'announced';
}
