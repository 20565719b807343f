import { daysBetween } from '../periods/daysBetween';
import { survivalOf } from './survivalOf';
import type { MilestoneJourney, MilestoneTimes, Waiting } from './types';

/**
 * How long it takes to reach a milestone, as far as it was known at a moment. A journey that has not
 * reached it counts as waiting until then, or until it left the path. What cannot be measured is
 * left out and counted.
 *
 * @public
 */
export function timeToMilestone(
  journeys: readonly MilestoneJourney[],
  now: Date,
): MilestoneTimes {
  const waiting: Waiting[] = [];
  let startUnknown = 0;
  let rebased = 0;
  for (const journey of journeys) {
    if (!journey.startedAt) {
      startUnknown += 1;
    } else if (journey.rebased && hasHappened(journey.reachedAt, now)) {
      rebased += 1;
    } else if (hasHappened(journey.startedAt, now)) {
      waiting.push(waitingOf(journey.startedAt, journey, now));
    }
  }
  return { ...survivalOf(waiting), startUnknown, rebased };
}

function waitingOf(
  startedAt: Date,
  { reachedAt, leftAt }: MilestoneJourney,
  now: Date,
): Waiting {
  if (hasHappened(reachedAt, now)) {
    return { days: daysBetween(startedAt, reachedAt), ended: true };
  }
  const until = hasHappened(leftAt, now) ? leftAt : now;
  return { days: daysBetween(startedAt, until), ended: false };
}

function hasHappened(at: Date | undefined, now: Date): at is Date {
  return at !== undefined && at <= now;
}
