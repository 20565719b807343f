import type { FieldReading } from '../metadata/types';
import { instantOf } from '../notices/instantOf';

const DAY = 86_400_000;

/**
 * When the tier of an entity was last looked at, by whichever of the two is newer. A moment that is
 * still to come is no review; but a bare date of today has begun somewhere before it has in UTC.
 *
 * @param inMetadata - what the entity's own file says
 * @param inPortal - when it was last approved or confirmed in the portal
 *
 * @public
 */
export function lastReviewAt(
  inMetadata: FieldReading<string>,
  inPortal: Date | undefined,
  now: Date,
): Date | undefined {
  const stated =
    inMetadata.state === 'valid' ? instantOf(inMetadata.value) : undefined;
  const past = [inPortal?.getTime(), stated].filter(
    (moment): moment is number =>
      moment !== undefined && moment <= now.getTime() + DAY,
  );
  return past.length > 0 ? new Date(Math.max(...past)) : undefined;
}
