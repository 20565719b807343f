import type { Tier } from './types';

const DAY = 86_400_000;

/**
 * When the tier of an entity must be looked at again; undefined where the tier does not say.
 *
 * @public
 */
export function reviewDueAt(
  reviewedAt: Date,
  { obligations }: Pick<Tier, 'obligations'>,
): Date | undefined {
  const { reviewIntervalDays } = obligations;
  return reviewIntervalDays === undefined
    ? undefined
    : new Date(reviewedAt.getTime() + reviewIntervalDays * DAY);
}
