import { daysBetween } from '../periods/daysBetween';
import type { JourneyEvent, JourneyTimes, StepTimes } from './types';

/**
 * When the steps and milestones of one journey were reached, from all of its stored changes.
 * The first completion counts, whatever was lost and regained later. What another entity did
 * under the same name before is left out.
 *
 * @param events - sorted here by time; those of one moment in the order that `diffJourney` gave them
 * @param startedAt - when the template was run, or the entity was first seen; undefined where nobody
 *   saw the journey start, and times would say more than anybody knows
 *
 * @public
 */
export function journeyTimes(
  startedAt: Date | undefined,
  events: readonly JourneyEvent[],
): JourneyTimes {
  const steps = new Map<string, StepTimes>();
  const times: JourneyTimes = {
    ...(startedAt && { startedAt }),
    steps: {},
    milestones: {},
  };
  const timed = (at: Date, rebased: true | undefined) =>
    startedAt && !rebased ? { days: daysBetween(startedAt, at) } : {};
  for (const { at, change } of ofThisEntity(events)) {
    switch (change.type) {
      case 'started':
        delete times.left;
        break;
      case 'left':
        times.left = { at, cause: change.cause };
        break;
      case 'milestone':
        times.milestones[change.milestone] ??= {
          at,
          ...timed(at, change.rebased),
        };
        break;
      case 'completed':
        if (!steps.has(change.step)) {
          steps.set(change.step, {
            completedAt: at,
            ...timed(at, change.rebased),
            lost: 0,
            regained: 0,
          });
        }
        break;
      case 'lost':
      case 'regained':
        followLoss(steps.get(change.step), change.type, at);
        break;
      default:
    }
  }
  return { ...times, steps: Object.fromEntries(steps) };
}

/** From the last time that the journey began anew. Changes of one moment stay in their order. */
function ofThisEntity(events: readonly JourneyEvent[]): JourneyEvent[] {
  const sorted = [...events].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const start = sorted.findLastIndex(
    ({ change }) => change.type === 'started' && !change.again,
  );
  return sorted.slice(Math.max(start, 0));
}

function followLoss(
  times: StepTimes | undefined,
  type: 'lost' | 'regained',
  at: Date,
) {
  if (!times) {
    return;
  }
  times[type] += 1;
  if (type === 'lost') {
    times.lostAt = at;
  } else {
    delete times.lostAt;
  }
}
