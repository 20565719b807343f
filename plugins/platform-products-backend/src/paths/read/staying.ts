import {
  LeavingCause,
  stickiness,
} from 'backstage-plugin-platform-products-core';

/** Who is on a path for so long has taken to it. */
export const STAYING_DAYS = 90;

/** How many of those who came still were there later, with who is left out. */
export interface Staying {
  judged: number;
  stayed: number;
  tooEarly: number;
  gone: number;
}

/** A time on a path, or on paths. */
export interface Stay {
  startedAt: Date;
  left?: { at: Date; cause: LeavingCause };
}

/** As the core judges it, in the words of the wire. */
export function stayingOf(stays: Iterable<Stay>, now: Date): Staying {
  const { journeys, stayed, tooEarly, gone } = stickiness(
    stays,
    STAYING_DAYS,
    now,
  );
  return { judged: journeys, stayed, tooEarly, gone };
}
