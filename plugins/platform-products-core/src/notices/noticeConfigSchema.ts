import { z } from 'zod';
import { defaultNoticeConfig } from './defaultNoticeConfig';
import type { NoticeConfig } from './types';

/** Ten years; more is a slip of the keyboard. */
const MAXIMUM_DAYS = 3_650;

const days = z.number().int().max(MAXIMUM_DAYS);

const policySchema = z.strictObject({
  minimumNoticeDays: days.min(0).optional(),
  requireGuide: z.boolean().optional(),
  requireReplacement: z.boolean().optional(),
});

/**
 * `platformProducts.notices` of the app configuration. What is given replaces the default of the
 * same name.
 *
 * @public
 */
export const noticeConfigSchema = z
  .strictObject({
    policy: policySchema.optional(),
    consumerRelations: z
      .array(z.string().trim().min(1))
      .min(1)
      .max(50)
      .transform(unique)
      .optional(),
    reminderDays: z
      .array(days.min(1))
      .max(50)
      .transform(steps => unique(steps).sort((one, other) => other - one))
      .optional(),
    escalateAfterDays: days.min(1).optional(),
  })
  .transform((given): NoticeConfig => {
    const { policy, consumerRelations, reminderDays, escalateAfterDays } =
      defaultNoticeConfig;
    return {
      policy: {
        minimumNoticeDays:
          given.policy?.minimumNoticeDays ?? policy.minimumNoticeDays,
        requireGuide: given.policy?.requireGuide ?? policy.requireGuide,
        requireReplacement:
          given.policy?.requireReplacement ?? policy.requireReplacement,
      },
      consumerRelations: given.consumerRelations ?? consumerRelations,
      reminderDays: given.reminderDays ?? reminderDays,
      escalateAfterDays: given.escalateAfterDays ?? escalateAfterDays,
    };
  });

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
