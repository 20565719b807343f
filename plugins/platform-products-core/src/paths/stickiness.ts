import { daysBetween } from '../periods/daysBetween';
import type { LeavingCause, Stickiness } from './types';

const DECISIONS: readonly LeavingCause[] = ['not-named', 'other-path'];

/**
 * How many of those who took a golden path still were on it so many days later. Only journeys that
 * are old enough are judged, at the same age each. Where the entity or the path itself went away in
 * time, nobody has decided against the path: it is left out and counted.
 *
 * @public
 */
export function stickiness(
  journeys: Iterable<{
    startedAt: Date;
    /** The last time that it left and did not return. */
    left?: { at: Date; cause: LeavingCause };
  }>,
  days: number,
  now: Date,
): Stickiness {
  const counts = { journeys: 0, stayed: 0, tooEarly: 0, gone: 0 };
  for (const { startedAt, left } of journeys) {
    const leftInTime =
      left && left.at <= now && daysBetween(startedAt, left.at) < days
        ? left
        : undefined;
    if (daysBetween(startedAt, now) < days) {
      counts.tooEarly += 1;
    } else if (leftInTime && !DECISIONS.includes(leftInTime.cause)) {
      counts.gone += 1;
    } else {
      counts.journeys += 1;
      counts.stayed += leftInTime ? 0 : 1;
    }
  }
  return {
    ...counts,
    ...(counts.journeys > 0 && { share: counts.stayed / counts.journeys }),
  };
}
