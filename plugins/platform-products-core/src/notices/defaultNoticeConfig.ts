import type { NoticeConfig } from './types';

/**
 * How notices are handled where the app configuration says nothing else.
 *
 * @public
 */
export const defaultNoticeConfig: NoticeConfig = {
  policy: {
    minimumNoticeDays: 0,
    requireGuide: true,
    requireReplacement: true,
  },
  consumerRelations: ['dependsOn', 'consumesApi'],
  reminderDays: [90, 30, 14, 7, 1],
  escalateAfterDays: 14,
};
