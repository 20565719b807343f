import { z } from 'zod';
import type { TierLadder } from './types';

const percentage = z.number().gt(0).max(100);
const wholeNumber = z.number().int().min(0);

const obligationsSchema = z.strictObject({
  slos: z.record(z.string(), percentage).optional(),
  scorecards: z.record(z.string(), z.string().min(1)).optional(),
  minimumNoticeDays: wholeNumber.optional(),
  maximumTierGap: wholeNumber.optional(),
  onCall: z.boolean().optional(),
  reviewIntervalDays: z.number().int().min(1).optional(),
  rtoMinutes: z.number().min(0).optional(),
  rpoMinutes: z.number().min(0).optional(),
});

const tierSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
      'must be lower-case letters and digits, parted by - _ or .',
    ),
  title: z.string().min(1).optional(),
  description: z.string().optional(),
  obligations: obligationsSchema.optional(),
});

/**
 * `platformProducts.tiers` of the app configuration: the tiers, most critical first, parsed into a
 * ladder with ranks from 1.
 *
 * @public
 */
export const tierLadderSchema = z
  .array(tierSchema)
  .min(1)
  .superRefine((tiers, context) => {
    tiers.forEach(({ name }, index) => {
      if (tiers.findIndex(tier => tier.name === name) !== index) {
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: `must be unique, found "${name}" twice`,
        });
      }
    });
  })
  .transform(
    (tiers): TierLadder => ({
      tiers: tiers.map(({ title, obligations, ...tier }, index) => ({
        ...tier,
        rank: index + 1,
        title: title ?? tier.name,
        obligations: obligations ?? {},
      })),
    }),
  );

/**
 * The ladder where the app configuration has none: `tier-1` to `tier-4`, without obligations.
 *
 * @public
 */
export const defaultTierLadder: TierLadder = tierLadderSchema.parse([
  { name: 'tier-1', title: 'Tier 1', description: 'Mission critical' },
  { name: 'tier-2', title: 'Tier 2', description: 'Business critical' },
  { name: 'tier-3', title: 'Tier 3', description: 'Business operational' },
  { name: 'tier-4', title: 'Tier 4', description: 'Administrative' },
]);
